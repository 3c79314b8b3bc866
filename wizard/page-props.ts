/** What every page beside the steps is given. */
import type { Host } from '../core/host.ts'
import type { Accounts } from './state/accounts.ts'
import type { Draft } from './state/draft.ts'

export interface PageProps {
  readonly host: Host
  readonly draft: Draft
  readonly accounts: Accounts | null
  readonly announce: (text: string) => void
  /** Leads back to the step. */
  readonly close: () => void
}
