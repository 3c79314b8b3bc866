/** The columns that the panel adds say what their worksheet functions say, and orders are found by the ids in them. */
import { describe, expect, it } from 'vitest'
import type { Cell, Grid } from '../../core/cells.ts'
import { printFormula } from '../../core/plans/formula.ts'
import { guessRoles } from '../../wizard/roles/guess-roles.ts'
import type { Role } from '../../wizard/roles/role.ts'
import { addedCells, addedFormula, addedHeader, offeredColumns } from '../../wizard/state/added-columns.ts'
import type { AddedColumn } from '../../wizard/state/draft.ts'
import { mayHoldOrders, ordersIn } from '../../wizard/state/find-orders.ts'
import type { TableData } from '../../wizard/state/table-data.ts'
import { firstColumn, runCore } from '../kit/run-core.ts'
import { sampleTable, survey } from './account-kit.ts'
import { BLANKS, LAST_DAY, RENAMED } from './foreign-tables.ts'

const ACCOUNTS = sampleTable('Accounts')
const ORDERS = sampleTable('Orders')
const { roles: ROLES } = survey(ACCOUNTS, ORDERS, LAST_DAY).accounts
const OWN_ROLES = ROLES.slice(0, ACCOUNTS.ref.headers.length)
const FOUND = ordersIn(ORDERS, column(ACCOUNTS.rows, 0).flat())!

function column(rows: Grid, index: number): Cell[][] {
  return rows.map((row) => [row[index] ?? null])
}

function cellsFor(added: AddedColumn, roles: readonly Role[] = OWN_ROLES): readonly Cell[] {
  const { cells, problem } = addedCells(added, { data: ACCOUNTS, roles, orders: [ORDERS] })
  expect(problem).toBeNull()
  return cells
}

const ORDER_ARGUMENTS = [column(ACCOUNTS.rows, 0), column(ORDERS.rows, 1), column(ORDERS.rows, 2), column(ORDERS.rows, 3)] as const

describe('added columns on the sample workbook', () => {
  it('rfm: is RFM_SEGMENT over RFM_SCORE', () => {
    const scores = runCore('RFM_SCORE', ...ORDER_ARGUMENTS)
    expect(cellsFor({ kind: 'rfm', orders: FOUND })).toEqual(firstColumn(runCore('RFM_SEGMENT', scores)))
  })

  it('clv: is the fourth column of CLV', () => {
    const clv = runCore('CLV', ...ORDER_ARGUMENTS).map((row) => row[3] ?? null)
    expect(cellsFor({ kind: 'clv', orders: FOUND })).toEqual(clv)
  })

  it.each(['pareto', 'quantile', 'natural'] as const)('tier: is VALUE_TIER by %s', (method) => {
    const arr = column(ACCOUNTS.rows, ACCOUNTS.ref.headers.indexOf('ARR'))
    expect(cellsFor({ kind: 'tier', method })).toEqual(firstColumn(runCore('VALUE_TIER', arr, method)))
  })

  it('survey: is the first column of SURVEY_SCORE, its questions from the left', () => {
    const questions = ['Q3 Support matters', 'Q1 Price matters']
    const at = [...questions].reverse().map((question) => ACCOUNTS.ref.headers.indexOf(question))
    const answers = ACCOUNTS.rows.map((row) => at.map((index) => row[index] ?? null))
    const scored = runCore('SURVEY_SCORE', answers, [[...questions].reverse()], 'reverse=2')
    const cells = cellsFor({ kind: 'survey', questions, reversed: ['Q3 Support matters'] })
    // The function ends with the last row that is answered.
    expect(cells.slice(0, scored.length)).toEqual(firstColumn(scored))
    expect(new Set(cells.slice(scored.length))).toEqual(new Set([null]))
  })

  it('have a profile and a role that the methods can use', () => {
    const { header, role, profile } = addedCells({ kind: 'rfm', orders: FOUND }, { data: ACCOUNTS, roles: OWN_ROLES, orders: [ORDERS] })
    expect([header, role, profile.type, profile.filled]).toEqual(['RFM segment', 'segment', 'text', 1000])
  })

  it('say in the words of the function why they can not be computed, and stay blank', () => {
    const { rows } = ACCOUNTS
    const arr = ACCOUNTS.ref.headers.indexOf('ARR')
    const data = { ...ACCOUNTS, rows: rows.map((row) => row.map((cell, index) => (index === arr ? -5 : cell))) }
    const { cells, problem } = addedCells({ kind: 'tier', method: 'pareto' }, { data, roles: OWN_ROLES, orders: [] })
    expect(problem).toContain('-5')
    expect(new Set(cells)).toEqual(new Set([null]))
  })
})

describe('their formulas', () => {
  const table = { sheet: 'Accounts', address: 'B3:G13', headers: ['Id', 'Q1 Ease', 'ARR', 'Q2 Speed', 'Q3 Price', 'Note'], rows: 10 }
  const roles: Role[] = ['id', 'answer', 'value', 'answer', 'answer', 'other']
  const ref = { sheet: 'Orders', address: 'A1:D100', headers: ['Order', 'Who', 'Day', 'Sum'], rows: 99 }
  const orders = { ref, customer: 1, date: 2, amount: 3 }
  const printed = (added: AddedColumn, isExcel = false): string => {
    const style = isExcel ? { functionPrefix: 'STRATA.', blanksAsZero: true } : { functionPrefix: '' }
    return printFormula(addedFormula(added, table, roles)!, { argumentSeparator: ',', ...style })
  }

  it('name the columns of both tables', () => {
    const args = 'Accounts!$B$4:$B$13, Orders!$B$2:$B$100, Orders!$C$2:$C$100, Orders!$D$2:$D$100'
    expect(printed({ kind: 'rfm', orders })).toBe(`=RFM_SEGMENT(RFM_SCORE(${args}))`)
    expect(printed({ kind: 'clv', orders })).toBe(`=CHOOSECOLS(CLV(${args}), 4)`)
    expect(printed({ kind: 'tier', method: 'natural' })).toBe('=VALUE_TIER(Accounts!$D$4:$D$13, "natural")')
  })

  it('join the questions from the left, and say by number which are reversed', () => {
    const survey: AddedColumn = { kind: 'survey', questions: ['Q3 Price', 'Q1 Ease', 'Q2 Speed'], reversed: ['Q3 Price'] }
    const rows = 'HSTACK(Accounts!$C$4:$C$13, Accounts!$E$4:$F$13)'
    const headers = 'HSTACK(Accounts!$C$3, Accounts!$E$3:$F$3)'
    expect(printed(survey)).toBe(`=CHOOSECOLS(SURVEY_SCORE(${rows}, ${headers}, "reverse=3"), 1)`)
  })

  it('keep blanks apart where a host would hand them over as 0', () => {
    expect(printed({ kind: 'tier', method: 'pareto' }, true)).toBe(
      '=STRATA.VALUE_TIER(IF(Accounts!$D$4:$D$13="","",Accounts!$D$4:$D$13), "pareto")',
    )
  })

  it('are missing where the table has no such column', () => {
    expect(addedFormula({ kind: 'tier', method: 'pareto' }, table, ['id', 'other', 'other', 'other', 'other', 'other'])).toBeNull()
  })

  it('stand below a header that the table does not have yet', () => {
    expect(addedHeader({ kind: 'clv', orders }, ['Id', 'clv '])).toBe('Strata CLV')
    expect(addedHeader({ kind: 'clv', orders }, ['Id'])).toBe('CLV')
  })
})

describe('orders', () => {
  const ids = column(ACCOUNTS.rows, 0).flat()

  it('are found in the sample: who, when and how much', () => {
    const { customer, date, amount } = FOUND
    expect([customer, date, amount].map((index) => ORDERS.ref.headers[index])).toEqual(['Account ID', 'Date', 'Amount'])
    expect(mayHoldOrders(ORDERS.ref)).toBe(true)
  })

  it('are found in foreign tables', () => {
    for (const { accounts, orders } of [RENAMED(), BLANKS()])
      expect(ordersIn(orders, column(accounts.rows, 0).flat())).toMatchObject({ customer: 0, date: 1, amount: 2 })
  })

  it('are not a table of other ids, of accounts, or without days', () => {
    expect(ordersIn(ORDERS, ['X-1', 'X-2'])).toBeNull()
    expect(ordersIn(ACCOUNTS, ids)).toBeNull()
    const undated: TableData = { ...ORDERS, ref: { ...ORDERS.ref, headers: ['Order ID', 'Account ID', 'Shelf', 'Amount'] } }
    expect(ordersIn(undated, ids)).toBeNull()
    expect(mayHoldOrders({ ...ORDERS.ref, headers: ['Segment', 'Accounts', 'ARR'] })).toBe(false)
  })
})

describe('what can be added', () => {
  it('follows from the roles and the orders', () => {
    expect(offeredColumns(ACCOUNTS.ref, OWN_ROLES, [FOUND]).map(({ kind }) => kind)).toEqual(['tier', 'survey', 'rfm', 'clv'])
    expect(offeredColumns(ACCOUNTS.ref, OWN_ROLES, []).map(({ kind }) => kind)).toEqual(['tier', 'survey'])
    expect(offeredColumns(ACCOUNTS.ref, guessRoles([], []), [FOUND])).toEqual([])
  })
})
