/**
 * The registry as functions of Univer's formula engine. Decides what reaches the core (every cell as it is) and
 * what a failure looks like: an error cell that carries its message. Used by the page and, headless, by the tests.
 */
import type { Injector } from '@univerjs/core'
import { BaseFunction, type BaseValueObject, IFunctionService } from '@univerjs/engine-formula'
import { InputError, message } from '../../core/errors.ts'
import { call, type FunctionSpec, type HostRules, REGISTRY } from '../../core/registry/index.ts'
import { errorWithMessage } from './cell-message.ts'
import { argumentOf, resultOf } from './values.ts'

/** A million cells spill in a few seconds; above that the page's memory and patience give out. */
export const CELLS_PER_FORMULA = 1_000_000

const RULES: HostRules = { blank: null, maxCells: CELLS_PER_FORMULA }

/** Before the first workbook is created, so that its formulas find the functions. */
export function registerFunctions(injector: Injector, specs: readonly FunctionSpec[] = REGISTRY): void {
  injector.get(IFunctionService).registerExecutors(...specs.map((spec) => new RegistryFunction(spec)))
}

/**
 * A subclass of BaseFunction and not the facade's `registerFunction`: that one hands blanks over as 0 and lets one
 * thrown error end all calculation.
 */
class RegistryFunction extends BaseFunction {
  readonly #spec: FunctionSpec
  // The count of arguments is the core's to check, with its own message; Univer would answer #N/A.
  override minParams = 0
  override maxParams = 255

  constructor(spec: FunctionSpec) {
    super(spec.name)
    this.#spec = spec
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    try {
      return resultOf(call(this.#spec, values.map(argumentOf), RULES))
    } catch (error) {
      return errorWithMessage(textOf(error, this.#spec.name))
    }
  }
}

function textOf(error: unknown, name: string): string {
  if (error instanceof InputError) return error.message
  return message('BUG', { name, actual: error instanceof Error ? error.message : String(error) })
}
