/** Why a column that Strata should compute is not there. */
import { addedHeader } from '../../state/added-columns.ts'
import type { AddedColumn, Draft } from '../../state/draft.ts'
import type { Added } from '../../state/use-added.ts'

/** `null` where all is well. */
export function findProblem(column: AddedColumn, { table }: Draft, { columns, failure }: Added): string | null {
  if (failure !== null) return failure
  const header = table === null ? '' : addedHeader(column, table.headers)
  return columns.find((other) => other.header === header)?.problem ?? null
}
