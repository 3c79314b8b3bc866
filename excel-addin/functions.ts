/**
 * Registers every function of the registry with Excel. Decides how a call from Excel becomes a call of core and
 * what becomes of a failure: Excel shows a message only where it came as a CustomFunctions.Error.
 */
import type { Cell } from '../core/cells.ts'
import { InputError, message } from '../core/errors.ts'
import { call, type FunctionSpec, REGISTRY } from '../core/registry/index.ts'
import { decodeArgument } from './decode.ts'
import { MAX_CELLS, sendable } from './encode.ts'

/** What is used of Excel's global `CustomFunctions`. Office.js adds Error and ErrorCode later than associate. */
export interface ExcelRuntime<Code> {
  associate(id: string, run: (...received: readonly unknown[]) => Cell[][]): void
  readonly Error: new (code: Code, message: string) => object
  readonly ErrorCode: { readonly invalidValue: Code }
}

export function register<Code>(runtime: ExcelRuntime<Code>, specs: readonly FunctionSpec[] = REGISTRY): void {
  for (const spec of specs) runtime.associate(spec.name, (...received) => answer(runtime, spec, received))
}

function answer<Code>(runtime: ExcelRuntime<Code>, spec: FunctionSpec, received: readonly unknown[]): Cell[][] {
  try {
    // Office.js appends its Invocation object to whatever arguments Excel sends, asked for or not.
    const args = received.slice(0, -1).map(decodeArgument)
    return sendable(spec, call(spec, args, { blank: '', maxCells: MAX_CELLS }))
  } catch (error) {
    throw new runtime.Error(runtime.ErrorCode.invalidValue, messageOf(spec, error))
  }
}

function messageOf(spec: FunctionSpec, error: unknown): string {
  return error instanceof InputError ? error.message : message('BUG', { name: spec.name, actual: String(error) })
}
