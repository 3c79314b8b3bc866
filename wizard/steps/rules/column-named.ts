/** Which data column a header of the model names, as core/model/bind-model.ts matches them. */
import type { Accounts } from '../../state/accounts.ts'
import { dataHeader } from '../../state/model-table.ts'

/** -1 where there is none. */
export function columnNamed({ headers }: Pick<Accounts, 'headers'>, header: string): number {
  const key = dataHeader(header).toLowerCase()
  return headers.findIndex((name) => name.trim().toLowerCase() === key)
}
