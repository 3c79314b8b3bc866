/** Which functions a table is offered, and the formulas that result. */
import { describe, expect, it } from 'vitest'
import type { FormulaStyle, TableRef } from '../../core/host.ts'
import { REGISTRY } from '../../core/registry/index.ts'
import { suggestedFormula } from '../../wizard/suggested-formula.ts'
import { suggestionsFor } from '../../wizard/suggestions.ts'

const SHEETS: FormulaStyle = { functionPrefix: '', argumentSeparator: ';' }
const EXCEL: FormulaStyle = { functionPrefix: 'STRATA.', argumentSeparator: ',' }

const ACCOUNTS: TableRef = {
  sheet: 'Accounts',
  address: 'A1:E1001',
  headers: ['Account ID', 'Industry', 'ARR', 'Employees', 'Last login'],
  rows: 1000,
}
const ORDERS: TableRef = { sheet: 'Sheet1', address: 'A1:D9', headers: ['Order ID', 'Account ID', 'Date', 'Amount'], rows: 8 }
const TEXTS_ONLY: TableRef = { sheet: 'Notes', address: 'A1:B3', headers: ['Topic', 'Remark'], rows: 2 }

function offered(table: TableRef, style = SHEETS): readonly string[] {
  return suggestionsFor(REGISTRY, table).fitting.map((suggestion) => suggestedFormula(suggestion, table, style))
}

describe('the formulas offered', () => {
  it('for a table of accounts read its own columns, and leave the place of a second table to the user', () => {
    expect(offered(ACCOUNTS)).toEqual(
      expect.arrayContaining(['=VALUE_TIER(Accounts!C2:C1001)', '=SEGMENT(Accounts!A2:E1001; Accounts!A1:E1; model)']),
    )
  })

  it('for a table of orders take the customer of the order, not the order itself', () => {
    const customers = "'Sheet1'!B2:B9"
    expect(offered(ORDERS)).toContain(`=RFM_SCORE(${customers}; ${customers}; 'Sheet1'!C2:C9; 'Sheet1'!D2:D9)`)
  })

  it("are written in the host's own way", () => {
    expect(offered(ACCOUNTS, EXCEL)).toContain('=STRATA.SEGMENT(Accounts!A2:E1001, Accounts!A1:E1, model)')
  })

  it('hand over blanks as blanks where the host would make them 0, in ranges still to be named too', () => {
    const formulas = offered(ACCOUNTS, { ...EXCEL, blanksAsZero: true })
    expect(formulas).toContain('=STRATA.VALUE_TIER(IF(Accounts!C2:C1001="","",Accounts!C2:C1001))')
    const rows = 'IF(Accounts!A2:E1001="","",Accounts!A2:E1001)'
    expect(formulas).toContain(`=STRATA.SEGMENT(${rows}, Accounts!A1:E1, IF(model="","",model))`)
  })

  it('come with those first that can be pasted as they are', () => {
    const { fitting } = suggestionsFor(REGISTRY, ACCOUNTS)
    const unfinished = fitting.map(({ sources }) => [...sources.values()].some(({ from }) => from === 'user'))
    expect(new Set(unfinished).size).toBe(2)
    expect(unfinished).toEqual([...unfinished].sort())
  })

  it('say of the other functions what the table lacks', () => {
    const lacks = (table: TableRef) => Object.fromEntries(suggestionsFor(REGISTRY, table).others.map(({ spec, lack }) => [spec.name, lack]))
    expect(lacks(ACCOUNTS).RFM_SCORE).toEqual({ lacks: 'rows', group: 'orders' })
    expect(lacks({ ...ORDERS, headers: ['Order ID', 'Customer', 'Amount'] }).RFM_SCORE).toEqual({ lacks: 'date' })
    expect(lacks(TEXTS_ONLY).VALUE_TIER).toEqual({ lacks: 'number' })
  })

  it.each([ACCOUNTS, ORDERS, TEXTS_ONLY])('put every function of the registry on one of the two lists ($sheet)', (table) => {
    const { fitting, others } = suggestionsFor(REGISTRY, table)
    expect([...fitting, ...others].map(({ spec }) => spec.name).sort()).toEqual(REGISTRY.map(({ name }) => name).sort())
  })

  it.each([ACCOUNTS, ORDERS])('give every required argument, in order, and no optional one ($sheet)', (table) => {
    for (const { spec, sources } of suggestionsFor(REGISTRY, table).fitting) {
      const required = Object.entries(spec.params).filter(([, param]) => !param.optional)
      expect([...sources.keys()]).toEqual(required.map(([name]) => name))
    }
  })
})
