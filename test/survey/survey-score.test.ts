/** SURVEY_SCORE: what counts as an answer, what is turned round, what is missing, and that a model can use the points. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { placesOfWords } from '../../core/survey/answer-words.ts'
import { firstColumn, runCore, warningsOf } from '../kit/run-core.ts'

const score = (answers: Cell[][], options = '', headers?: Cell[][]): Cell[][] => runCore('SURVEY_SCORE', answers, headers, options)
const points = (answers: Cell[][], options = ''): Cell[] => firstColumn(score(answers, options))
const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 })
const full = (items: number): Cell[] => new Array<Cell>(items).fill(3)
/** Answered rows at both ends: blank ones at the end of a range are none of it. */
const answersOf = (items: number): fc.Arbitrary<Cell[][]> =>
  fc
    .array(fc.array(answer, { minLength: items, maxLength: items }), { minLength: 1, maxLength: 20 })
    .map((rows) => [full(items), ...rows, full(items)])

describe('points', () => {
  it('are the mean of the answers given, the sum n times that, the percent from 0 for all lowest to 100 for all highest', () => {
    fc.assert(
      fc.property(answersOf(4), (rows) => {
        const means = points(rows, 'answered=0')
        rows.forEach((row, at) => {
          const given = row.filter((cell) => cell !== null) as number[]
          const mean = given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length
          expect(means[at]).toEqual(mean === null ? null : expect.closeTo(mean, 12))
        })
        const close = (scale: (mean: number) => number): unknown[] =>
          means.map((mean) => (mean === null ? null : expect.closeTo(scale(mean as number), 10)))
        expect(points(rows, 'answered=0; points=sum')).toEqual(close((mean) => 4 * mean))
        expect(points(rows, 'answered=0; points=percent')).toEqual(close((mean) => 25 * (mean - 1)))
      }),
      { seed: 1, numRuns: 100 },
    )
    expect(
      score(
        [
          [1, 1],
          [5, 5],
        ],
        'points=percent',
      ),
    ).toEqual([
      [0, 2],
      [100, 2],
    ])
  })

  it('of a row are those of the block, whatever the order of the rows', () => {
    fc.assert(
      fc.property(answersOf(3), (rows) => {
        const block = score(rows, 'reverse=2')
        expect(score([...rows].reverse(), 'reverse=2')).toEqual([...block].reverse())
        rows.forEach((row, at) => {
          if (row.some((cell) => cell !== null)) expect(score([row], 'reverse=2')).toEqual([block[at]])
        })
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('mirror on the scale where all items are turned round', () => {
    fc.assert(
      fc.property(answersOf(3), (rows) => {
        const plain = points(rows)
        const turned = points(rows, 'reverse=1, 2, 3')
        expect(turned).toEqual(plain.map((one) => (one === null ? null : expect.closeTo(6 - (one as number), 12))))
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it.each([
    ['half of the items unless told otherwise', '', [3, 3, 3, null]],
    ['all of them', 'answered=1', [3, null, null, null]],
    ['60 % of five, which is three', 'answered=60%', [3, 3, 3, null]],
    ['any', 'answered=0', [3, 3, 3, 3]],
  ])('need %s', (_, options, expected) => {
    const rows = [
      [3, 3, 3, 3, 3],
      [3, 3, 3, 3, null],
      [3, 3, 3, null, null],
      [3, 3, null, null, null],
    ]
    expect(points(rows, options)).toEqual(expected)
  })

  it('can be a column of a points model, together with other needs', () => {
    const control = points(
      [
        [5, 4],
        [2, 1],
        [3, 5],
      ],
      'points=percent',
    )
    const speed = points(
      [
        [1, 2],
        [5, 5],
        [4, 5],
      ],
      'points=percent',
    )
    const model: Cell[][] = [
      ['Segment (points)', 'Control', 'Speed', 'Points'],
      ['Planner', '>=60', null, 2],
      ['Racer', null, '>=80', 3],
    ]
    const rows = control.map((one, at) => [one, speed[at]!])
    expect(runCore('SEGMENT', rows, [['Control', 'Speed']], model)).toEqual([['Planner'], ['Racer'], ['Racer']])
  })
})

describe('answers', () => {
  it.each([
    ['agreement on 5', ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'STRONGLY  AGREE'], '', [1, 2, 3, 4, 5]],
    [
      'agreement on 7, known by somewhat',
      ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'Neutral', 'Slightly agree', 'Agree', 'Strongly agree'],
      '',
      [1, 2, 3, 4, 5, 6, 7],
    ],
    ['agreement on 4, which must be said', ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree'], 'scale=4', [1, 2, 3, 4]],
    ['satisfaction', ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'], '', [1, 2, 3, 4, 5]],
    ['frequency', ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'], '', [1, 2, 3, 4, 5]],
    [
      'importance from 0',
      ['Not at all important', 'Slightly important', 'Moderately important', 'Very important', 'Extremely important'],
      'scale=0, 4',
      [0, 1, 2, 3, 4],
    ],
    ['yes and no', ['No', 'Yes', 'no'], '', [1, 2, 1]],
    ['checkboxes', [true, false], 'scale=2', [2, 1]],
    ['numbers with words', ['1 - Not at all', '5: Always', '3 (Neutral)', '2. Rarely', '4 \u2013 Often'], '', [1, 5, 3, 2, 4]],
    ['numbers as text', ['4', ' 2 '], '', [4, 2]],
    ['own words', ['kaum', 'sehr', 'etwas'], 'words=kaum, etwas, sehr', [1, 3, 2]],
    [
      'what says nothing',
      [3, 'N/A', "Don't know", 'Don\u2019t know', 'prefer not to say', '-', null, 4],
      '',
      [3, null, null, null, null, null, null, 4],
    ],
  ] as const)('in words: %s', (_, cells, options, expected) => {
    expect(
      points(
        cells.map((cell) => [cell]),
        options,
      ),
    ).toEqual(expected)
    expect(
      warningsOf(
        'SURVEY_SCORE',
        cells.map((cell) => [cell]),
        undefined,
        options,
      ),
    ).toEqual([])
  })

  it('in words stand at one place in all scales of one size', () => {
    const sizes = [2, 3, 4, 5, 7]
    const places = sizes.map((size) => new Set(placesOfWords(size).values()).size)
    expect(places).toEqual(sizes)
    expect(sizes.map((size) => placesOfWords(size).get('agree'))).toEqual([1, 2, 2, 3, 5])
  })

  it('go from 0 to 100 however the two ends are written', () => {
    for (const scale of ['scale=0,100', 'scale=0, 100', [['scale', 0, 100]]])
      expect(runCore('SURVEY_SCORE', [[0, 50]], undefined, scale)).toEqual([[25, 2]])
  })

  it('that can not be read are left out with a warning each', () => {
    const rows = [
      [4, 'maybe'],
      [99, 2],
      [{ error: '#REF!' }, 5],
    ]
    expect(score(rows, 'scale=5')).toEqual([
      [4, 1],
      [2, 1],
      [5, 1],
    ])
    const values = { param: 'answers', low: 1, high: 5 }
    expect(warningsOf('SURVEY_SCORE', rows, undefined, 'scale=5')).toEqual([
      { code: 'SURVEY_ANSWER', values: { ...values, actual: '"maybe"', where: 'row 1, column 2' }, row: 1 },
      { code: 'SURVEY_ANSWER', values: { ...values, actual: '99', where: 'row 2, column 1' }, row: 2 },
      { code: 'CELL_ERROR', values: { param: 'answers', actual: '#REF!', where: 'row 3, column 1' }, row: 3 },
    ])
  })

  it.each([
    [
      'beyond a scale that nobody named',
      [[0, 10]],
      '',
      'answers go from 0 to 10, but the scale is taken to be 1 to 5; name the scale in the options',
    ],
    ['none at all', [['Acme', 'Kite']], '', 'no cell of answers can be read as an answer, the first is "Acme"'],
    ['a scale upside down', [[3, 3]], 'scale=5, 1', 'option scale must be the highest answer, or the lowest and the highest, got 5, 1'],
    ['words that do not fit the scale', [[3, 3]], 'scale=5; words=a, b', 'option words lists 2 answers, but the scale from 1 to 5 has 5'],
    ['a word twice', [[1, 1]], 'words=a, b, A', 'option words lists 3 answers'],
    [
      'an unknown item to turn round',
      [[3, 3]],
      'reverse=3',
      'option reverse names 3, which is no item; write headers of answers, or their numbers from 1 to 2',
    ],
  ] as const)('are refused: %s', (_, rows, options, message) => {
    expect(() => score(rows as unknown as Cell[][], options)).toThrow(message)
  })

  it('may all be blank, and then nobody has points', () => {
    expect(score([[null, null]])).toEqual([[null, 0]])
  })
})

describe('the items', () => {
  const ROWS: Cell[][] = [
    [5, 1, 4],
    [2, 4, 1],
    [4, 3, 5],
    [3, 3, 2],
    [1, 5, 2],
  ]
  const HEADERS = [['Prices', 'Quality', 'Discounts']]

  it('say which of them was not turned round; values from NumPy', () => {
    const items = score(ROWS, 'show=items', HEADERS)
    expect(items[1]!.slice(0, 2)).toEqual(['Overall', 'too low: the items hardly measure one thing'])
    expect(items[1]![2]).toBeCloseTo(-1.275, 12)
    expect(items.slice(2).map((row) => row.slice(0, 2))).toEqual([
      ['Prices', 'runs against the others: reverse it?'],
      ['Quality', 'runs against the others: reverse it?'],
      ['Discounts', 'belongs'],
    ])
  })

  it('are named by headers in any letter case, or by number', () => {
    const expected = score(ROWS, 'reverse=2', HEADERS)
    expect(score(ROWS, 'reverse=quality', HEADERS)).toEqual(expected)
    expect(() => score(ROWS, 'reverse=qualty', HEADERS)).toThrow('option reverse names qualty, which is no item, nearest is "Quality"')
    expect(firstColumn(score(ROWS, 'show=items; reverse=2'))).toEqual(['item', 'Overall', 'Item 1', 'Item 2 (reversed)', 'Item 3'])
  })

  it('that do not go together are warned of from ten complete rows on', () => {
    const warnings = (rows: Cell[][], options: string): unknown[] =>
      warningsOf('SURVEY_SCORE', rows as Argument, HEADERS, options).map(({ code, values }) => [code, values.item])
    const twice = [...ROWS, ...ROWS]
    expect(warnings(twice, '')).toEqual([
      ['SURVEY_ALPHA', undefined],
      ['SURVEY_AGAINST', 'Prices'],
      ['SURVEY_AGAINST', 'Quality'],
    ])
    expect(warnings(twice, 'reverse=Quality')).toEqual([])
    expect(warnings(twice.slice(1), '')).toEqual([])
  })

  it.each([
    ['a single item', [[1], [2]], 'a single item has no alpha'],
    [
      'one complete row',
      [
        [1, 2],
        [2, null],
      ],
      'too few rows answer every item',
    ],
    [
      'sums that never differ',
      [
        [1, 5],
        [5, 1],
      ],
      'every row has the same sum',
    ],
  ])('without an alpha say why: %s', (_, rows, words) => {
    expect(score(rows, 'show=items')[1]!.slice(0, 3)).toEqual(['Overall', words, null])
  })

  it('give a row called Overall another name', () => {
    expect(score(ROWS, 'show=items', [['Overall', 'b', 'c']])[1]![0]).toBe('(Overall)')
  })
})
