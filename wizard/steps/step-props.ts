/** What every step of the wizard is given. */
import type { Host } from '../../core/host.ts'
import type { Accounts } from '../state/accounts.ts'
import type { Change, Draft, StepName } from '../state/draft.ts'
import type { WorkbookOffers } from '../state/use-surroundings.ts'
import type { TableSource } from '../state/use-table.ts'

export interface StepProps {
  readonly host: Host
  readonly draft: Draft
  readonly change: Change
  /** The accounts; `null` until a table is read. Every step but the first has one. */
  readonly accounts: Accounts | null
  /** The tables of the workbook, the one that is read, and how to read it anew. */
  readonly source: TableSource
  /** What else the workbook offers, such as a table of orders. */
  readonly around: WorkbookOffers
  /** Says something to a screen reader, and in the status line. */
  readonly announce: (text: string) => void
  readonly go: (step: StepName) => void
}
