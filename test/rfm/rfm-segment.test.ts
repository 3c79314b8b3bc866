/** RFM_SEGMENT: both published grids cell by cell, a person's own grids, and what is said of scores that can't be used. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { GRIDS, gridOf, matrixGrid } from '../../core/rfm/grids.ts'
import { firstColumn, runCore, warningsOf } from '../kit/run-core.ts'

const SCORES = [1, 2, 3, 4, 5]
const ALL = SCORES.flatMap((r) => SCORES.flatMap((f) => SCORES.map((m) => [r, f, m])))
const segments = (scores: readonly (readonly Cell[])[], ...rest: Argument[]): Cell[] => firstColumn(runCore('RFM_SEGMENT', scores, ...rest))
const tally = (names: readonly Cell[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[String(name)] = (counts[String(name)] ?? 0) + 1
  return counts
}

/** FM = mean of F and M rounded half up, by decimal arithmetic rather than by shifting bits. */
const meanOf = (f: number, m: number): number => Math.floor((f + m) / 2 + 0.5)

/** Two public SQL files with the same 25 cells, as CASE lists of R and FM. */
const RFM11_CELLS: Record<string, string> = {
  Champions: '55 54 45',
  Loyal: '53 44 35 34',
  'Potential Loyalists': '52 42 33 43',
  New: '51',
  Promising: '41 31',
  'Need Attention': '32 23 22',
  'About to Sleep': '21',
  'At Risk': '25 24 13',
  'Cannot Lose Them': '15 14',
  Hibernating: '12',
  Lost: '11',
}

/** The seg_map of Python courses: patterns over R and F, tried in this order. */
const RF10_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/[1-2][1-2]/, 'Hibernating'],
  [/[1-2][3-4]/, 'At Risk'],
  [/[1-2]5/, 'Cannot Lose Them'],
  [/3[1-2]/, 'About to Sleep'],
  [/33/, 'Need Attention'],
  [/[3-4][4-5]/, 'Loyal'],
  [/41/, 'Promising'],
  [/51/, 'New'],
  [/[4-5][2-3]/, 'Potential Loyalists'],
  [/5[4-5]/, 'Champions'],
]

describe('the published grids name all 125 combinations', () => {
  it('rfm11, the default: R against the mean of F and M, each as the SQL lists it', () => {
    const nameOf = new Map(Object.entries(RFM11_CELLS).flatMap(([name, cells]) => cells.split(' ').map((cell) => [cell, name])))
    const expected = ALL.map(([r, f, m]) => nameOf.get(`${r}${meanOf(f!, m!)}`))
    expect(nameOf.size).toBe(25)
    expect(segments(ALL)).toEqual(expected)
    expect(segments(ALL, 'rfm11')).toEqual(expected)
  })

  it('rfm11: how many of the 125 have each name (FM is 1 in 1 of the 25 pairs of F and M, then 2 in 5, 9, 7, 3)', () => {
    expect(tally(segments(ALL))).toEqual({
      Champions: 3 + 7 + 3,
      Loyal: 9 + 7 + 3 + 7,
      'Potential Loyalists': 5 + 5 + 9 + 9,
      New: 1,
      Promising: 2,
      'Need Attention': 5 + 9 + 5,
      'About to Sleep': 1,
      'At Risk': 3 + 7 + 9,
      'Cannot Lose Them': 3 + 7,
      Hibernating: 5,
      Lost: 1,
    })
  })

  it('rf10: R against F whatever M is, each as the patterns say', () => {
    const expected = ALL.map(([r, f]) => RF10_PATTERNS.find(([pattern]) => pattern.test(`${r}${f}`))![1])
    expect(segments(ALL, 'rf10')).toEqual(expected)
    expect(tally(expected)).toEqual({
      Champions: 10,
      Loyal: 20,
      'Potential Loyalists': 20,
      New: 5,
      Promising: 5,
      'Need Attention': 5,
      'About to Sleep': 10,
      'At Risk': 20,
      'Cannot Lose Them': 10,
      Hibernating: 20,
    })
  })

  it('other numbers of scores are brought to five by ceil(5 s / bins), and every combination still has a name', () => {
    for (let bins = 2; bins <= 9; bins++)
      for (const matrix of Object.values(GRIDS)) {
        const { codes, names } = matrixGrid(matrix, bins)
        expect(codes).toHaveLength(bins ** 3)
        for (const code of codes) expect(names[code]).toMatch(/^[A-Z]/)
      }
    const toFive = (score: number): number => Math.ceil((5 * score) / 4)
    const four = [1, 2, 3, 4].flatMap((r) => [1, 2, 3, 4].flatMap((f) => [1, 2, 3, 4].map((m) => [r, f, m])))
    expect(segments(four, undefined, 'bins=4')).toEqual(segments(four.map((scores) => scores.map(toFive))))
    expect([1, 2, 3, 4].map(toFive)).toEqual([2, 3, 4, 5])
  })
})

describe('scores in each form give the same names', () => {
  const names = segments(ALL)

  it('R, F, M; the same with the code; the code alone, as number and as text', () => {
    const codes = ALL.map(([r, f, m]) => 100 * r! + 10 * f! + m!)
    expect(segments(ALL.map((scores, index) => [...scores, codes[index]!]))).toEqual(names)
    expect(segments(codes.map((code) => [code]))).toEqual(names)
    expect(segments(codes.map((code) => [String(code)]))).toEqual(names)
  })

  it('one row is one customer', () => {
    expect(runCore('RFM_SEGMENT', [[5, 4, 5, 545]])).toEqual([['Champions']])
    expect(runCore('RFM_SEGMENT', 545)).toEqual([['Champions']])
  })
})

describe('a row without scores', () => {
  it('has never ordered, wherever it stands, and as whatever blank a host hands over', () => {
    const rows: Cell[][] = [
      [null, null, null],
      [5, 5, 5],
      ['', '', ''],
      [0, 0, 0],
      [null, null, null],
    ]
    expect(segments(rows)).toEqual(['Prospects', 'Champions', 'Prospects', 'Prospects', 'Prospects'])
    expect(segments([[null], [555], [0], [null]])).toEqual(['Prospects', 'Champions', 'Prospects', 'Prospects'])
    expect(segments([[null, null, null, null]])).toEqual(['Prospects'])
  })

  it('is not one that holds an error or only some of its scores: that is blank and a warning', () => {
    const rows: Cell[][] = [
      [{ error: '#N/A' }, { error: '#N/A' }, { error: '#N/A' }],
      [5, null, 5],
      [5, 'x', 5],
      [5, 5, 5],
    ]
    expect(segments(rows)).toEqual([null, null, null, 'Champions'])
    expect(warningsOf('RFM_SEGMENT', rows).map(({ code, row, values }) => [code, row, values.where ?? values.row])).toEqual([
      ['CELL_ERROR', 1, 'row 1, column 1'],
      ['CELL_ERROR', 1, 'row 1, column 2'],
      ['CELL_ERROR', 1, 'row 1, column 3'],
      ['TEXT_NUMBER_UNREADABLE', 3, 'row 3, column 2'],
      ['RFM_SCORES_PART', 2, 2],
    ])
  })
})

describe('wrong input is refused with its place', () => {
  it.each<[string, Argument[], string]>([
    [
      'a score above bins',
      [
        [
          [5, 5, 5],
          [5, 6, 5],
        ],
      ],
      'F must be a whole number from 1 to 5, got 6 at row 2 of scores; correct it, or set bins',
    ],
    ['a score between two', [[[5, 5, 2.5]]], 'M must be a whole number from 1 to 5, got 2.5 at row 1'],
    ['a negative score', [[[-1, null, 5]]], 'R must be a whole number from 1 to 5, got -1 at row 1'],
    ['a code with a digit above bins', [[[545], [575]]], 'F of code 575 must be a whole number from 1 to 5, got 7 at row 2'],
    ['a code of two digits', [[[55]]], 'R of code 55 must be a whole number from 1 to 5, got 0 at row 1'],
    ['a code of four digits', [[[5555]]], 'R of code 5555 must be a whole number from 1 to 5, got 55 at row 1'],
    ['ids in front of the scores', [[[1001, 5, 5, 5]]], 'R must be a whole number from 1 to 5, got 1001 at row 1'],
    [
      'a fourth column that is no code',
      [[[1, 5, 5, 5]]],
      'must be the code 100 R + 10 F + M, got 5 at row 1 beside 1, 5, 5; begin scores at the column R',
    ],
    ['two columns', [[[5, 5]]], 'scores has 2 columns; give the three columns R, F, M'],
    ['words', [[['R', 'F', 'M']]], 'no cell of scores can be read as a number, the first is "R" at column 1'],
    ['an unknown grid', [[[5, 5, 5]], 'rfm12'], 'there is no grid "rfm12"; write rfm11 or rf10, or point grid at a table of your own'],
    [
      'measure without a matrix',
      [[[5, 5, 5]], 'rf10', 'measure=f'],
      'option measure says what lies across a matrix of your own, and grid is none',
    ],
    [
      'measure with ranges',
      [
        [[5, 5, 5]],
        [
          ['Name', 'R from'],
          ['All', 1],
        ],
        'measure=m',
      ],
      'option measure says what lies across a matrix of your own',
    ],
    ['bins beyond one digit', [[[5, 5, 5]], 'rf10', 'bins=10'], 'option bins must be a whole number from 2 to 9, got "10"'],
  ])('%s', (_, args, message) => expect(() => runCore('RFM_SEGMENT', ...args)).toThrow(message))
})

describe('every grid without holes', () => {
  it('names a row by itself: other rows and their order change nothing', () => {
    const row = fc.oneof(fc.constantFrom(...ALL), fc.constant([null, null, null]))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.constantFrom('rfm11', 'rf10'), (rows, grid) => {
        expect(segments(rows, grid)).toEqual(rows.map((one) => segments([one], grid)[0]))
      }),
      { seed: 1, examples: [[[[null, null, null]], 'rf10']] },
    )
  })

  it('that depends on one measure only does not look at the others', () => {
    const { codes, names } = gridOf(5, (r) => `R${r}`)
    expect(names).toEqual(['R1', 'R2', 'R3', 'R4', 'R5'])
    expect([...codes]).toEqual(ALL.map(([r]) => r! - 1))
  })
})
