/**
 * The TypeScript that a person would write for the same functions, for Microsoft's metadata generator to read.
 * Written from the registry and not from our functions.json, so that the two can be compared.
 */
import { paramHelp } from '../../core/registry/help.ts'
import type { FunctionSpec } from '../../core/registry/index.ts'

export function functionsTs(specs: readonly FunctionSpec[]): string {
  return specs.flatMap((spec) => [...enums(spec), implementation(spec)]).join('\n\n')
}

function enums(spec: FunctionSpec): string[] {
  return Object.entries(spec.params).flatMap(([name, { choices }]) => {
    if (!choices) return []
    const members = choices.map((word) => `  /** ${word} */\n  ${word} = ${JSON.stringify(word)},`)
    return [`/**\n * @customenum {string}\n */\nenum ${enumName(spec, name)} {\n${members.join('\n')}\n}`]
  })
}

function implementation(spec: FunctionSpec): string {
  const params = Object.entries(spec.params)
  const signature = params.map(
    ([name, param]) => `${name}${param.optional ? '?' : ''}: ${param.choices ? enumName(spec, name) : 'any[][]'}`,
  )
  return [
    '/**',
    ` * ${spec.summary}`,
    ` * @customfunction ${spec.name} ${spec.name}`,
    ...params.map(([name, param]) => ` * @param ${name} ${paramHelp(param, { listChoices: false })}`),
    ' */',
    `export function ${spec.name.toLowerCase()}(${signature.join(', ')}): any[][] {\n  return [[]]\n}`,
  ].join('\n')
}

function enumName(spec: FunctionSpec, param: string): string {
  return `${spec.name}_${param.toUpperCase()}`
}
