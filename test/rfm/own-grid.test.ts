/** RFM_SEGMENT's grids of a person's own: how a matrix and a table of ranges are read, and what holes and overlaps say. */
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { firstColumn, runCore, warningsOf } from '../kit/run-core.ts'

const SCORES = [1, 2, 3, 4, 5]
const ALL = SCORES.flatMap((r) => SCORES.flatMap((f) => SCORES.map((m) => [r, f, m])))
const segments = (scores: readonly (readonly Cell[])[], ...rest: Argument[]): Cell[] => firstColumn(runCore('RFM_SEGMENT', scores, ...rest))

/** FM = mean of F and M rounded half up. */
const meanOf = (f: number, m: number): number => Math.floor((f + m) / 2 + 0.5)

describe('a matrix of your own', () => {
  const MATRIX = [
    [null, 1, 2, 3],
    [3, 'A', 'B', 'C'],
    [2, 'D', 'E', 'F'],
    [1, 'G', 'H', 'I'],
  ]
  const THREE = [1, 2, 3]
  const nine = THREE.flatMap((r) => THREE.map((f) => [r, f, 1]))

  it('is read by its headings, in whatever order they stand', () => {
    const names = ['G', 'H', 'I', 'D', 'E', 'F', 'A', 'B', 'C']
    expect(segments(nine, MATRIX, 'bins=3; measure=f')).toEqual(names)
    const turned = [MATRIX[0]!, MATRIX[2]!, MATRIX[3]!, MATRIX[1]!].map((row) => [row[0]!, row[3]!, row[1]!, row[2]!])
    expect(segments(nine, turned, 'bins=3; measure=f')).toEqual(names)
  })

  it('lies across F and M unless told otherwise; blank rows and columns at its ends are passed over', () => {
    const padded = [...MATRIX.map((row) => [...row, null]), [null, null, null, null, null]]
    expect(segments([[3, 1, 2]], MATRIX, 'bins=3')).toEqual(['B'])
    expect(segments([[3, 1, 2]], padded, 'bins=3')).toEqual(['B'])
    expect(segments([[3, 1, 2]], MATRIX, 'bins=3; measure=f')).toEqual(['A'])
    expect(segments([[3, 1, 3]], MATRIX, 'bins=3; measure=m')).toEqual(['C'])
  })

  it.each<[string, Cell[][], string]>([
    [
      'cells without a name are listed',
      [
        [null, 1, 2],
        [1, 'A', null],
        [2, '', 'B'],
      ],
      'grid has no name for 2 of 4 combinations of scores: R 1 × FM 2, R 2 × FM 1; name them',
    ],
    [
      'a score without a row leaves holes',
      [
        [null, 1, 2, 3],
        [1, 'A', 'B', 'C'],
        [3, 'D', 'E', 'F'],
      ],
      'no name for 3 of 9 combinations of scores: R 2 × FM 1, R 2 × FM 2, R 2 × FM 3',
    ],
    [
      'more than ten holes are counted',
      [
        [null, 1, 2, 3, 4],
        [1, 'A', 'B', 'C', 'D'],
      ],
      'R 4 × FM 1, R 4 × FM 2 and 2 more',
    ],
    [
      'a score that stands twice',
      [
        [null, 1, 2],
        [1, 'A', 'B'],
        [1, 'C', 'D'],
      ],
      'the R score 1 heads two rows or columns of grid; keep one of them',
    ],
    [
      'a heading that is no score',
      [
        [null, 1, 2],
        [1, 'A', 'B'],
        [2.5, 'C', 'D'],
      ],
      'the R headings of grid must be whole numbers from 1 to 9, got 2.5',
    ],
    [
      'names under no heading',
      [
        [null, 1, null],
        [1, 'A', 'B'],
      ],
      'the FM headings of grid must be whole numbers from 1 to 9, got a blank',
    ],
    [
      'an error cell',
      [
        [null, 1, 2],
        [1, { error: '#REF!' }, 'B'],
      ],
      'grid holds the error #REF!',
    ],
  ])('%s', (_, grid, message) => expect(() => segments([[1, 1, 1]], grid)).toThrow(message))

  it('names two at the least: one score tells nobody from anybody', () => {
    const one = [
      [null, 1],
      [1, 'A'],
    ]
    expect(() => segments([[1, 1, 1]], one)).toThrow('grid has no name for 3 of 4 combinations of scores')
  })
})

/** The table that the documentation of the R package rfm 0.2 shows (help page of rfm_segment): from and to of R, F and M. */
const R_PACKAGE: Cell[][] = [
  ['Segment', 'R from', 'R to', 'F from', 'F to', 'M from', 'M to'],
  ['Champions', 4, 5, 4, 5, 4, 5],
  ['Loyal Customers', 2, 5, 3, 5, 3, 5],
  ['Potential Loyalist', 3, 5, 1, 3, 1, 3],
  ['New Customers', 4, 5, 1, 1, 1, 1],
  ['Promising', 3, 4, 1, 1, 1, 1],
  ['Need Attention', 2, 3, 2, 3, 2, 3],
  ['About To Sleep', 2, 3, 1, 2, 1, 2],
  ['At Risk', 1, 2, 2, 5, 2, 5],
  ["Can't Lose Them", 1, 1, 4, 5, 4, 5],
  ['Lost', 1, 2, 1, 2, 1, 2],
]

describe('a table of ranges', () => {
  const rest: Cell[][] = [...R_PACKAGE, ['Others', null, null, null, null, null, null]]

  it('with gaps is refused with the combinations that have no name: 36 of 125 in the one that the R package documents', () => {
    expect(() => segments(ALL, R_PACKAGE, 'overlaps=first')).toThrow(
      'grid has no name for 36 of 125 combinations of scores: 113, 114, 115, 131, 141, 151, 213, 214, 215, 231 and 26 more; name them',
    )
  })

  it('with overlaps is refused with the first of them and both rows', () => {
    expect(() => segments(ALL, rest)).toThrow(
      'R 1, F 1, M 1 is both "Lost" at row 11 of grid and "Others" at row 12; narrow one of them, or add overlaps=first',
    )
  })

  it('gives the upper row with overlaps=first, the rest to a row without ranges, and warns of names that never occur', () => {
    const expected = ALL.map(([r, f, m]) => {
      const row = R_PACKAGE.slice(1).find(([, ...ends]) =>
        [r!, f!, m!].every((score, index) => score >= Number(ends[2 * index]) && score <= Number(ends[2 * index + 1])),
      )
      return row?.[0] ?? 'Others'
    })
    expect(segments(ALL, rest, 'overlaps=first')).toEqual(expected)
    expect(expected.filter((name) => name === 'Others')).toHaveLength(36)
    expect(warningsOf('RFM_SEGMENT', ALL, rest, 'overlaps=first').map(({ code, values }) => [code, values.name, values.row])).toEqual([
      ['RFM_GRID_UNREACHED', '"New Customers"', 5],
      ['RFM_GRID_UNREACHED', '"Promising"', 6],
      ['RFM_GRID_UNREACHED', '"Can\'t Lose Them"', 10],
    ])
  })

  it('reads its headers in any order, letter case and with an underscore; a blank end is open; rows of one name may overlap', () => {
    const grid: Cell[][] = [
      ['Name', 'fm_to', 'R FROM', 'fm from', 'r to'],
      ['High', null, 3, 3, null],
      [null, null, null, null, null],
      ['High', null, 2, 4, null],
      ['Low', 2, null, null, null],
      ['Low', 3, null, 3, 2],
      ['Low', null, null, 4, 1],
    ]
    const names = ALL.map(([r, f, m]) => {
      const fm = meanOf(f!, m!)
      return (r! >= 3 && fm >= 3) || (r! >= 2 && fm >= 4) ? 'High' : 'Low'
    })
    expect(segments(ALL, grid)).toEqual(names)
  })

  it('is in the scores as they are, whatever their number', () => {
    const grid: Cell[][] = [
      ['Name', 'R from', 'R to'],
      ['Recent', 2, 2],
      ['Gone', 1, 1],
    ]
    expect(
      segments(
        [
          [2, 1, 1],
          [1, 2, 2],
        ],
        grid,
        'bins=2',
      ),
    ).toEqual(['Recent', 'Gone'])
  })

  it.each<[string, Cell[][], string]>([
    [
      'an unknown header',
      [
        ['Name', 'R from', 'Recency to'],
        ['A', 1, 5],
      ],
      'each once, got "Recency to"; correct the header',
    ],
    [
      'a header that stands twice',
      [
        ['Name', 'R from', 'r_from'],
        ['A', 1, 5],
      ],
      'each once, got "r_from"',
    ],
    [
      'a row without a name',
      [
        ['Name', 'R from', 'R to'],
        [null, 1, 5],
      ],
      'row 2 of grid has ranges but no name',
    ],
    [
      'an end beyond the scores',
      [
        ['Name', 'R from', 'R to'],
        ['A', 1, 6],
      ],
      'R to must be a whole number from 1 to 5, got 6 at row 2 of grid',
    ],
    [
      'an end that is none',
      [
        ['Name', 'R from', 'R to'],
        ['A', 'low', 5],
      ],
      'R from must be a whole number from 1 to 5, got "low" at row 2',
    ],
    [
      'ends the wrong way round',
      [
        ['Name', 'R from', 'R to'],
        ['A', 4, 2],
      ],
      'R runs from 4 to 2 at row 2 of grid',
    ],
    ['a header without rows', [['Name', 'R from', 'R to']], 'grid has no name for 125 of 125 combinations'],
  ])('%s', (_, grid, message) => expect(() => segments([[1, 1, 1]], grid)).toThrow(message))
})
