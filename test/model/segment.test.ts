/** How a model table is read, and every mistake in one. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { firstColumn, runCore } from '../kit/run-core.ts'

type Model = Cell[][]

describe('the model table', () => {
  const data = [
    ['US', 50],
    ['DE', 500],
  ]
  const headers = [['Country', 'Seats']]
  const segment = (model: Model, ...rest: Cell[]): Cell[] => firstColumn(runCore('SEGMENT', data, headers, model, ...rest))

  it('headers match whatever their case and outer spaces; blank rows, Notes and unused blank columns are read over', () => {
    expect(
      segment([
        ['segment', ' COUNTRY ', 'Notes', null],
        [null, null, null, null],
        ['A', 'us', 'home market', null],
        ['', null, 'a remark', null],
      ]),
    ).toEqual(['A', 'Unassigned'])
  })
  it('the same header twice means both must hold', () =>
    expect(
      segment([
        ['Segment', 'Seats', 'Seats'],
        ['Mid', '>=10', '<=100'],
      ]),
    ).toEqual(['Mid', 'Unassigned']))
  it('a typed number or boolean means equals', () =>
    expect(
      segment([
        ['Segment', 'Seats'],
        ['Fifty', 50],
      ]),
    ).toEqual(['Fifty', 'Unassigned']))
  it('a row with a name and no condition takes all that is left', () =>
    expect(
      segment([
        ['Segment', 'Country'],
        ['US', 'US'],
        ['Rest', null],
      ]),
    ).toEqual(['US', 'Rest']))
  it('a data column called Points is reached in quotes', () => {
    expect(
      firstColumn(
        runCore(
          'SEGMENT',
          [[7], [3]],
          [['Points']],
          [
            ['Segment', '"Points"'],
            ['High', '>5'],
          ],
        ),
      ),
    ).toEqual(['High', 'Unassigned'])
  })
  it('a data header that occurs twice is fine until a rule uses it', () => {
    const twice = [['Country', 'Country', 'Seats']]
    const wide = [['US', 'DE', 5]]
    expect(
      firstColumn(
        runCore('SEGMENT', wide, twice, [
          ['Segment', 'Seats'],
          ['A', 5],
        ]),
      ),
    ).toEqual(['A'])
    expect(() =>
      runCore('SEGMENT', wide, twice, [
        ['Segment', 'Country'],
        ['A', 'US'],
      ]),
    ).toThrow('two columns named "Country"')
  })
  it('the same cells give the same answer after another model was used in between', () => {
    const one: Model = [
      ['Segment', 'Seats'],
      ['A', '>=100'],
    ]
    const other: Model = [
      ['Segment', 'Seats'],
      ['A', '>=10'],
    ]
    expect([segment(one), segment(other), segment(one)]).toEqual([
      ['Unassigned', 'A'],
      ['A', 'A'],
      ['Unassigned', 'A'],
    ])
  })
  it('relative dates follow as_of', () => {
    const model: Model = [
      ['Segment', 'Day'],
      ['Recent', 'last 30 days'],
    ]
    const day = (asOf: Cell): Cell => firstColumn(runCore('SEGMENT', [[46000]], [['Day']], model, null, asOf))[0]!
    expect([day(46010), day(46040), day('2025-12-20'), day(46000.7)]).toEqual(['Recent', 'Unassigned', 'Recent', 'Recent'])
  })

  it.each<[string, Model, RegExp]>([
    ['no rule', [['Segment', 'Seats']], /needs a header row and at least one rule/],
    [
      'a first header that is no policy',
      [
        ['Tier', 'Seats'],
        ['A', 1],
      ],
      /first header of the model is "Tier", where Segment/,
    ],
    [
      'an unknown policy',
      [
        ['Segment (best)', 'Seats'],
        ['A', 1],
      ],
      /first header of the model is "Segment \(best\)"/,
    ],
    [
      'a header that matches nothing',
      [
        ['Segment', 'Seat'],
        ['A', 1],
      ],
      /column "Seat" matches no column of the data, nearest is "Seats"/,
    ],
    [
      'a condition without a header',
      [
        ['Segment', null],
        ['A', '>5'],
      ],
      /model column 2 has conditions but no header/,
    ],
    [
      'a condition without a name',
      [
        ['Segment', 'Seats'],
        ['A', 1],
        [null, '>5'],
      ],
      /model row 3 has conditions or points but no segment name/,
    ],
    [
      'points without a Points column',
      [
        ['Segment (points)', 'Seats'],
        ['A', 1],
      ],
      /needs a column headed Points/,
    ],
    [
      'Points in another policy',
      [
        ['Segment', 'Seats', 'Points'],
        ['A', 1, 5],
      ],
      /Points column counts only in a Segment \(points\) model/,
    ],
    [
      'points that are no number',
      [
        ['Segment (points)', 'Seats', 'Points'],
        ['A', 1, 'many'],
      ],
      /Points must be a number, got "many" at model row 2/,
    ],
    [
      'two Points columns',
      [
        ['Segment (points)', 'Points', 'points'],
        ['A', 1, 1],
      ],
      /two columns headed Points/,
    ],
    [
      'an error cell',
      [
        ['Segment', 'Seats'],
        ['A', { error: '#REF!' }],
      ],
      /model row 2, column Seats, is the error #REF!/,
    ],
    [
      'a rule that can not be read',
      [
        ['Segment', 'Seats'],
        ['A', 'not(5'],
      ],
      /model row 2, column Seats: expected a closing \) at character 6 of "not\(5"/,
    ],
    [
      'a relative date without as_of',
      [
        ['Segment', 'Seats'],
        ['A', 'last 3 days'],
      ],
      /model row 2, column Seats, says "last 3 days", which needs a day/,
    ],
  ])('%s is an error that says where', (_, model, message) => expect(() => segment(model)).toThrow(message))

  it('headers and rows must have the same columns, in one row; only a blank tail may be longer', () => {
    const model: Model = [
      ['Segment', 'Seats'],
      ['A', '>=50'],
    ]
    expect(() => runCore('SEGMENT', [['US']], headers, model)).toThrow('SEGMENT: rows has 1 columns but headers has 2')
    expect(() => runCore('SEGMENT', [['Acme', 'US', 50]], headers, model)).toThrow('SEGMENT: rows has 3 columns but headers has 2')
    expect(() => runCore('SEGMENT', data, [...headers, ['US', 50]], model)).toThrow('SEGMENT: headers must be one row, got 2 rows')
    expect(() => runCore('SEGMENT', data, [[null, '']], model)).toThrow('SEGMENT: headers is blank')
    expect(firstColumn(runCore('SEGMENT', data, [['Country', 'Seats', null, null]], model))).toEqual(['A', 'A'])
  })

  it('points with decimals tie as they look: 0.1 + 0.2 is 0.3', () => {
    const points = (...list: [string, number][]): Cell =>
      firstColumn(
        runCore(
          'SEGMENT',
          [['US']],
          [['Country']],
          [['Segment (points)', 'Country', 'Points'], ...list.map(([name, value]) => [name, 'US', value])],
        ),
      )[0]!
    expect(points(['A', 0.3], ['B', 0.1], ['B', 0.2])).toBe('A')
    expect(points(['B', 0.1], ['B', 0.2], ['B', -0.3])).toBe('Unassigned')
  })

  it('a model given as an open range answers as the table alone does', () => {
    const model: Model = [
      ['Segment', 'Seats'],
      ['A', '>=100'],
    ]
    expect(segment([...model, ...Array.from({ length: 500 }, () => [null, ''])])).toEqual(segment(model))
  })
})
