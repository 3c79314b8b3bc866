/**
 * What Code.js must be as a script: small, plain, and with exactly the right names and their documentation at its top,
 * where Sheets looks for custom functions and anything can be typed into a cell.
 */
import { type Comment, type FunctionDeclaration, type Identifier, type Program, parse } from 'acorn'
import { networkFaults } from './check-network.ts'
import { serviceFaults } from './check-sheets-services.ts'

/** What is global in Code.js: the bundle's one name, what menus and the sidebar call, and the worksheet functions. */
export interface Globals {
  readonly bundle: string
  readonly handlers: readonly string[]
  readonly functions: readonly { readonly name: string; readonly params: Readonly<Record<string, unknown>> }[]
}

/** Every call of a custom function starts by parsing the whole file: about 5 ms for every 100 KB (Node 20, a fresh context). */
const MOST_BYTES = 400 * 1024

export function codeFaults(code: string, globals: Globals, scopes: readonly string[]): string[] {
  const bytes = Buffer.byteLength(code)
  const outside = /[^\n -~]/.exec(code)
  const faults: string[] = []
  if (bytes > MOST_BYTES) faults.push(`${bytes} bytes, above the ${MOST_BYTES} that keep custom functions quick`)
  if (outside !== null) faults.push(`character outside ASCII near: ${code.slice(Math.max(0, outside.index - 40), outside.index + 40)}`)
  const comments: Comment[] = []
  let program: Program
  try {
    program = parse(code, { ecmaVersion: 2019, sourceType: 'script', locations: true, onComment: comments })
  } catch (error) {
    return [...faults, `is no ES2019 script: ${(error as Error).message}`]
  }
  return [
    ...faults,
    ...globalFaults(program, globals),
    ...nameFaults(globals),
    ...docFaults(code, program, comments, globals),
    ...serviceFaults(code, program, scopes),
    ...networkFaults('Code.js', code),
  ]
}

/** Sheets finds declarations only, and anything global can be typed into a cell. */
function globalFaults(program: Program, { bundle, handlers, functions }: Globals): string[] {
  const faults: string[] = []
  const found: string[] = []
  for (const node of program.body) {
    if (node.type === 'FunctionDeclaration') found.push(node.id.name)
    else if (node.type === 'VariableDeclaration' && node.kind === 'var')
      found.push(...node.declarations.map(({ id }) => (id as Identifier).name))
    else if (node.type !== 'ExpressionStatement' || node.directive === undefined)
      faults.push(`line ${node.loc!.start.line}: ${node.type} at the top level, where only the bundle and function declarations belong`)
  }
  const meant = [bundle, ...handlers, ...functions.map(({ name }) => name)]
  const declared = new Set(functionsOf(program).keys())
  return [
    ...faults,
    ...found.filter((name) => !meant.includes(name)).map((name) => `${name} is global, though neither a worksheet function nor a handler`),
    ...found.filter((name, index) => found.indexOf(name) < index).map((name) => `${name} is declared twice`),
    ...meant.filter((name) => !found.includes(name)).map((name) => `${name} is missing`),
    ...meant
      .filter((name) => name !== bundle && found.includes(name) && !declared.has(name))
      .map((name) => `${name} is no function declaration, so Sheets would not find it`),
  ]
}

/** Google's naming rules for custom functions, and for what menus and google.script.run may call. */
function nameFaults({ handlers, functions }: Globals): string[] {
  const names = functions.map(({ name }) => name)
  const all = [...names, ...handlers]
  const lower = all.map((name) => name.toLowerCase())
  return [
    ...names.filter((name) => /^[a-z]{1,3}\d+$|^r\d+c\d+$/i.test(name)).map((name) => `${name} reads as a cell address`),
    ...all.filter((name) => name.endsWith('_')).map((name) => `${name} ends in _, which hides it from Sheets`),
    ...all
      .filter((_, index) => lower.indexOf(lower[index]!) < index)
      .map((name) => `${name} has the same letters as another name, and Sheets ignores their case`),
  ]
}

/** Sheets shows the comment that stands directly above a declaration, and its @param lines in their order. */
function docFaults(code: string, program: Program, comments: readonly Comment[], { handlers, functions }: Globals): string[] {
  const declared = functionsOf(program)
  const docAbove = ({ start }: FunctionDeclaration): string =>
    comments.find(({ type, value, end }) => type === 'Block' && value.startsWith('*') && code.slice(end, start) === '\n')?.value ?? ''
  const faults: string[] = []
  for (const { name, params } of functions) {
    const node = declared.get(name)
    if (node === undefined) continue
    const doc = docAbove(node)
    const meant = Object.keys(params).join(', ')
    const given = node.params.map((param) => (param as Identifier).name).join(', ')
    const tagged = [...doc.matchAll(/^ \* @param \{[^}]+\} (\w+) \S/gm)].map(([, param]) => param).join(', ')
    if (!/^ \* @customfunction$/m.test(doc)) faults.push(`${name} has no JSDoc with @customfunction directly above it`)
    if (given !== meant) faults.push(`${name} takes (${given}), declared are (${meant})`)
    if (tagged !== meant) faults.push(`${name} has @param lines for (${tagged}), declared are (${meant})`)
  }
  for (const name of handlers) {
    const node = declared.get(name)
    if (node !== undefined && docAbove(node).includes('@customfunction')) faults.push(`${name} is offered as a custom function`)
  }
  return faults
}

function functionsOf({ body }: Program): ReadonlyMap<string, FunctionDeclaration> {
  return new Map(body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [[node.id.name, node as FunctionDeclaration]] : [])))
}
