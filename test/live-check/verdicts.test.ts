/**
 * The live check's own verdicts, on the playground's engine: rows that can run there say PASS; with the expected answer
 * planted instead of the formula every row does; and with any other answer none.
 */
import { CellValueType, type ICellData } from '@univerjs/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FACTS, liveChecks } from '../../scripts/live-check/checks.ts'
import { type LiveSheet, layOut, type Placed } from '../../scripts/live-check/layout.ts'
import type { Checked, Value, Values } from '../../scripts/live-check/live-check.ts'
import type { UniverHost } from '../kit/univer-host.ts'
import { type Change, calculate, liveCheckHost } from './live-sheet.ts'

let host: UniverHost
beforeAll(() => {
  host = liveCheckHost()
})
afterAll(() => host.dispose())

type PlacedCheck = Placed & { readonly check: Checked }
const SHEETS = { sheets: layOut('sheets', 'Live check', liveChecks()), excel: layOut('excel', 'Live check', liveChecks()) }

function checkedRows({ placed }: LiveSheet): readonly PlacedCheck[] {
  return placed.filter((one): one is PlacedCheck => one.check.kind === 'checked')
}

function cellData(value: Value): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, f: null }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null }
  return { v: value ?? '', t: CellValueType.STRING, f: null }
}

/** Plants an answer, and fills what a person would have to fill first. */
function planting(sheet: LiveSheet, answer: (expected: Values) => Values): Change {
  return (put) => {
    for (const { check, got, inputs } of checkedRows(sheet)) {
      if (check.todo?.until === 'A1') put(inputs.row, inputs.column, cellData('filled'))
      for (const [row, cells] of answer(check.expected).entries())
        for (const [column, value] of cells.entries()) put(got.row + row, got.column + column, cellData(value))
    }
  }
}

/** The ids of rows that don't say `wanted`, each with what it says and shows. */
async function others(sheet: LiveSheet, rows: readonly Placed[], wanted: string, change?: Change): Promise<Record<string, string>> {
  const { verdict } = await calculate(host, sheet, change)
  return Object.fromEntries(
    rows
      .map((one) => [one.check.id, verdict(one)] as const)
      .filter(([, { says }]) => says !== wanted)
      .map(([id, { says, answer }]) => [id, `${says}: ${answer}`]),
  )
}

describe.each(['sheets', 'excel'] as const)('the sheet for %s', (name) => {
  const sheet = SHEETS[name]
  const rows = checkedRows(sheet)

  it('says PASS of every row that the playground can stand in for', async () => {
    expect(
      await others(
        sheet,
        rows.filter(({ check }) => check.onlyLive === undefined),
        'PASS',
      ),
    ).toEqual({})
  })

  it('says PASS of every row with the expected answer in place, and NOTE of an unknown one', async () => {
    const noted = sheet.placed.filter(({ check }) => check.kind === 'noted')
    const planted: Change = (put) => {
      planting(sheet, (expected) => expected)(put)
      for (const { got } of noted) put(got.row, got.column, cellData('seen'))
    }
    expect(await others(sheet, rows, 'PASS', planted)).toEqual({})
    expect(await others(sheet, noted, 'NOTE', planted)).toEqual({})
  })

  it.each<readonly [what: string, wrong: (expected: Values) => Values]>([
    ['another first cell', (expected) => withCell(expected, 0, 0, other)],
    ['another last cell', (expected) => withCell(expected, expected.length - 1, expected.at(-1)!.length - 1, other)],
    ['its first cell of another kind', (expected) => withCell(expected, 0, 0, ofOtherKind)],
    ['a row too many', (expected) => [...expected, expected[0]!.map(() => 'x')]],
    ['a column too many', (expected) => expected.map((row) => [...row, 'x'])],
  ])('says FAIL of every row with %s', async (_, wrong) => {
    expect(await others(sheet, rows, 'FAIL', planting(sheet, wrong))).toEqual({})
  })

  it('says FAIL of an error in the answer, which stays visible', async () => {
    const change: Change = (put) => {
      planting(sheet, (expected) => expected)(put)
      for (const { got } of rows) put(got.row, got.column, { f: '=1/0', v: null })
    }
    expect(await others(sheet, rows, 'FAIL', change)).toEqual({})
  })

  it('waits with TO DO for what a person fills in, and for verdicts by hand', async () => {
    const waiting = sheet.placed.filter(({ check }) => check.kind === 'by hand' || (check.kind === 'checked' && check.todo !== undefined))
    expect(waiting.length).toBeGreaterThan(1)
    expect(await others(sheet, waiting, 'TO DO')).toEqual({})
  })
})

function withCell(grid: Values, row: number, column: number, change: (value: Value) => Value): Values {
  return grid.map((cells, index) => (index === row ? cells.map((value, at) => (at === column ? change(value) : value)) : cells))
}

/** A value of the same kind: letters in the other case where there are any, a number off by a millionth of its size. */
function other(value: Value): Value {
  if (typeof value === 'number') return value + 1e-6 * (1 + Math.abs(value))
  if (typeof value === 'boolean') return !value
  if (value === null) return 'x'
  return value === value.toUpperCase() ? `${value}x` : value.toUpperCase()
}

/** What a slip of kinds would make of it: 1 and "1", TRUE and "TRUE", a blank and 0. */
function ofOtherKind(value: Value): Value {
  if (value === null) return 0
  return typeof value === 'string' ? true : String(value).toUpperCase()
}

it('a number may be off by what its last digits lose on the way, and no more', async () => {
  const near = planting(SHEETS.sheets, (expected) =>
    expected.map((row) => row.map((value) => (typeof value === 'number' ? value * (1 + 1e-12) : value))),
  )
  expect(await others(SHEETS.sheets, checkedRows(SHEETS.sheets), 'PASS', near)).toEqual({})
})

it('the facts that only the real host can show are these', () => {
  expect(
    Object.fromEntries(FACTS.flatMap(({ id, onlyLive }) => (onlyLive === undefined || id.startsWith('probe-') ? [] : [[id, onlyLive]]))),
  ).toEqual({
    'error-cell-as-choice-excel': 'there the function is called and answers #VALUE! with a message',
    'open-range': 'it knows A:A but not A2:A',
    semicolons: 'it knows the comma only',
    'data-type': 'it has no data types',
    'result-blank-is-text': 'there ISBLANK says yes and ISTEXT no',
    'result-100000': 'its SEQUENCE stops far below this size',
    'result-100001': 'its SEQUENCE stops far below this size',
    'result-350000': 'its SEQUENCE stops far below this size',
    'result-350001': 'its SEQUENCE stops far below this size',
    'argument-5-mb': 'its SEQUENCE stops far below this size',
  })
})
