/** The *Accounts* sheet: which columns there are, in which order, and how a true account becomes a blemished row. */
import type { Account } from './account.ts'
import { ACCOUNT_COUNT } from './accounts.ts'
import { BLEMISHES, ERROR_CELLS } from './blemishes.ts'
import { dayCell, integerCell } from './cells.ts'
import { type Random, randomStream } from './random.ts'
import { tableRanges } from './ranges.ts'
import { QUESTIONS } from './survey.ts'
import type { SampleCell, SampleSheet } from './types.ts'

interface AccountColumn {
  readonly header: string
  readonly width: number
  readonly cell: (account: Account) => SampleCell
}

const COLUMNS: readonly AccountColumn[] = [
  { header: 'Account ID', width: 85, cell: ({ id }) => id },
  { header: 'Account', width: 180, cell: ({ name }) => name },
  { header: 'Industry', width: 140, cell: ({ industry }) => industry },
  { header: 'Employees', width: 85, cell: ({ employees }) => integerCell(employees) },
  { header: 'Revenue', width: 115, cell: ({ revenueUsd }) => integerCell(revenueUsd) },
  { header: 'ARR', width: 90, cell: ({ arrUsd }) => integerCell(arrUsd) },
  { header: 'Country', width: 115, cell: ({ country }) => country },
  { header: 'Region', width: 110, cell: ({ region }) => region },
  { header: 'City', width: 100, cell: ({ city }) => city },
  { header: 'Product', width: 120, cell: ({ product }) => product },
  { header: 'Plan', width: 85, cell: ({ plan }) => plan },
  { header: 'Tech stack', width: 220, cell: ({ techStack }) => techStack.join('; ') },
  { header: 'Last login', width: 90, cell: ({ lastLogin }) => dayCell(lastLogin) },
  { header: 'Key feature uses', width: 120, cell: ({ featureUses }) => integerCell(featureUses) },
  { header: 'Lifecycle stage', width: 110, cell: ({ stage }) => stage },
  { header: 'Stage date', width: 90, cell: ({ stageDate }) => dayCell(stageDate) },
  { header: 'Owner', width: 80, cell: ({ owner }) => owner },
  { header: 'Need', width: 100, cell: ({ need }) => need },
  ...QUESTIONS.map((header, question) => ({ header, width: 140, cell: ({ answers }: Account): SampleCell => answers[question] ?? null })),
]

const HEADERS = COLUMNS.map(({ header }) => header)

export const ACCOUNTS = tableRanges('Accounts', HEADERS, ACCOUNT_COUNT)

export function accountsSheet(accounts: readonly Account[]): SampleSheet {
  const random = randomStream('blemishes')
  return {
    name: 'Accounts',
    columnWidths: COLUMNS.map(({ width }) => width),
    cells: [HEADERS, ...accounts.map((account) => COLUMNS.map((column) => cellOf(column, account, random)))],
    frozenRows: 1,
    styles: [{ range: ACCOUNTS.headers.slice('Accounts!'.length), style: 'heading' }],
  }
}

function cellOf({ header, cell }: AccountColumn, account: Account, random: Random): SampleCell {
  const error = ERROR_CELLS[account.id]
  if (error?.header === header) return error.cell
  const blemish = BLEMISHES[header]?.(account, random)
  return blemish === undefined ? cell(account) : blemish
}
