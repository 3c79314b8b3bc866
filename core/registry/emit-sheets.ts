/**
 * The Apps Script face of the registry: one top-level function per worksheet function, with the JSDoc that Sheets
 * shows while a formula is typed. Sheets shows neither types nor "[optional]", so the text itself says both.
 */
import type { FunctionSpec, Kind, Param } from './define.ts'
import { exampleFormula, shortestExample } from './formula.ts'
import { paramHelp } from './help.ts'

const TYPES: Readonly<Record<Kind, string>> = { number: 'number', date: 'Date', text: 'string', any: '*' }

/** What the documentation's typography becomes, so that the file is ASCII however it is uploaded. */
const ASCII: readonly (readonly [RegExp, string])[] = [
  [/[–—−]/g, '-'],
  [/…/g, '...'],
  [/×/g, 'x'],
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/≥/g, '>='],
  [/≤/g, '<='],
  [/\u00a0/g, ' '],
]

/** Text of the functions for Code.js. Each hands all its arguments to `run` of the global that `bundle` names. */
export function sheetsStubs(specs: readonly FunctionSpec[], bundle: string): string {
  return specs.map((spec) => stub(spec, bundle)).join('\n')
}

function stub(spec: FunctionSpec, bundle: string): string {
  const { name, summary, params, returns } = spec
  const plain = (text: string): string => plainText(text, name)
  return [
    '/**',
    ` * ${plain(`${summary} Example: ${exampleFormula(spec, shortestExample(spec))}`)}`,
    ...Object.entries(params).map(([param, declared]) => ` * @param {${typeOf(declared)}} ${param} ${plain(paramHelp(declared))}`),
    ` * @return {Array<Array<*>>} ${plain(returns.doc)}`,
    ' * @customfunction',
    ' */',
    `function ${name}(${Object.keys(params).join(', ')}) {`,
    `  return ${bundle}.run('${name}', arguments);`,
    '}',
    '',
  ].join('\n')
}

function typeOf({ kind, shape }: Param): string {
  const type = TYPES[kind]
  return shape === 'scalar' || type === '*' ? type : `${type}|Array<Array<${type}>>`
}

/** One line of plain ASCII that can't end the comment early. Sheets drops markup, so a text with any is refused. */
function plainText(text: string, name: string): string {
  const ascii = ASCII.reduce((line, [from, to]) => line.replace(from, to), text)
  const line = ascii.replace(/\s+/g, ' ').replace(/\*\//g, '* /').trim()
  const unfit = /[^ -~]|<\/?[a-z][^>]*>/i.exec(line)
  if (unfit !== null) throw new Error(`${name}: Sheets can't show "${unfit[0]}" in "${line}"; write it in other words`)
  return line
}
