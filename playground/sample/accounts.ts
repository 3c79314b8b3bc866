/** The thousand accounts of the sample, and which of them were entered twice. */
import { type Account, drawAccount } from './account.ts'
import { companyNamer } from './names.ts'
import { randomStream } from './random.ts'

export const ACCOUNT_COUNT = 1_000
const FIRST_NUMBER = 10_001

/** Row of the copy and row of the original, counted from 0: the whole account again, under the same id. */
const SAME_ID: ReadonlyMap<number, number> = new Map([
  [171, 168],
  [498, 42],
  [803, 790],
])
/** The same company again under an id of its own, as a second salesperson would enter it. */
const SAME_NAME: ReadonlyMap<number, number> = new Map([
  [264, 31],
  [577, 560],
  [918, 205],
])

export function drawAccounts(): readonly Account[] {
  const random = randomStream('accounts')
  const nameFor = companyNamer(randomStream('company names'))
  const accounts: Account[] = []
  for (let row = 0; row < ACCOUNT_COUNT; row++) {
    const drawn = drawAccount(random, `A-${FIRST_NUMBER + row}`, nameFor)
    const original = accounts[SAME_ID.get(row) ?? -1]
    const namesake = accounts[SAME_NAME.get(row) ?? -1]
    accounts.push(original ?? (namesake ? { ...namesake, id: drawn.id, owner: drawn.owner } : drawn))
  }
  return accounts
}
