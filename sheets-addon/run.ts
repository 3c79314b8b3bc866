/** Runs a worksheet function as Sheets calls it: decides what its result may be and what an error says in the cell. */
import type { Cell } from '../core/cells.ts'
import { InputError, message } from '../core/errors.ts'
import { call, type HostRules, REGISTRY } from '../core/registry/index.ts'
import { argumentDecoder } from './arguments.ts'

/** The most cells that a formula may return: Sheets fails with "Result too large" somewhere above, without saying what to do. */
export const CELLS_PER_FORMULA = 100_000

const RULES: HostRules = { blank: '', maxCells: CELLS_PER_FORMULA }

export function run(name: string, given: ArrayLike<unknown>): Cell[][] {
  try {
    const spec = REGISTRY.find((candidate) => candidate.name === name)
    if (spec === undefined) throw new Error('the registry has no such function')
    return call(spec, Array.from(given, argumentDecoder()), RULES)
  } catch (error) {
    // A plain Error, because Sheets puts the class of any other before the message.
    throw new Error(error instanceof InputError ? error.message : message('BUG', { name, actual: textOf(error) }))
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
