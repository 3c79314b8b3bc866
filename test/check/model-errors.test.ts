/** Every reason for which SEGMENT refuses a model is a finding, and all of them are found at once. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'

type Model = Cell[][]

const ROWS = [['US', 50, 7]]
const HEADERS = [['Country', 'Seats', 'Points']]
const check = (model: Model, headers = HEADERS): Cell[][] => runCore('SEGMENT_CHECK', ROWS, headers, model).slice(1)

describe('each error of SEGMENT', () => {
  it.each<[string, string, Model]>([
    ['no rule', 'model', [['Segment', 'Seats']]],
    [
      'a first header that is no policy',
      'model column Tier',
      [
        ['Tier', 'Seats'],
        ['A', 1],
      ],
    ],
    [
      'a blank first header',
      'model column 1',
      [
        [null, 'Seats'],
        ['A', 1],
      ],
    ],
    [
      'a header that matches nothing',
      'model column Seat',
      [
        ['Segment', 'Seat'],
        ['A', 1],
      ],
    ],
    [
      'conditions without a header',
      'model column 2',
      [
        ['Segment', null],
        ['A', '>5'],
      ],
    ],
    [
      'conditions without a name',
      'model row 3',
      [
        ['Segment', 'Seats'],
        ['A', 1],
        [null, '>5'],
      ],
    ],
    [
      'points without a Points column',
      'model column Segment (points)',
      [
        ['Segment (points)', 'Seats'],
        ['A', 1],
      ],
    ],
    [
      'a Points column in another policy',
      'model column Points',
      [
        ['Segment', 'Seats', 'Points'],
        ['A', 1, 5],
      ],
    ],
    [
      'two Points columns',
      'model column points',
      [
        ['Segment (points)', 'Points', 'points'],
        ['A', 1, 1],
      ],
    ],
    [
      'points that are no number',
      'model row 2, column Points',
      [
        ['Segment (points)', 'Seats', 'Points'],
        ['A', 1, 'many'],
      ],
    ],
    [
      'an error for a name',
      'model row 2',
      [
        ['Segment', 'Seats'],
        [{ error: '#REF!' }, 1],
      ],
    ],
    [
      'an error for a condition',
      'model row 2, column Seats',
      [
        ['Segment', 'Seats'],
        ['A', { error: '#REF!' }],
      ],
    ],
    [
      'a relative date without as_of',
      'model row 2, column Seats',
      [
        ['Segment', 'Seats'],
        ['A', 'last 3 days'],
      ],
    ],
  ])('%s is an error at %s, in the words of SEGMENT', (_, where, model) => {
    const errors = check(model).filter(([severity]) => severity === 'Error')
    expect(errors.map(([, place]) => place)).toEqual([where])
    const [, , what, todo] = errors[0]!
    expect(() => runCore('SEGMENT', ROWS, HEADERS, model)).toThrow(`SEGMENT: ${what}; ${todo}`)
  })

  it('a rule that can not be read names the character; its place is not said twice', () =>
    expect(
      check([
        ['Segment', 'Seats'],
        ['A', '>=5 | last ten days'],
      ])[0],
    ).toEqual([
      'Error',
      'model row 2, column Seats',
      'expected a whole number of up to six digits at character 12 of ">=5 | last ten days"',
      'write it as last 90 days, older than 6 months or next 2 weeks, or put the text in quotes',
    ]))

  it('a data header that occurs twice, where a rule uses it', () => {
    const twice = [['Seats', 'Seats', 'Points']]
    expect(
      check(
        [
          ['Segment', 'seats'],
          ['A', 1],
        ],
        twice,
      )[0]!.slice(0, 3),
    ).toEqual(['Error', 'model column seats', 'the data has two columns named "seats", and the model uses that name'])
    expect(
      check(
        [
          ['Segment', '"Points"'],
          ['A', null],
        ],
        twice,
      )[0]![0],
    ).toBe('OK')
  })

  it('headers that do not fit the rows are an error of the formula, as in SEGMENT', () =>
    expect(() => check([['Segment'], ['A']], [['Country']])).toThrow('SEGMENT_CHECK: rows has 3 columns but headers has 1'))
})

describe('with several errors', () => {
  const model: Model = [
    ['Segments', 'Seat', 'Country', null],
    ['A', 1, 'not(US', null],
    [null, 2, null, null],
    ['C', null, '1..2 & >3', '>9'],
    [{ error: '#N/A' }, null, { error: '#VALUE!' }, null],
  ]

  it('all are listed, from top to bottom and from left to right', () =>
    expect(check(model).map(([severity, where]) => `${severity} at ${where}`)).toEqual([
      'Error at model column Segments',
      'Error at model column Seat',
      'Error at model column 4',
      'Error at model row 2, column Country',
      'Error at model row 3',
      'Error at model row 4, column Country',
      'Error at model row 5',
      'Error at model row 5, column Country',
      'Note at rows',
    ]))

  it('SEGMENT says the first that reading meets', () =>
    expect(() => runCore('SEGMENT', ROWS, HEADERS, model)).toThrow('SEGMENT: the first header of the model is "Segments"'))

  it('rules that are known in full are still compared, and nothing is said of accounts', () =>
    expect(
      check([
        ['Segment', 'Seats', 'Country'],
        ['Large', '>=100', null],
        ['Broken', 'not(', null],
        ['Larger', '>=1000', null],
        ['Texts', 'many', null],
      ]).map(([severity, where]) => `${severity} at ${where}`),
    ).toEqual(['Error at model row 3, column Seats', 'Warning at model row 4', 'Warning at model row 5, column Seats', 'Note at rows']))

  it('a rule with an unknown part covers nothing, be it for its cell, its column or its day', () => {
    const shadowed = (table: Model): Cell[] =>
      check(table).flatMap(([, where, what]) => (String(what).includes('never matches') ? [where!] : []))
    const rest: Model = [['Rest', null, null]]
    expect(shadowed([['Segment', 'Seats', 'Country'], ['Any', 'not(', null], ...rest])).toEqual([])
    expect(shadowed([['Segment', 'Seats', 'City'], ['Any', null, 'Rome'], ...rest])).toEqual([])
    expect(shadowed([['Segment', 'Seats', 'Country'], ['Any', 'last 3 days', null], ...rest])).toEqual([])
    expect(shadowed([['Segment', 'Seats', null], ['Any', null, 'Rome'], ...rest])).toEqual([])
    expect(shadowed([['Segmen', 'Seats', 'Country'], ['Any', null, null], ...rest])).toEqual([])
    expect(shadowed([['Segment', 'Seats', 'City'], ['Any', null, null], ...rest])).toEqual(['model row 3'])
  })
})
