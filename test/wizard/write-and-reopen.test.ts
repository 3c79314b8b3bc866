/** A model that the wizard wrote is found again as it stands on its sheet, whatever a person did to it in between. */
import { afterAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import type { Host, TableRef } from '../../core/host.ts'
import { runPlan } from '../../core/plans/run-plan.ts'
import type { Step } from '../../core/plans/step.ts'
import { playgroundHost } from '../../playground/playground-host.ts'
import type { Role } from '../../wizard/roles/role.ts'
import { type Accounts, accountsOf } from '../../wizard/state/accounts.ts'
import { type Draft, EMPTY_DRAFT } from '../../wizard/state/draft.ts'
import { prepareWriting, type Wishes, type Writing } from '../../wizard/state/prepare-writing.ts'
import { profileTable } from '../../wizard/state/profile-table.ts'
import { reopen } from '../../wizard/state/reopen.ts'
import { forgetUndone } from '../../wizard/state/saved-model.ts'
import { readTable } from '../../wizard/state/table-data.ts'
import { writeModel } from '../../wizard/state/write-model.ts'
import type { WorkbookUnderTest } from '../hosts/contract.ts'
import { playgroundUnderTest } from '../kit/playground-under-test.ts'
import { createUniverHost } from '../kit/univer-host.ts'

const { api, injector, dispose } = createUniverHost()
afterAll(dispose)

const CELLS: Cell[][] = [
  ['Id', 'Employees', 'Country', 'ARR'],
  ['a', 1200, 'US', 100],
  ['b', 50, 'DE', 20],
  ['c', null, null, 5],
  ['d', 300, 'US', 30],
]
const ROLES: readonly Role[] = ['id', 'employees', 'country', 'value']
const WISHES: Wishes = { title: 'Size segments', plays: () => [], added: [], today: 46_349 }
const MODEL = {
  header: ['Segment', 'Employees', 'Country'],
  rows: [
    ['Large', '>=1000', ''],
    ['US', '', 'US'],
  ],
}

/** The same accounts on a sheet of Strata's, as the sample is, which no list of tables has. */
const SAMPLE: TableRef = { sheet: 'Accounts', address: 'A1:D5', headers: CELLS[0]!.map(String), rows: 4 }

async function writeSample(host: Host): Promise<void> {
  const steps: Step[] = [
    { step: 'sheet', sheet: 'Accounts', rows: 20, columns: 10 },
    { step: 'values', at: { sheet: 'Accounts', row: 0, column: 0 }, cells: CELLS },
  ]
  await runPlan(
    host,
    { id: 'sample', title: 'Sample', steps },
    1000,
    () => undefined,
    () => false,
  )
}

interface Bench {
  readonly workbook: WorkbookUnderTest
  readonly host: Host
  readonly accounts: Accounts
  readonly draft: Draft
  readonly write: (change?: Partial<Draft>) => Promise<Writing>
  /** What the next write would be. */
  readonly again: (change: Partial<Draft>) => Promise<Writing>
}

async function bench(isSample = false): Promise<Bench> {
  const workbook = playgroundUnderTest(api, () => playgroundHost(api, injector))
  const host = await workbook.open()
  if (isSample) await writeSample(host)
  else await workbook.person.addSheet('Accounts', CELLS)
  const table = isSample ? SAMPLE : (await host.tables())[0]!
  const data = await readTable(host, table)
  const accounts = accountsOf(data, await profileTable(data, ROLES, () => false), ROLES, [])
  const draft: Draft = { ...EMPTY_DRAFT, table, roles: ROLES, model: MODEL, otherwise: 'Rest', asOf: 46_340 }
  const write = (change: Partial<Draft> = {}): Promise<Writing> =>
    writeModel(
      host,
      (number) => prepareWriting(host, { ...draft, ...change }, accounts, number === undefined ? WISHES : { ...WISHES, number }),
      () => undefined,
      () => false,
    )
  const again = (change: Partial<Draft>): Promise<Writing> => prepareWriting(host, { ...draft, ...change }, accounts, WISHES)
  return { workbook, host, accounts, draft, write, again }
}

const segments = async (host: Host, address = 'E1:E5'): Promise<Cell[]> =>
  (await host.readArea('Accounts', address))!.map(([cell]) => cell!)

describe('a written model', () => {
  it('gives the segments in the sheet, and is read back with the edits of a person', async () => {
    const { workbook, host, draft, write } = await bench()
    await write()
    expect(await segments(host)).toEqual(['Segment', 'Large', 'Rest', 'Rest', 'US'])
    await workbook.person.type('Segment model', 'A13', [['Small', '<100', null]])
    await workbook.person.type('Segment model', 'B11', [['>=200']])
    await workbook.person.type('Segment model', 'B5', [['Others']])
    expect(await segments(host)).toEqual(['Segment', 'Large', 'Small', 'Others', 'Large'])
    const found = await reopen(await workbook.open())
    expect(found.notes).toEqual([])
    expect(found.draft).toEqual({
      ...draft,
      model: { ...MODEL, rows: [['Large', '>=200', ''], MODEL.rows[1], ['Small', '<100', '']] },
      otherwise: 'Others',
      savedAs: 1,
      seen: { ...MODEL, rows: [['Large', '>=200', ''], MODEL.rows[1], ['Small', '<100', '']] },
    })
  })

  it('tells of edits on the sheet before writing over them, and of none where there are none', async () => {
    const { workbook, write, again } = await bench()
    const { answers } = await write()
    const seen = answers.rules
    expect((await again({ savedAs: 1, seen })).sheetEdits).toBeNull()
    await workbook.person.type('Segment model', 'B11', [['>=200']])
    const onSheet = { ...MODEL, rows: [['Large', '>=200', ''], MODEL.rows[1]!] }
    expect((await again({ savedAs: 1, seen })).sheetEdits).toEqual(onSheet)
    // Whoever has just taken them over, or means the same, is not asked.
    expect((await again({ savedAs: 1, seen, model: onSheet })).sheetEdits).toBeNull()
    expect((await again({ savedAs: 1, seen: onSheet })).sheetEdits).toBeNull()
  })

  it('is brought up to date by the next write, which is undone by itself', async () => {
    const { host, write, workbook } = await bench()
    await write()
    const before = await workbook.seen()
    const sheets = await host.sheets()
    const second = await write({ savedAs: 1, model: { header: ['Segment', 'Country'], rows: [['Germany', 'DE']] } })
    expect(second.plan.title).toBe('Size segments, version 2')
    expect(await segments(host)).toEqual(['Segment', 'Rest', 'Germany', 'Rest', 'Rest'])
    expect((await host.readArea('Segment model', 'A6:B12'))!).toEqual([
      ['Version', 2],
      ['Effective', 46_349],
      ['Next review', 46_896],
      [null, null],
      ['Segment', 'Country'],
      ['Germany', 'DE'],
      [null, null],
    ])
    expect(await host.undo(second.plan.id)).toEqual({ left: [] })
    expect((await forgetUndone(host)).map(({ number, plan }) => [number, plan])).toEqual([[1, 'plan-1']])
    expect(await workbook.seen()).toEqual(before)
    expect(await host.sheets()).toEqual(sheets)
    expect(await segments(host)).toEqual(['Segment', 'Large', 'Rest', 'Rest', 'US'])
  })

  it('turns from formulas to values and back', async () => {
    const { host, write, workbook, draft } = await bench()
    await write()
    await write({ savedAs: 1, write: { ...draft.write, as: 'values' } })
    expect(await workbook.person.contents('Accounts', 'E1:E2')).toEqual([['Segment'], ['Large']])
    await write({ savedAs: 1 })
    expect((await workbook.person.contents('Accounts', 'E1'))[0]![0]).toHaveProperty('formula')
    expect(await segments(host)).toEqual(['Segment', 'Large', 'Rest', 'Rest', 'US'])
    expect(await host.undoAll()).toEqual({ left: [] })
    expect(await segments(host)).toEqual([null, null, null, null, null])
  })

  it('is found on a sheet that was renamed; one that was deleted is said, and the next write begins anew', async () => {
    const { workbook, host, write } = await bench()
    await write()
    await workbook.person.renameSheet('Segment model', 'My rules')
    const found = await reopen(host)
    expect(found.draft?.model).toEqual(MODEL)
    expect(found.notes).toEqual(['The rules were found on My rules, which was Segment model.'])
    await workbook.person.deleteSheet('My rules')
    const gone = await reopen(host)
    expect(gone.draft).toBeNull()
    expect(gone.notes[0]).toMatch(/^The sheet Segment model with the rules is gone/)
    // The names of the deleted model may still be in the workbook: the new one then takes others.
    await write()
    expect((await reopen(host)).draft?.model).toEqual(MODEL)
  })

  it('of the sample accounts is found again, though no list has their table', async () => {
    const { host, write, draft } = await bench(true)
    expect(await host.tables()).toEqual([])
    await write()
    expect((await reopen(host)).draft).toEqual({ ...draft, savedAs: 1, seen: MODEL })
  })

  it('keeps away from filled columns, and a second model has names and a column of its own', async () => {
    const { workbook, host, write } = await bench()
    await workbook.person.type('Accounts', 'F3', [['mine']])
    const first = await write()
    expect([first.isApart, first.answers.segment.at.column]).toEqual([true, 7])
    const second = await write({ savedAs: null })
    expect([second.saved.number, second.answers.segment.header]).toEqual([2, 'Segment 2'])
    expect(await segments(host, 'H1:H2')).toEqual(['Segment', 'Large'])
    expect((await reopen(host)).models.map(({ number }) => number)).toEqual([2, 1])
    expect(await host.undoAll()).toEqual({ left: [] })
    expect(await workbook.person.contents('Accounts', 'F3')).toEqual([['mine']])
  })
})
