/** SEGMENT_WHY by example: which rule, in which words, and which of several changes; each found by hand from the rules beside it. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { serialOf } from '../../core/dates.ts'
import { AS_OF, changes } from '../kit/explained.ts'
import { runCore } from '../kit/run-core.ts'

type Model = readonly (readonly Cell[])[]

describe('the rule and its words', () => {
  const because = (model: Model, ...row: Cell[]): Cell[] => runCore('SEGMENT_WHY', [row], [['Country', 'Seats']], model)[0]!.slice(0, 2)

  it('the model row is counted as the sheet shows it: the header is row 1, blank rows and notes count', () => {
    const model = [
      ['Segment', 'Country', 'Notes', 'Seats'],
      ['Large', null, 'our own', '>=100'],
      [null, null, null, null],
      [null, null, 'a remark', null],
      ['Home', 'US | CA', null, '<10'],
    ]
    expect(because(model, 'DE', 500)).toEqual([2, 'Seats is at least 100'])
    expect(because(model, 'CA', 5)).toEqual([5, 'Country is US or CA and Seats is below 10'])
    expect(because(model, 'DE', 5)).toEqual([null, 'no rule matches'])
  })
  it('a rule without conditions takes every account, or what is left', () => {
    expect(
      because(
        [
          ['Segment', 'Seats'],
          ['All', null],
        ],
        'DE',
        5,
      ),
    ).toEqual([2, 'every account'])
    expect(
      because(
        [
          ['Segment', 'Seats'],
          ['Large', '>=100'],
          ['Rest', null],
        ],
        'DE',
        5,
      ),
    ).toEqual([3, 'every account that the rules above leave'])
    expect(
      because(
        [
          ['Segment (all)', 'Seats'],
          ['Large', '>=100'],
          ['Any', null],
        ],
        'DE',
        5,
      ),
    ).toEqual(['3', 'every account'])
  })
  it('a sentence of more than 2000 characters is cut', () => {
    const postcodes = Array.from({ length: 600 }, (_, index) => 10_000 + index)
    const words = because(
      [
        ['Segment', 'Seats'],
        ['Here', postcodes.join(' | ')],
      ],
      'DE',
      10_001,
    )[1] as string
    expect(words).toMatch(/^Seats is one of 10000, 10001, 10002, .*…$/)
    expect(words).toHaveLength(2000)
  })
  it('the same header twice: both conditions are told', () => {
    expect(
      because(
        [
          ['Segment', 'Seats', 'Seats'],
          ['Mid', '>=10', '<=100'],
        ],
        'DE',
        50,
      ),
    ).toEqual([2, 'Seats is at least 10 and Seats is at most 100'])
  })
  it('unique and all: every rule that matches is named with its segment; of one name too', () => {
    const rules = [
      ['Americas', 'US', null],
      ['Large', null, '>=100'],
      ['Americas', null, '>=400'],
    ]
    const unique = [['Segment (unique)', 'Country', 'Seats'], ...rules]
    expect(because(unique, 'US', 50)).toEqual(['2', 'Country is US'])
    expect(because(unique, 'US', 200)).toEqual(['2; 3', 'Americas: Country is US; Large: Seats is at least 100'])
    expect(because([['Segment (all)', 'Country', 'Seats'], ...rules], 'US', 500)).toEqual([
      '2; 3; 4',
      'Americas: Country is US; Large: Seats is at least 100; Americas: Seats is at least 400',
    ])
  })
  it('points: every rule that gave points is named with them', () => {
    const model = [
      ['Segment (points)', 'Country', 'Seats', 'Points'],
      ['Home', 'US', null, null],
      ['Large', null, '>=100', 2.5],
      ['Home', null, '<10', -3],
    ]
    expect(because(model, 'US', 200)).toEqual(['2; 3', 'Home: Country is US (1 point); Large: Seats is at least 100 (2.5 points)'])
    expect(because(model, 'US', 5)).toEqual([
      '2; 4',
      'no total above 0: Home: Country is US (1 point); Home: Seats is below 10 (-3 points)',
    ])
    expect(because(model, 'DE', 50)).toEqual([null, 'no rule matches'])
  })
})

describe('which change is the smallest', () => {
  const headers = ['Employees', 'ARR', 'Country', 'Login']
  const model = (...rules: Cell[][]): Model => [['Segment', ...headers], ...rules]
  const smallest = (row: Cell[], ...rules: Cell[][]): Cell => changes(headers, [row], model(...rules))[0]![0]!

  it('the least relative change: 50 of 1000 before 10 of 100', () => {
    const rules = [
      ['A', '>=110', null, null, null],
      ['B', null, '>=1050', null, null],
    ]
    expect(smallest([100, 1000, 'US', null], ...rules)).toBe('ARR 1000 -> 1050')
    expect(smallest([105, 1000, 'US', null], ...rules)).toBe('Employees 105 -> 110')
  })
  it('numbers below 1 count as 1', () => {
    expect(smallest([0, 0.5, 'US', null], ['A', '>=2', null, null, null], ['B', null, '>=2', null, null])).toBe('ARR 0.5 -> 2')
  })
  it('equal changes: the field that the model names first', () => {
    const rules = [
      ['A', '>=110', null, null, null],
      ['B', null, '>=1100', null, null],
    ]
    expect(smallest([100, 1000, 'US', null], ...rules)).toBe('Employees 100 -> 110')
    const turned = [
      ['Segment', 'ARR', 'Employees'],
      ['A', '>=1100', null],
      ['B', null, '>=110'],
    ]
    expect(changes(headers, [[100, 1000, 'US', null]], turned)).toEqual([['ARR 1000 -> 1100', 'A']])
  })
  it('a date by its days, a year counting as much as the doubling of a number', () => {
    const rules = [
      ['A', '>=150', null, null, null],
      ['B', null, null, null, '>=2025-07-01'],
    ]
    // 181 days are 0.496 of a year, 183 are 0.501; from 100 to 150 is 0.5.
    expect(smallest([100, 1, 'US', serialOf(2025, 1, 1)], ...rules)).toBe('Login 2025-01-01 -> 2025-07-01')
    expect(smallest([100, 1, 'US', serialOf(2024, 12, 30)], ...rules)).toBe('Employees 100 -> 150')
  })
  it('numbers before texts, texts before blanks, blanks before a text for a number, and only then a cell emptied', () => {
    const emptied = ['E', null, null, 'blank', null]
    // Its numbers contradict each other, so that only the text can match.
    const textForNumber = ['W', '>=100 & <50 | none', null, null, null]
    const blank = ['B', null, '>=7', null, null]
    const text = ['T', null, null, 'US', null]
    const number = ['N', '>=900', null, null, null]
    const row = [5, null, 'FR', 'x']
    expect(smallest(row, emptied, textForNumber, blank, text, number)).toBe('Employees 5 -> 900')
    expect(smallest(row, emptied, textForNumber, blank, text)).toBe('Country FR -> US')
    expect(smallest(row, textForNumber, blank)).toBe('ARR blank -> 7')
    expect(smallest(row, textForNumber, emptied)).toBe('Employees 5 -> none')
    expect(smallest(row, emptied)).toBe('Country FR -> blank')
  })
  it('where no rule compares numbers, a number is a value like any text', () => {
    expect(smallest([5, null, 'FR', null], ['T', null, null, 'US', null], ['W', 'none', null, null, null])).toBe('Employees 5 -> none')
  })
  it('another rule of the same segment is no move', () => {
    expect(smallest([100, 1, 'US', null], ['A', '50..150', null, null, null], ['A', '>150', null, null, null])).toBe('Employees 100 -> 49')
  })
  it('a model that names a segment Unassigned: going there from no rule is no move', () => {
    expect(smallest([5, 1, 'US', null], ['Unassigned', '>=10', null, null, null])).toBe('no change of one field would move it')
  })
  it('an account is never emptied altogether', () => {
    const only = [
      ['Segment', 'X'],
      ['A', 'not(blank)'],
      ['B', 'blank'],
    ]
    expect(changes(['X'], [['x']], only)).toEqual([['no change of one field would move it', null]])
    expect(changes(['X', 'Y'], [['x', 1]], only)).toEqual([['X x -> blank', 'B']])
  })
  it('conditions that need two changes: none is named', () => {
    expect(smallest([5, 1, 'FR', null], ['A', '>=10', null, 'US', null])).toBe('no change of one field would move it')
  })
})

describe('input that can not be used', () => {
  it('is what SEGMENT says of it, under its own name', () => {
    const model = [
      ['Segment', 'Seats'],
      ['A', 'last 3 days'],
    ]
    expect(() => runCore('SEGMENT_WHY', [[5]], [['Seats']], model)).toThrow(
      /^SEGMENT_WHY: model row 2, column Seats, says "last 3 days", which needs a day/,
    )
    expect(() => runCore('SEGMENT_WHY', [[5, 6]], [['Seats']], model, AS_OF)).toThrow(/^SEGMENT_WHY: rows has 2 columns but headers has 1/)
  })
})
