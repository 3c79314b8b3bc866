/** Calls a worksheet function of the core by name, its arguments frozen so that a mutation fails. */
import type { Argument, Cell } from '../../core/cells.ts'
import type { Warning } from '../../core/errors.ts'
import { callWithWarnings, type FunctionSpec, REGISTRY } from '../../core/registry/index.ts'
import type { Runner } from './runner.ts'

export function specNamed(name: string): FunctionSpec {
  const spec = REGISTRY.find((candidate) => candidate.name === name)
  if (!spec) throw new Error(`no function ${name} in the registry`)
  return spec
}

export function runCore(name: string, ...args: Argument[]): Cell[][] {
  return callWithWarnings(specNamed(name), args.map(deepFreeze)).cells
}

export function warningsOf(name: string, ...args: Argument[]): readonly Warning[] {
  return callWithWarnings(specNamed(name), args.map(deepFreeze)).warnings
}

/** The first column of a result. */
export function firstColumn(cells: readonly (readonly Cell[])[]): Cell[] {
  return cells.map((row) => row[0] ?? null)
}

export const coreRunner: Runner = {
  name: 'core',
  run: async (spec, args) => runCore(spec.name, ...args),
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
