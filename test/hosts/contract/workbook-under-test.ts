/** What the laws of a host are tried on: a workbook, the person who sits in front of it, and ways to make it fail. */
import type { ColumnFormat, Host, TableRef } from '../../../core/host.ts'
import { LEASE_MS } from '../../../core/plans/record.ts'
import { runPlan } from '../../../core/plans/run-plan.ts'
import type { Chart, Plan } from '../../../core/plans/step.ts'
import type { Content } from '../../../core/plans/workbook.ts'
import { ACCOUNTS } from './plans.ts'

/** What a person does and sees. Texts are typed so that they stay texts; addresses are such as "B2" or "B2:D5". */
export interface Person {
  addSheet(name: string, cells: readonly (readonly Content[])[]): Promise<void>
  /** From this cell on; `null` empties a cell. */
  type(sheet: string, address: string, cells: readonly (readonly Content[])[]): Promise<void>
  format(sheet: string, address: string, format: Exclude<ColumnFormat, null>): Promise<void>
  select(sheet: string, address: string): Promise<void>
  renameSheet(sheet: string, name: string): Promise<void>
  deleteSheet(sheet: string): Promise<void>
  /** The sheets that are shown, in their order. */
  sheets(): Promise<readonly string[]>
  /** Formulas as such, everything else as its value. */
  contents(sheet: string, address: string): Promise<readonly (readonly Content[])[]>
  charts(sheet: string): Promise<readonly Pick<Chart, 'kind' | 'title'>[]>
}

/** A workbook with one empty sheet, named Start. */
export interface WorkbookUnderTest {
  /** A new Host over the workbook, as after reopening it. */
  open(): Promise<Host>
  readonly person: Person
  /** Whether formulas give results here, worksheet functions of Strata's included. */
  readonly computes: boolean
  /**
   * All that undo must bring back, for comparing: sheets with their order, names, visibility, contents, formats and
   * charts; names of ranges; which texts are kept. Not the size of a sheet, since one that grew has lost nothing, and
   * no ids, since workbooks are compared with each other.
   */
  seen(): Promise<unknown>
  /** Lets one call of the host's own API fail, counted from 0 from now on. Tells later whether it came to that. */
  failAt(call: number): () => boolean
  /** Moves the clock. */
  later(ms: number): void
  close(): Promise<void>
}

/** Makes workbooks for one host and puts them away. */
export interface Bench {
  /** Of a slow host only every so many-th call fails in turn; each question of the rules themselves does in test/plans. */
  readonly failEvery?: number
  newWorkbook(): Promise<WorkbookUnderTest>
  /** With a person's table of accounts on a sheet of its own. */
  withAccounts(): Promise<WorkbookUnderTest>
  /** Closes all that were made. */
  clear(): Promise<void>
}

export function benchOf(makeWorkbook: () => Promise<WorkbookUnderTest>): Bench {
  const made: WorkbookUnderTest[] = []
  const newWorkbook = async (): Promise<WorkbookUnderTest> => {
    const workbook = await makeWorkbook()
    made.push(workbook)
    return workbook
  }
  return {
    newWorkbook,
    withAccounts: async () => {
      const workbook = await newWorkbook()
      await workbook.person.addSheet('Accounts', ACCOUNTS)
      await workbook.person.format('Accounts', 'D2:D4', 'date')
      return workbook
    },
    clear: async () => {
      for (const workbook of made.splice(0)) await workbook.close()
    },
  }
}

/** Small, so that every plan takes several trips. */
export const CELLS_PER_CALL = 6

export function write(host: Host, plan: Plan, cellsPerCall = CELLS_PER_CALL): Promise<void> {
  return runPlan(
    host,
    plan,
    cellsPerCall,
    () => undefined,
    () => false,
  )
}

/** As when the sidebar is closed in the middle of it: whatever fails, nobody takes the plan back. */
export function writeAndDie(host: Host, plan: Plan): Promise<void> {
  return write({ ...host, cancel: () => Promise.reject(new Error('nobody is there')) }, plan)
}

export function outlast(workbook: WorkbookUnderTest): void {
  workbook.later(LEASE_MS + 1)
}

export async function tableOn(host: Host, sheet: string): Promise<TableRef> {
  return (await host.tables()).find((ref) => ref.sheet === sheet)!
}
