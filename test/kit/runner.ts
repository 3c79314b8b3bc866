/** What a test asks of every host alike: one function, its arguments, and the cells that come back. */
import type { Argument, Cell } from '../../core/cells.ts'
import type { FunctionSpec } from '../../core/registry/index.ts'

export interface Runner {
  /** Which host answers; shown when a result differs. */
  readonly name: string
  run(spec: FunctionSpec, args: readonly Argument[]): Promise<Cell[][]>
}
