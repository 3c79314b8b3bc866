/** The sample workbook on the playground's real engine: every formula of ours in it answers as the core does. */
import { FormulaDataModel } from '@univerjs/engine-formula'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { messageOf } from '../../playground/engine/cell-message.ts'
import { snapshotOf } from '../../playground/engine/snapshot.ts'
import { sampleWorkbook } from '../../playground/sample/workbook.ts'
import { runCore } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'
import { createUniverHost, type UniverHost } from '../kit/univer-host.ts'
import { coreAnswer, isOurs } from './core-answer.ts'

const sample = sampleWorkbook()
let host: UniverHost

beforeAll(async () => {
  host = createUniverHost(snapshotOf(sample))
  host.api.getFormula().executeCalculation()
  await host.settle()
})
afterAll(() => host.dispose())

/** Each formula cell of the sample with what it holds now. */
function formulas() {
  return sample.sheets.flatMap(({ name, cells }) => {
    const sheet = host.workbook.getSheetByName(name)!
    return cells.flatMap((row, rowIndex) =>
      row.flatMap((cell, column) =>
        typeof cell === 'object' && cell !== null && 'formula' in cell
          ? [{ name, row: rowIndex, column, formula: cell.formula, cell: sheet.getSheet().getCellRaw(rowIndex, column) ?? null }]
          : [],
      ),
    )
  })
}

it('has no result without room, no unknown name, and one mistake that is there to be read', () => {
  const broken = formulas().filter(({ cell }) => ['#SPILL!', '#NAME?', '#REF!', '#VALUE!'].includes(String(cell?.v)))
  expect(broken.map(({ name, cell }) => [name, messageOf(cell)?.split(':')[0]])).toEqual([['Start', 'VALUE_TIER']])
})

/** What a formula fills, as the sheet shows it. */
function spillOf({ name, row, column }: { readonly name: string; readonly row: number; readonly column: number }): Cell[][] {
  const model = host.injector.get(FormulaDataModel)
  const id = host.workbook.getSheetByName(name)!.getSheetId()
  const range = model.getArrayFormulaRange()[host.workbook.getId()]?.[id]?.[row]?.[column]
  const cells = model.getArrayFormulaCellData()[host.workbook.getId()]?.[id]
  const width = range ? range.endColumn - column + 1 : 0
  return Array.from({ length: range ? range.endRow - row + 1 : 0 }, (_, offset) =>
    Array.from({ length: width }, (_, index) => {
      const value = cells?.[row + offset]?.[column + index]?.v ?? null
      return value === '' ? null : (value as Cell)
    }),
  )
}

it('fills 1,000 rows from each formula of ours on Segments and RFM, with what the core answers', () => {
  const ours = formulas().filter(({ name, formula }) => ['Segments', 'RFM'].includes(name) && isOurs(formula) && !formula.includes('$C$5'))
  const spills = ours.map(spillOf)
  expect(ours.length).toBe(4)
  expect(spills.map(({ length }) => length)).toEqual([1000, 1000, 1000, 1000])
  expect(spills).toEqual(ours.map(({ formula }) => coreAnswer(sample, formula)))
})

it('names the group of every account from its scores', () => {
  const { formula, ...place } = formulas().find((one) => one.name === 'RFM' && one.formula.startsWith('=RFM_SEGMENT'))!
  const scores = formulas().find((one) => one.formula.startsWith('=RFM_SCORE') && one.name === 'RFM')!
  expect(formula).toBe('=RFM_SEGMENT($C$5:$E$1004)')
  expect(spillOf(place)).toEqual(
    runCore(
      'RFM_SEGMENT',
      coreAnswer(sample, scores.formula).map((row) => row.slice(0, 3)),
    ),
  )
})

it('answers every question on Checks with what the core answers', () => {
  const ours = formulas().filter(({ name, formula }) => name === 'Checks' && isOurs(formula))
  expect(ours.length).toBeGreaterThanOrEqual(10)
  for (const place of ours) {
    const spill = spillOf(place)
    expect(spill.length, place.formula).toBeGreaterThan(1)
    // Named ranges of the sample's own sheets only; the day for DATA_QUALITY stands in a cell, beside its name.
    expectCells(spill, coreAnswer(sample, place.formula), place.formula)
  }
})

it('answers on Value, Migration, Velocity, Lifetime and Groups what the core answers', () => {
  const sheets = ['Value', 'Migration', 'Velocity', 'Lifetime', 'Groups']
  const ours = formulas().filter(({ name, formula }) => sheets.includes(name) && isOurs(formula))
  expect(new Set(ours.map(({ name }) => name))).toEqual(new Set(sheets))
  for (const place of ours) expectCells(spillOf(place), coreAnswer(sample, place.formula), place.formula)
})

it('draws charts of cells that hold numbers, over cells that hold nothing', () => {
  const charts = sample.sheets.flatMap(({ name, charts = [] }) => charts.map((chart) => ({ name, ...chart })))
  expect(new Set(charts.map(({ kind }) => kind))).toEqual(new Set(['bars', 'line', 'heat', 'flows', 'funnel']))
  for (const { name, title, categories, series, over } of charts) {
    const sheet = host.workbook.getSheetByName(name)!
    const filled = (range: string): unknown[] =>
      sheet
        .getRange(range)
        .getValues()
        .flat()
        .filter((value) => value !== null && value !== '')
    expect(filled(over), `${name}: ${title}`).toEqual([])
    const names = filled(categories)
    expect(names.length, `${name}: ${title}`).toBeGreaterThan(2)
    for (const range of series)
      expect(
        filled(range)
          .slice(1)
          .some((value) => Number(value) > 0),
        `${name}: ${title}, ${range}`,
      ).toBe(true)
  }
})

it('answers on Capacity, Territories and Market, and every check there adds up', () => {
  const cells = formulas().filter(({ name }) => ['Capacity', 'Territories', 'Market'].includes(name))
  const ours = cells.filter(({ formula }) => isOurs(formula))
  expect(ours.length).toBe(12)
  for (const place of ours) expect(spillOf(place).length, place.formula).toBeGreaterThan(1)
  for (const { name, range } of sample.names) expect(host.workbook.getDefinedName(name)?.getFormulaOrRefString(), name).toBe(range)
  const checks = sample.sheets.flatMap(({ name, styles }) =>
    styles.flatMap(({ range, style }) => (style === 'check-cell' ? [{ name, range }] : [])),
  )
  expect(checks.length).toBe(3)
  for (const { name, range } of checks) {
    const values = host.workbook.getSheetByName(name)!.getRange(range).getValues().flat()
    expect(
      values.map((value) => Number(value) + 0),
      `${name}!${range}`,
    ).toEqual(values.map(() => 0))
  }
})

it('shows a check in red where a total does not reconcile', async () => {
  const sheet = host.workbook.getSheetByName('Market')!
  const { range } = sample.sheets.find(({ name }) => name === 'Market')!.styles.find(({ style }) => style === 'check-cell')!
  const served = sample.names
    .find(({ name }) => name === 'Served')!
    .range.split('!')[1]!
    .replaceAll('$', '')
  const pattern = sheet.getRange(range).getCellStyles().flat()[0]?.numberFormat?.pattern
  expect(pattern).toBe('[Red]#,##0.00;[Red]-#,##0.00;"adds up"')
  // A total that no longer follows from the assumption beside it.
  sheet.getRange('K10').setValue(1)
  await host.settle()
  const last = sheet.getRange(range).getValues().flat().at(-1)
  expect(Number(last)).not.toBe(0)
  expect(served).toBe('B6')
})

it('keeps the rule cells text, the blank ones too, so that what is typed there stays as typed', () => {
  const { styles } = sample.sheets.find(({ name }) => name === 'Model')!
  const rules = styles.filter(({ style }) => style === 'text-cell').map(({ range }) => range)
  const sheet = host.workbook.getSheetByName('Model')!
  expect(rules.length).toBeGreaterThan(0)
  for (const range of rules) {
    const patterns = sheet
      .getRange(range)
      .getCellStyles()
      .flat()
      .map((style) => style?.numberFormat?.pattern)
    expect(new Set(patterns)).toEqual(new Set(['@']))
  }
})
