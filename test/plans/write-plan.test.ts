/** Plans and their undoing, in a workbook in memory: nothing of a person's is lost, whatever fails and whenever the client dies. */
import { describe, expect, it } from 'vitest'
import type { Plan, Step } from '../../core/plans/step.ts'
import { undoAll, undoPlan } from '../../core/plans/undo-plan.ts'
import { answerAtOnce } from '../../core/plans/workbook.ts'
import { applySteps, cancelPlan, closePlan, openPlan } from '../../core/plans/write-plan.ts'
import { type MemoryWorkbook, memoryWorkbook } from '../kit/memory-workbook.ts'

const STYLE = { functionPrefix: '', argumentSeparator: ';' } as const
const LEASE_MS = 120_000

const ACCOUNTS = [
  ['Account', 'Employees'],
  ['Kite', 640],
  ['=Tern', null],
]

const MODEL = [
  ['Segment', 'Employees'],
  ['Large', '>=500'],
  ['Small', null],
]

/** A model sheet, a live segment column beside the accounts, a name. */
const BUILD: readonly Step[] = [
  { step: 'sheet', sheet: 'Model', rows: 10, columns: 4 },
  { step: 'values', at: { sheet: 'Model', row: 0, column: 0 }, cells: MODEL },
  { step: 'format', area: { sheet: 'Model', row: 1, column: 1, rows: 2, columns: 1 }, format: 'text' },
  { step: 'values', at: { sheet: 'Accounts', row: 0, column: 2 }, cells: [['Segment']] },
  {
    step: 'formula',
    at: { sheet: 'Accounts', row: 1, column: 2 },
    formula: {
      strata: 'SEGMENT',
      args: [
        { area: { sheet: 'Accounts', row: 1, column: 1, rows: 2, columns: 1 }, data: true },
        { area: { sheet: 'Accounts', row: 0, column: 1, rows: 1, columns: 1 } },
        { area: { sheet: 'Model', row: 0, column: 0, rows: 3, columns: 2 } },
      ],
    },
    rows: 2,
    columns: 1,
  },
  { step: 'name', name: 'Model_table', area: { sheet: 'Model', row: 0, column: 0, rows: 3, columns: 2 } },
]

/** The model is edited: its cells are written over, the row below it is new. */
const EDIT: readonly Step[] = [
  { step: 'values', at: { sheet: 'Model', row: 1, column: 1 }, cells: [['>=1000']], replaces: true },
  { step: 'values', at: { sheet: 'Model', row: 3, column: 0 }, cells: [['Rest', null]] },
  { step: 'freeze', area: { sheet: 'Accounts', row: 1, column: 2, rows: 2, columns: 1 } },
]

/** A column of seven scores beside the accounts, formatted as one. */
const SCORES = { sheet: 'Accounts', row: 1, column: 2, rows: 7, columns: 1 }
const LONG: Plan = {
  id: 'p3',
  title: 'Scores',
  steps: [
    { step: 'values', at: SCORES, cells: [[1], [2], [3], [4], [5], [6], [7]] },
    { step: 'format', area: SCORES, format: 'whole' },
  ],
}
const LONGER: Plan = {
  id: 'p4',
  title: 'Scores, again',
  steps: [
    { step: 'values', at: SCORES, cells: [[7], [6], [5], [4], [3], [2], [1]], replaces: true },
    { step: 'values', at: { ...SCORES, row: 8 }, cells: [[0], [0], [0]] },
  ],
}

function workbookWithAccounts(): MemoryWorkbook {
  const workbook = memoryWorkbook()
  workbook.addOwnSheet('Accounts', ACCOUNTS)
  return workbook
}

/** As the wizard does it: open, two batches, close. */
function write(workbook: MemoryWorkbook, { id, title, steps }: Plan): void {
  const adds = steps.flatMap((step) => (step.step === 'sheet' ? [step.sheet] : []))
  answerAtOnce(workbook, openPlan({ id, title, needsEmpty: [], adds }, LEASE_MS))
  answerAtOnce(workbook, applySteps(id, steps.slice(0, 3), STYLE, LEASE_MS))
  answerAtOnce(workbook, applySteps(id, steps.slice(3), STYLE, LEASE_MS))
  answerAtOnce(workbook, closePlan(id))
}

const PLAN: Plan = { id: 'p1', title: 'Size segments', steps: BUILD }
const EDITED: Plan = { id: 'p2', title: 'Size segments, edited', steps: EDIT }

describe('a plan', () => {
  it('shows its sheets under their names and points its formulas at them', () => {
    const workbook = workbookWithAccounts()
    write(workbook, PLAN)
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Accounts', 'Model'])
    const [accounts] = workbook.sheets()
    expect(workbook.contents({ sheet: accounts!.id, row: 0, column: 2, rows: 2, columns: 1 })).toEqual([
      ['Segment'],
      [{ formula: '=SEGMENT(Accounts!$B$2:$B$3; Accounts!$B$1; Model!$A$1:$B$3)' }],
    ])
  })

  it('refuses cells that are filled, and takes back what it made', () => {
    const workbook = workbookWithAccounts()
    workbook.type('Accounts', 2, 2, 'mine')
    const before = workbook.seen()
    expect(() => write(workbook, PLAN)).toThrow(
      'Accounts!C3 is filled, and Accounts!C2:C3 must be empty; choose another place, or empty these cells yourself',
    )
    answerAtOnce(workbook, cancelPlan('p1'))
    expect(workbook.seen()).toEqual(before)
  })

  it('refuses filled cells before it writes any, where it says what must be empty', () => {
    const workbook = workbookWithAccounts()
    const before = workbook.seen()
    const needsEmpty = [{ sheet: 'Accounts', row: 1, column: 1, rows: 2, columns: 2 }]
    expect(() => answerAtOnce(workbook, openPlan({ id: 'p1', title: '', needsEmpty, adds: [] }, LEASE_MS))).toThrow('Accounts!B2 is filled')
    expect(() => answerAtOnce(workbook, openPlan({ id: 'p1', title: '', needsEmpty: [], adds: ['accounts'] }, LEASE_MS))).toThrow(
      'there is a sheet named accounts already',
    )
    expect(workbook.seen()).toEqual(before)
  })

  it('never writes over what Strata did not make, even when told to replace it', () => {
    const workbook = workbookWithAccounts()
    const steps: Step[] = [{ step: 'values', at: { sheet: 'Accounts', row: 1, column: 1 }, cells: [[1]], replaces: true }]
    expect(() => write(workbook, { id: 'p1', title: '', steps })).toThrow('Accounts!B2 was not written by Strata and is left as it is')
  })

  it('never changes the looks of what Strata did not make', () => {
    const workbook = workbookWithAccounts()
    const steps: Step[] = [{ step: 'format', area: { sheet: 'Accounts', row: 0, column: 0, rows: 1, columns: 1 }, format: 'heading' }]
    expect(() => write(workbook, { id: 'p1', title: '', steps })).toThrow('Accounts!A1 was not written by Strata and is left as it is')
  })

  it('puts widths and charts only on sheets that it adds, with which they go', () => {
    const workbook = workbookWithAccounts()
    const place = { sheet: 'Accounts', row: 5, column: 0 }
    const chart = {
      kind: 'bars',
      title: '',
      categories: { ...place, rows: 2, columns: 1 },
      series: [],
      at: place,
      rows: 5,
      columns: 5,
    } as const
    for (const step of [
      { step: 'layout', sheet: 'Accounts', widths: [90], frozenRows: 1 },
      { step: 'chart', chart },
    ] satisfies Step[]) {
      expect(() => write(workbook, { id: 'p1', title: '', steps: [step] })).toThrow(
        `a ${step.step} belongs on a sheet that its own plan adds`,
      )
      answerAtOnce(workbook, cancelPlan('p1'))
    }
  })

  it('comes in pieces that the workbook takes, which are formatted, replaced and undone as one', () => {
    const workbook = workbookWithAccounts()
    const empty = workbook.seen()
    workbook.takeAtMost(2)
    write(workbook, LONG)
    const written = workbook.seen()
    expect(workbook.values({ ...SCORES, sheet: workbook.sheets()[0]!.id })).toEqual([[1], [2], [3], [4], [5], [6], [7]])
    write(workbook, LONGER)
    expect(workbook.values({ ...SCORES, sheet: workbook.sheets()[0]!.id })).toEqual([[7], [6], [5], [4], [3], [2], [1]])
    expect(answerAtOnce(workbook, undoPlan('p4'))).toEqual({ left: [] })
    expect(workbook.seen()).toEqual(written)
    expect(answerAtOnce(workbook, undoPlan('p3'))).toEqual({ left: [] })
    expect(workbook.seen()).toEqual(empty)
  })

  it('is refused where even a row is too large for the workbook', () => {
    const workbook = workbookWithAccounts()
    const before = workbook.seen()
    workbook.takeAtMost(0)
    expect(() => write(workbook, LONG)).toThrow('that is more text than can be read or written at once')
    answerAtOnce(workbook, cancelPlan('p3'))
    expect(workbook.seen()).toEqual(before)
  })

  it('has an id that fits into the name of a hidden sheet, in Excel too', () => {
    const writeAs = (id: string) => () => write(workbookWithAccounts(), { ...PLAN, id })
    expect(writeAs('x'.repeat(18))).not.toThrow()
    expect(writeAs('x'.repeat(19))).toThrow('is too long for the name of a sheet')
  })

  it('keeps other plans waiting until its lease has run out, and is then taken back', () => {
    const workbook = workbookWithAccounts()
    const before = workbook.seen()
    answerAtOnce(workbook, openPlan({ id: 'p1', title: 'First', needsEmpty: [], adds: [] }, LEASE_MS))
    answerAtOnce(workbook, applySteps('p1', BUILD, STYLE, LEASE_MS))
    const second = () => answerAtOnce(workbook, openPlan({ id: 'p2', title: 'Second', needsEmpty: [], adds: [] }, LEASE_MS))
    expect(second).toThrow('"First" is being written to this workbook')
    workbook.tick(LEASE_MS + 1)
    second()
    expect(() => answerAtOnce(workbook, applySteps('p1', BUILD, STYLE, LEASE_MS))).toThrow(
      'writing was interrupted for too long and has been taken back',
    )
    answerAtOnce(workbook, cancelPlan('p2'))
    expect(workbook.seen()).toEqual(before)
  })

  it('gets another name for a sheet whose name was taken while it was written', () => {
    const workbook = workbookWithAccounts()
    answerAtOnce(workbook, openPlan({ id: 'p1', title: '', needsEmpty: [], adds: ['Model'] }, LEASE_MS))
    answerAtOnce(workbook, applySteps('p1', BUILD, STYLE, LEASE_MS))
    workbook.addOwnSheet('Model', [])
    answerAtOnce(workbook, closePlan('p1'))
    expect(workbook.sheets().map(({ name }) => name)).toEqual(['Accounts', 'Model (2)', 'Model'])
  })
})

describe('undo', () => {
  it('brings back what was there, plan by plan, whatever happened to the names of sheets', () => {
    const workbook = workbookWithAccounts()
    const empty = workbook.seen()
    write(workbook, PLAN)
    const built = workbook.seen()
    write(workbook, EDITED)
    expect(answerAtOnce(workbook, undoPlan('p2'))).toEqual({ left: [] })
    expect(workbook.seen()).toEqual(built)
    workbook.renameSheet(workbook.sheets()[1]!.id, 'My model')
    expect(answerAtOnce(workbook, undoPlan('p1'))).toEqual({ left: [] })
    expect(workbook.seen()).toEqual(empty)
  })

  it('of everything removes all that Strata made', () => {
    const workbook = workbookWithAccounts()
    const empty = workbook.seen()
    write(workbook, PLAN)
    write(workbook, EDITED)
    expect(answerAtOnce(workbook, undoAll())).toEqual({ left: [] })
    expect(workbook.seen()).toEqual(empty)
  })

  it('takes the looks of cells away with them', () => {
    const workbook = workbookWithAccounts()
    const before = workbook.seen()
    const area = { sheet: 'Accounts', row: 0, column: 4, rows: 1, columns: 1 }
    write(workbook, {
      id: 'p1',
      title: '',
      steps: [
        { step: 'values', at: area, cells: [['Score']] },
        { step: 'format', area, format: 'heading' },
      ],
    })
    expect(workbook.seen()).not.toEqual(before)
    expect(answerAtOnce(workbook, undoPlan('p1'))).toEqual({ left: [] })
    expect(workbook.seen()).toEqual(before)
  })

  it('brings a formula back without what it spilled, where the host shows that as if it stood there', () => {
    const workbook = workbookWithAccounts()
    write(workbook, PLAN)
    const built = workbook.seen()
    workbook.type('Accounts', 2, 2, 'Small')
    write(workbook, { id: 'p2', title: '', steps: [EDIT[2]!] })
    expect(answerAtOnce(workbook, undoPlan('p2'))).toEqual({ left: [] })
    expect(workbook.seen()).toEqual(built)
  })

  it('leaves cells that someone changed since, and says which', () => {
    const workbook = workbookWithAccounts()
    write(workbook, PLAN)
    workbook.type('Accounts', 0, 2, 'My segments')
    expect(answerAtOnce(workbook, undoPlan('p1'))).toEqual({ left: ['Accounts!C1'] })
    expect(workbook.contents({ sheet: workbook.sheets()[0]!.id, row: 0, column: 2, rows: 2, columns: 1 })).toEqual([
      ['My segments'],
      [null],
    ])
  })
})

describe('whatever goes wrong, the workbook is as it was', () => {
  const FAILURE = new Error('the service is not available')

  /** Runs `work` with a failure at each of its questions in turn. */
  function atEachQuestion(
    prepare: (workbook: MemoryWorkbook) => void,
    work: (workbook: MemoryWorkbook) => void,
    mend: (workbook: MemoryWorkbook) => void,
  ): void {
    let question = 0
    for (let isDone = false; !isDone; question++) {
      const workbook = workbookWithAccounts()
      prepare(workbook)
      const before = workbook.seen()
      workbook.failAt(question, FAILURE)
      try {
        work(workbook)
        isDone = true
      } catch (error) {
        expect(error).toBe(FAILURE)
        workbook.tick(LEASE_MS + 1)
        mend(workbook)
        expect(workbook.seen(), `after a failure at question ${question}`).toEqual(before)
      }
    }
    expect(question).toBeGreaterThan(30)
  }

  it('when the host fails at any question, and the plan is cancelled', () => {
    atEachQuestion(
      () => undefined,
      (workbook) => write(workbook, PLAN),
      (workbook) => {
        answerAtOnce(workbook, cancelPlan('p1'))
        answerAtOnce(workbook, undoAll())
      },
    )
  })

  it('when the client dies at any question, and someone opens the sidebar later', () => {
    atEachQuestion(
      () => undefined,
      (workbook) => write(workbook, PLAN),
      // A plan that was written in full and only had to be shown is finished, and can be undone.
      (workbook) => answerAtOnce(workbook, undoAll()),
    )
  })

  it('when an edit of the model is cut off at any question', () => {
    atEachQuestion(
      (workbook) => write(workbook, PLAN),
      (workbook) => write(workbook, EDITED),
      (workbook) => answerAtOnce(workbook, undoPlan('p2')),
    )
  })

  it('when a plan that comes in pieces is cut off at any question', () => {
    atEachQuestion(
      (workbook) => {
        workbook.takeAtMost(3)
        write(workbook, LONG)
      },
      (workbook) => write(workbook, LONGER),
      (workbook) => answerAtOnce(workbook, undoPlan('p4')),
    )
    atEachQuestion(
      (workbook) => workbook.takeAtMost(1),
      (workbook) => write(workbook, LONG),
      (workbook) => answerAtOnce(workbook, undoAll()),
    )
  })

  it('when undo itself is cut off at any question, and asked for again', () => {
    const empty = workbookWithAccounts().seen()
    let question = 0
    for (let isDone = false; !isDone; question++) {
      const workbook = workbookWithAccounts()
      write(workbook, PLAN)
      write(workbook, EDITED)
      workbook.failAt(question, FAILURE)
      try {
        answerAtOnce(workbook, undoAll())
        isDone = true
      } catch {
        answerAtOnce(workbook, undoAll())
        expect(workbook.seen(), `after a failure at question ${question}`).toEqual(empty)
      }
    }
    expect(question).toBeGreaterThan(20)
  })
})
