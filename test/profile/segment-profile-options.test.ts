/** SEGMENT_PROFILE with lists, roll-ups to parents and further measures, and what it refuses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'

const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])

describe('lists of segments', () => {
  it('an account counts in each segment of its cell, once, and in the total once', () => {
    const lists = fc.array(fc.tuple(fc.subarray(['A', 'B', 'C']), fc.nat(1000)), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(lists, (accounts) => {
        const cells = accounts.map(([names]) => (names.length === 0 ? null : names.join('; ')))
        const table = runCore('SEGMENT_PROFILE', column(cells), column(accounts.map(([, value]) => value)), undefined, 'lists=yes')
        for (const [name, own, , value] of table.slice(1, -1)) {
          const members = accounts.filter(([names]) => (name === 'Unassigned' ? names.length === 0 : names.includes(name as string)))
          expect(own).toBe(members.length)
          expect(value).toBe(members.reduce((sum, [, one]) => sum + one, 0))
        }
        expect(table.at(-1)!.slice(1, 4)).toEqual([accounts.length, 1, accounts.reduce((sum, [, one]) => sum + one, 0)])
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('a name twice in a cell counts once; semicolons alone name nothing', () => {
    const table = runCore('SEGMENT_PROFILE', [['A;A; '], [';']], [[1], [2]], undefined, 'lists=yes')
    expect(table.slice(1).map(([name, accounts]) => [name, accounts])).toEqual([
      ['Unassigned', 1],
      ['A', 1],
      ['Total', 2],
    ])
  })

  it('without lists=yes such a cell is a segment of its own, and it is said', () => {
    const args = [
      [['A; B'], ['A']],
      [[1], [2]],
    ]
    expect(runCore('SEGMENT_PROFILE', ...args).map(([name]) => name)).toEqual(['segment', 'A', 'A; B', 'Total'])
    expect(warningsOf('SEGMENT_PROFILE', ...args)).toEqual([{ code: 'PROFILE_LISTS', values: { actual: 'A; B' } }])
  })
})

describe('a roll-up to parents', () => {
  const segment = fc.constantFrom(null, 'Enterprise', 'Mid', 'SMB', 'Partner')
  /** In ten-thousandths, negatives among them. */
  const money = fc.option(
    fc.integer({ min: -(10 ** 7), max: 10 ** 9 }).map((units) => units / 10_000),
    { freq: 8 },
  )
  /** Child -> parent over a few ids, any shape: chains, several children, parents outside the table, loops. */
  const families = fc.array(fc.tuple(segment, money, fc.nat(8), fc.option(fc.nat(8))), { minLength: 1, maxLength: 15 })

  it('is the profile of the families added up beforehand', () => {
    fc.assert(
      fc.property(families, (rows) => {
        // Families by walking the links until none grows, a second way of finding what is tied.
        let tied = rows.map(([, , id, parent]) => new Set([id, ...(parent === null ? [] : [parent])]))
        for (let before = -1; before !== tied.length; ) {
          before = tied.length
          tied = tied.reduce<Set<number>[]>((apart, one) => {
            const [touching, others] = [
              apart.filter((other) => [...one].some((id) => other.has(id))),
              apart.filter((other) => ![...one].some((id) => other.has(id))),
            ]
            return [...others, new Set([...one, ...touching.flatMap((other) => [...other])])]
          }, [])
        }
        const added = tied.map((family): Cell[] => {
          const members = rows.filter(([, , id]) => family.has(id))
          const values = members.flatMap(([, value]) => (value === null ? [] : [Math.round(value * 10_000)]))
          const named = members.filter(([name]) => name !== null)
          const best = Math.max(...named.map(([, value]) => value ?? Number.NEGATIVE_INFINITY))
          const name = named.filter(([, value]) => (value ?? Number.NEGATIVE_INFINITY) === best).map(([one]) => one!)
          return [name.sort()[0] ?? null, values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / 10_000, members.length]
        })
        const more = [['Id', 'Parent', 'Seats'], ...rows.map(([, , id, parent]) => [`A-${id}`, parent === null ? null : `A-${parent}`, 1])]
        const segments = column(rows.map(([name]) => name))
        const values = column(rows.map(([, value]) => value))
        const options = 'parent=parent; id=ID; figures=sum, median'
        const table = runCore('SEGMENT_PROFILE', segments, values, more, options)
        const [names, amounts, seats] = [0, 1, 2].map((place) => added.map((account) => [account[place]!]))
        const expected = runCore('SEGMENT_PROFILE', names!, amounts!, [['Seats'], ...seats!], 'figures=sum, median')
        expect(table).toEqual(expected)
        expect(
          runCore('SEGMENT_PROFILE', [...segments].reverse(), [...values].reverse(), [more[0]!, ...more.slice(1).reverse()], options),
        ).toEqual(table)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('of members of equal value takes the segment whose name comes first, of members without a value any segment before none', () => {
    const more = [['Parent'], ['P'], ['P'], ['P'], ['Q'], ['Q']]
    const table = runCore(
      'SEGMENT_PROFILE',
      [['Mid'], ['Large'], [null], [null], ['SMB']],
      [[5], [5], [90], [7], [null]],
      more,
      'parent=Parent',
    )
    expect(table.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['Large', 1, 0.5, 100],
      ['SMB', 1, 0.5, 7],
      ['Total', 2, 1, 107],
    ])
  })

  it('adds measures up, and averages those that average= names, in any letter case', () => {
    const more = [
      ['Parent', 'Seats', 'NPS'],
      ['P', 10, 20],
      ['P', 20, 40],
      ['P', null, null],
    ]
    const table = runCore('SEGMENT_PROFILE', [['A'], ['A'], ['A']], [[1], [2], [3]], more, 'parent=Parent; average=nps; figures=mean')
    expect(table[1]!.slice(8)).toEqual([30, 30])
    const added = runCore('SEGMENT_PROFILE', [['A'], ['A'], ['A']], [[1], [2], [3]], more, 'parent=Parent; figures=mean')
    expect(added[1]!.slice(8)).toEqual([30, 60])
  })

  it('without id= ties the children of one parent only', () => {
    const more = [['Parent'], ['P'], [null], ['P'], [null]]
    const table = runCore('SEGMENT_PROFILE', [['A'], ['A'], ['B'], ['B']], [[1], [2], [4], [8]], more, 'parent=Parent')
    expect(table.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['B', 2, 2 / 3, 13],
      ['A', 1, 1 / 3, 2],
      ['Total', 3, 1, 15],
    ])
  })
})

describe('further measures', () => {
  it('money as text is read; what can’t be read is left out and said', () => {
    const args = [
      [['A'], ['A'], ['A']],
      [[1], [2], [3]],
      [['ARR'], ['$1,200'], ['n/a'], [{ error: '#N/A' }]],
    ]
    expect(runCore('SEGMENT_PROFILE', ...args)[1]!.slice(-2)).toEqual([1200, 100])
    expect(warningsOf('SEGMENT_PROFILE', ...args)).toEqual([
      { code: 'TEXT_NUMBER_UNREADABLE', values: { param: 'more', where: 'row 3, column ARR', actual: '"n/a"' }, row: 3 },
      { code: 'CELL_ERROR', values: { param: 'more', where: 'row 4, column ARR', actual: '#N/A' }, row: 4 },
    ])
  })

  it('a column without a cell is left out, one with a header alone is blank', () => {
    const more = [
      ['Seats', null, 'Tickets'],
      [3, null, null],
    ]
    expect(runCore('SEGMENT_PROFILE', [['A']], [[1]], more).map((row) => row.slice(8))).toEqual([
      ['Seats mean', 'Seats index', 'Tickets mean', 'Tickets index'],
      [3, 100, null, null],
      [3, 100, null, null],
    ])
  })
})

describe('refuses, and says what to do', () => {
  const two = [
    [['A'], ['B']],
    [[1], [2]],
  ] as const
  it.each<[string, Parameters<typeof runCore>[1][], string]>([
    [
      'more without its header row',
      [...two, [[5], [6]]],
      'SEGMENT_PROFILE: more has 1 rows below its header, but there are 2 accounts; begin it one row above segments, at the header row, and end it with them',
    ],
    [
      'a column without a header',
      [
        ...two,
        [
          ['Seats', null],
          [5, 6],
          [7, 8],
        ],
      ],
      'SEGMENT_PROFILE: column 2 of more is filled in row 2 but has no header',
    ],
    [
      'a column of texts',
      [...two, [['Industry'], ['Retail'], ['Media']]],
      'SEGMENT_PROFILE: no cell of more, column Industry, can be read as a number, the first is "Retail" at row 2',
    ],
    [
      'a parent column that is not there',
      [
        ...two,
        [
          ['Parent id', 'Seats'],
          ['P', 1],
          ['P', 2],
        ],
        'parent=Parent',
      ],
      'SEGMENT_PROFILE: option parent names "Parent", which is no column of more',
    ],
    [
      'a parent column without more',
      [...two, undefined, 'parent=Parent'],
      'SEGMENT_PROFILE: option parent names "Parent", which is no column of more',
    ],
    [
      'a measure to be averaged that is not there',
      [...two, [['Win rate'], [1], [2]], 'average=Win rat'],
      'which is no column of more, nearest is "Win rate"',
    ],
    [
      'another figure',
      [...two, undefined, 'figures=mean, max'],
      'SEGMENT_PROFILE: option figures must be any of sum, mean, median, index, got "max"',
    ],
    [
      'columns that are not equally long',
      [[['A']], [[1], [2]]],
      'SEGMENT_PROFILE: segments has 1 cells, but values is filled to its number 2',
    ],
  ])('%s', (_, args, text) => expect(() => runCore('SEGMENT_PROFILE', ...args)).toThrow(text))
})
