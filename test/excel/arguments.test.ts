/** Arguments left out, and words to choose from, as Excel calculates them with the bundle as built. */
import { describe, expect, it } from 'vitest'
import { message } from '../../core/errors.ts'
import type { FormulaArgument } from '../kit/excel-arguments.ts'
import { builtExcel } from '../kit/excel-built.ts'
import { range, type SheetCell } from '../kit/excel-workbook.ts'

describe('an optional argument', () => {
  const rows: readonly (readonly SheetCell[])[] = [['Country'], ['FR'], [], ['Segment', 'Country'], ['Home', 'US']]
  const required = [range('A2'), range('A1'), range('A4:B5')]

  it.each<[string, FormulaArgument[], string]>([
    ['left out', [], 'Unassigned'],
    ['left out between commas', [undefined, undefined], 'Unassigned'],
    ['given as a blank cell', [range('A3')], 'Unassigned'],
    ['given as text', ['Abroad'], 'Abroad'],
    ['given as a cell', [range('A2')], 'FR'],
    ['given as the dated argument after it only', [undefined, 45_000], 'Unassigned'],
  ])('%s', async (_, optional, expected) => {
    const host = await builtExcel(rows)
    expect(await host.calculate('SEGMENT', [...required, ...optional])).toEqual({ values: [[expected]] })
  })
})

describe('a choice', () => {
  it('that is none of the words is answered with the words', async () => {
    const host = await builtExcel([[10], [40]])
    const shown = await host.calculate('VALUE_TIER', [range('A1:A2'), 'best'])
    const choices = 'quantile, pareto, top, threshold, natural'
    const expected = `VALUE_TIER: ${message('ARGUMENT_CHOICE', { param: 'method', choices, actual: '"best"' })}`
    expect(shown).toEqual({ error: '#VALUE!', message: expected, by: 'function' })
  })

  it('may be left out, typed in capitals or pointed at', async () => {
    const host = await builtExcel([[10], [40], ['quantile'], [null]])
    const answers = await Promise.all(
      [undefined, 'QUANTILE', range('A3'), range('A4')].map((method) => host.calculate('VALUE_TIER', [range('A1:A2'), method])),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toHaveProperty('values')
  })
})
