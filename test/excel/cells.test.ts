/** What cells of a sheet mean to a formula, as Excel calculates it with the bundle as built. */
import { describe, expect, it } from 'vitest'
import { message } from '../../core/errors.ts'
import { builtExcel } from '../kit/excel-built.ts'
import type { Shown } from '../kit/excel-host.ts'
import { range, type SheetCell } from '../kit/excel-workbook.ts'

/** A header row, four data rows and, in E1:G5, a model that tells blanks, errors and zeros apart. */
const SHEET: readonly (readonly SheetCell[])[] = [
  ['Employees', 'Country', null, null, 'Segment', 'Employees', 'Country'],
  [1200, 'US', null, null, 'Enterprise', '>=1000', null],
  [0, 'DE', null, null, 'No staff', '0', null],
  [null, 'DE', null, null, 'Unknown size', 'blank', 'nonblank'],
  [{ error: '#N/A' }, 'US', null, null, 'Broken', '#N/A', null],
]
const ARGS = [range('A2:B5'), range('A1:B1'), range('E1:G5')]

const MODEL_COLUMNS = [4, 5, 6]
const ALL_COLUMNS = [0, 1, 2, 3, ...MODEL_COLUMNS]

/** The sheet as a formula sees it that wraps its ranges in IF(r="","",r): zero-length text for each blank. */
function wrapped(sheet: readonly (readonly SheetCell[])[], columns: readonly number[]): SheetCell[][] {
  return sheet.map((row) => row.map((cell, index) => (cell === null && columns.includes(index) ? '' : cell)))
}

function column(...cells: (string | number)[]): Shown {
  return { values: cells.map((cell) => [cell]) }
}

describe('a blank cell in a range', () => {
  it('is a blank where Excel sends null', async () => {
    const host = await builtExcel(SHEET, { blanks: 'null' })
    expect(await host.calculate('SEGMENT', ARGS)).toEqual(column('Enterprise', 'No staff', 'Unknown size', 'Broken'))
  })

  it('is a zero where Excel sends 0, which no function can tell from a typed zero', async () => {
    const host = await builtExcel(wrapped(SHEET, MODEL_COLUMNS), { blanks: 'zero' })
    expect(await host.calculate('SEGMENT', ARGS)).toEqual(column('Enterprise', 'No staff', 'No staff', 'Broken'))
  })

  it('of the model is then the rule 0, so that hardly a row matches', async () => {
    const host = await builtExcel(SHEET, { blanks: 'zero' })
    expect(await host.calculate('SEGMENT', ARGS)).toEqual(column('Unassigned', 'Unassigned', 'Unassigned', 'Unassigned'))
  })

  it.each(['null', 'zero'] as const)('is a blank with %s where the formula wraps the ranges: IF(r="","",r)', async (blanks) => {
    const host = await builtExcel(wrapped(SHEET, ALL_COLUMNS), { blanks })
    expect(await host.calculate('SEGMENT', ARGS)).toEqual(column('Enterprise', 'No staff', 'Unknown size', 'Broken'))
  })

  it('at the end of the data ends the result, and needs the wrapping where Excel sends 0', async () => {
    const below = [range('A2:B7'), range('A1:B1'), range('E1:G3')]
    const answers = column('Enterprise', 'No staff', 'Unassigned', 'Unassigned')
    const onTheWeb = await builtExcel(SHEET, { blanks: 'null' })
    const unwrapped = await builtExcel(wrapped(SHEET, MODEL_COLUMNS), { blanks: 'zero' })
    const whole = await builtExcel(wrapped([...SHEET, [null, null], [null, null]], ALL_COLUMNS), { blanks: 'zero' })
    expect(await onTheWeb.calculate('SEGMENT', below)).toEqual(answers)
    expect(await whole.calculate('SEGMENT', below)).toEqual(answers)
    expect(await unwrapped.calculate('SEGMENT', below)).toEqual(
      column('Enterprise', 'No staff', 'No staff', 'Unassigned', 'No staff', 'No staff'),
    )
  })

  it('in a result is zero-length text, never a 0', async () => {
    const host = await builtExcel([['Country'], ['US'], [null], ['DE'], [], ['Segment', 'Country'], ['Home', 'US']])
    const args = [range('A2:A4'), range('A1'), range('A6:B7')]
    expect(await host.calculate('SEGMENT', args)).toEqual(column('Home', '', 'Unassigned'))
  })
})

describe('an error cell', () => {
  it.each(['instance', 'dataType'] as const)('reaches the rules and spoils only its own row, sent as %s', async (errors) => {
    const host = await builtExcel(SHEET, { errors })
    expect(await host.calculate('SEGMENT', ARGS)).toEqual(column('Enterprise', 'No staff', 'Unknown size', 'Broken'))
  })

  it('as a single value is named in our message', async () => {
    const host = await builtExcel([...SHEET, [{ error: '#REF!' }]])
    const expected = `SEGMENT: ${message('ARGUMENT_ERROR', { param: 'as_of', actual: '#REF!' })}`
    expect(await host.calculate('SEGMENT', [...ARGS, 'Other', range('A6')])).toEqual({
      error: '#VALUE!',
      message: expected,
      by: 'function',
    })
  })

  it('as a choice is shown by Excel itself, which does not call', async () => {
    const host = await builtExcel([[1], [{ error: '#REF!' }]])
    expect(await host.calculate('VALUE_TIER', [range('A1'), range('A2')])).toEqual({ error: '#REF!', message: '', by: 'Excel' })
  })
})

describe('a data type', () => {
  it('counts as its value, and a place as the text that its cell shows', async () => {
    const host = await builtExcel([
      ['Employees', 'Country', null, null, 'Segment', 'Employees', 'Country'],
      [{ type: 'Double', basicType: 'Double', basicValue: 1200, numberFormat: '#,##0' }, 'US', null, null, 'Large', '>=1000', null],
      [{ type: 'FormattedNumber', basicValue: 3, numberFormat: '0' }, 'US', null, null, 'Small', '<10', null],
      [
        50,
        { type: 'Entity', text: 'Germany', basicType: 'Error', basicValue: '#VALUE!', properties: {} },
        null,
        null,
        'German',
        null,
        'Germany',
      ],
      [50, { type: 'String', basicType: 'String', basicValue: 'Germany' }, null, null, null, null, null],
    ])
    expect(await host.calculate('SEGMENT', [range('A2:B5'), range('A1:B1'), range('E1:G4')])).toEqual(
      column('Large', 'Small', 'German', 'German'),
    )
  })
})

describe('a date', () => {
  it('is a serial number, with or without a format, or an ISO text', async () => {
    const orders = [range('A1:A3'), range('A1:A2'), range('B1:B2'), range('C1:C2')]
    const formatted = { type: 'Double', basicType: 'Double', basicValue: 45_017, numberFormat: 'yyyy-mm-dd' }
    const expected = {
      values: [
        [1, 1, 1, 111],
        [5, 1, 5, 515],
        ['', '', '', ''],
      ],
    }
    for (const date of [45_017, formatted, '2023-04-01']) {
      const host = await builtExcel([
        ['a', 45_000, 10],
        ['b', date, 20],
        ['never ordered', 45_020, null],
      ])
      expect(await host.calculate('RFM_SCORE', [...orders, range('B3')])).toEqual(expected)
    }
  })
})
