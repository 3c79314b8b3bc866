/** STAGE_VELOCITY: who advanced, how long it took, and which stages are marked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'
import { type Entry, slowFunnel } from './slow-funnel.ts'

type Row = readonly [id: Cell, stage: Cell, entered: Cell]

const columns = (rows: readonly Row[]): Cell[][][] => [0, 1, 2].map((place) => rows.map((row) => [row[place]!]))
const velocity = (rows: readonly Row[], ...rest: (Cell | Cell[][] | undefined)[]): Cell[][] =>
  runCore('STAGE_VELOCITY', ...columns(rows), ...rest)
const ORDER = ['Lead', 'MQL', 'SQL', 'Customer']
const DAY = 45_000

const entry: fc.Arbitrary<Entry> = fc.record({
  id: fc.nat(11).map((number) => `L-${number}`),
  stage: fc.constantFrom(...ORDER, 'Closed lost', 'Nurture'),
  day: fc.integer({ min: DAY, max: DAY + 30 }),
})
/** At least one entry is into a stage and on the first day. */
const log = fc.array(entry, { maxLength: 60 }).map((entries): Entry[] => [{ id: 'L-0', stage: 'Lead', day: DAY }, ...entries])
const rowsOf = (entries: readonly Entry[]): Row[] => entries.map(({ id, stage, day }) => [id, stage, day])
/** The rows of the stages of the order, of a log that holds an entry by then. */
const staged = (cells: readonly Cell[][]): Cell[][] => cells.slice(1, 1 + ORDER.length)

describe('the funnel', () => {
  it('counts, and measures by Kaplan-Meier, what a slow second implementation does', () => {
    fc.assert(
      fc.property(log, fc.nat(30), fc.constantFrom('advance', 'leave'), (entries, offset, until) => {
        const asOf = DAY + offset
        const cells = staged(velocity(rowsOf(entries), [ORDER], asOf, `days=${until}; minimum=1`))
        slowFunnel(entries, ORDER, asOf, until).forEach((slow, at) => {
          const [, entered, advanced, , , , median, p75, stillThere, left] = cells[at]!
          const isLast = at === ORDER.length - 1
          expect([entered, stillThere, left]).toEqual([slow.entered, slow.stillThere, slow.left])
          expect([advanced, median, p75]).toEqual(isLast ? [null, null, null] : [slow.advanced, slow.medianDays, slow.p75Days])
        })
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it('does not depend on the order of the rows, on blank rows, or on the clock time of an entry', () => {
    fc.assert(
      fc.property(log, fc.constantFrom<Cell[][] | null>(null, [ORDER]), (entries, order) => {
        const expected = velocity(rowsOf(entries), order)
        const moved = rowsOf([...entries].reverse()).map(([id, stage, day]): Row => [id, stage, (day as number) + 0.7])
        expect(velocity([[null, null, null], ...moved], order)).toEqual(expected)
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it('as of an earlier day is that of a log that ends there, with the same day as as_of', () => {
    fc.assert(
      fc.property(log, fc.nat(30), (entries, offset) => {
        const asOf = DAY + offset
        const known = entries.filter(({ day }) => day <= asOf)
        expect(velocity(rowsOf(entries), null, asOf)).toEqual(velocity(rowsOf(known), null, asOf))
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('takes three times the days where all dates lie three times as far apart, and counts the same', () => {
    fc.assert(
      fc.property(log, fc.constantFrom('advance', 'leave'), (entries, until) => {
        const options = `minimum=3; days=${until}`
        const expected = staged(velocity(rowsOf(entries), [ORDER], DAY + 30, options))
        const slower = entries.map((one) => ({ ...one, day: DAY + 3 * (one.day - DAY) }))
        staged(velocity(rowsOf(slower), [ORDER], DAY + 90, options)).forEach((row, at) => {
          const days = expected[at]!.slice(6, 8).map((one) => (one === null ? null : 3 * (one as number)))
          expect(row.slice(0, 11)).toEqual([...expected[at]!.slice(0, 6), ...days, ...expected[at]!.slice(8, 11)])
        })
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('counts an entry again as none: the first one does', () => {
    const once: Row[] = [
      ['A', 'Lead', DAY],
      ['A', 'MQL', DAY + 9],
    ]
    const again: Row[] = [...once, ['A', 'Lead', DAY + 4], ['A', 'MQL', DAY + 9]]
    expect(velocity(again, [ORDER])).toEqual(velocity(once, [ORDER]))
  })

  it('counts who was lost and came back as advanced, after all the days between', () => {
    const rows: Row[] = [
      ['A', 'Lead', DAY],
      ['A', 'Closed lost', DAY + 5],
      ['A', 'MQL', DAY + 50],
    ]
    expect(velocity(rows, [ORDER])[1]!.slice(1, 10)).toEqual([1, 1, 1, expect.closeTo(0.378447503225, 11), 1, 50, 50, 0, 0])
  })

  it('of one day takes the stages in their order and a loss last', () => {
    const rows: Row[] = [
      ['A', 'MQL', DAY],
      ['A', 'Closed lost', DAY],
      ['A', 'Lead', DAY],
    ]
    expect(staged(velocity(rows, [ORDER])).map((row) => [row[1], row[2], row[8], row[9]])).toEqual([
      [1, 1, 0, 0],
      [1, 0, 0, 1],
      [0, 0, 0, 0],
      [0, null, 0, 0],
    ])
  })
})

describe('little data', () => {
  it('one record in one stage, and a whole journey within a day', () => {
    expect(velocity([['A', 'Lead', DAY]])[1]).toEqual([
      'Lead',
      1,
      ...new Array<Cell>(6).fill(null),
      1,
      0,
      null,
      'last stage; order of the stages found in the data',
    ])
    const day = ORDER.map((stage): Row => ['A', stage, DAY])
    expect(staged(velocity(day, [ORDER])).map((row) => row.slice(6, 10))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [null, null, 1, 0],
    ])
  })
})

describe('the order', () => {
  /** Each goes its own way along the stages. */
  const journey = (id: string, stages: readonly string[]): Row[] => stages.map((stage, at) => [id, stage, DAY + 7 * at])

  it('left out is the one in which most first entered, and says so', () => {
    const rows = [
      ...journey('1', ['Lead', 'SQL', 'Customer']),
      ...journey('2', ['Lead', 'MQL', 'SQL']),
      ...journey('3', ['MQL', 'Lead', 'Closed lost']),
      ...journey('4', ['Lead', 'MQL', 'Closed lost']),
    ]
    const cells = velocity(rows)
    expect(cells.slice(1).map(([stage]) => stage)).toEqual(['Lead', 'MQL', 'SQL', 'Customer', 'Closed lost'])
    expect(cells[1]![11]).toBe('fewer than 10 entered; order of the stages found in the data')
  })

  it('may be one text with commas, in any letter case, and may name a stage that nobody entered', () => {
    const rows = journey('1', ['Lead', 'Customer'])
    const cells = velocity(rows, 'LEAD, Trial, customer')
    expect(cells.slice(1).map(([stage, entered, , , , , , , , , , note]) => [stage, entered, note])).toEqual([
      ['LEAD', 1, 'fewer than 10 entered'],
      ['Trial', 0, 'nobody entered'],
      ['customer', 1, 'last stage'],
    ])
    expect(warningsOf('STAGE_VELOCITY', ...columns(rows), 'Lead, Custommer')).toEqual([
      { code: 'LIFECYCLE_STAGE_UNKNOWN', values: { param: 'order', actual: 'Custommer', nearest: ', nearest is "Customer"' } },
    ])
  })

  it('takes stages whose name says lost out of the lifecycle, unless told otherwise', () => {
    const rows = [...journey('1', ['Lead', 'Disqualified']), ...journey('2', ['Lead', 'Paused'])]
    const kinds = (options: string): Cell[][] =>
      velocity(rows, undefined, undefined, options)
        .slice(1)
        .map((row) => [row[0]!, row[2]!, row[9]!])
    expect(kinds('minimum=1')).toEqual([
      ['Lead', 1, 1],
      ['Paused', null, 0],
      ['Disqualified', null, null],
    ])
    expect(kinds('lost=none')[0]).toEqual(['Lead', 2, 0])
    expect(kinds('lost=paused, disqualified')).toEqual([
      ['Lead', null, 2],
      ['Disqualified', null, null],
      ['Paused', null, null],
    ])
  })
})

describe('the marks', () => {
  /** How many reach each stage, and the days that each of them takes from one to the next; the others stay where they are. */
  const funnel = (reached: readonly number[], days: readonly number[]): Row[] =>
    ORDER.flatMap((stage, at) => {
      const day = DAY + days.slice(0, at).reduce((sum, one) => sum + one, 0)
      return Array.from({ length: reached[at]! }, (_, record): Row => [record, stage, day])
    })
  const marks = (rows: readonly Row[], options = ''): Cell[][] =>
    staged(velocity(rows, [ORDER], DAY + 100, options)).map((row) => [row[0]!, row[10]!, row[11]!])

  it('name the stage from which the fewest advance', () => {
    expect(marks(funnel([200, 150, 30, 27], [3, 20, 45]))).toEqual([
      ['Lead', null, null],
      ['MQL', 'bottleneck', 'fewest advance; slowest; fewer than half within 97 days; most are still there'],
      ['SQL', null, null],
      ['Customer', null, 'last stage'],
    ])
  })

  it('tell it from the slowest, and say where intervals overlap', () => {
    expect(marks(funnel([40, 30, 21, 20], [3, 20, 45])).slice(0, 3)).toEqual([
      ['Lead', null, null],
      ['MQL', 'bottleneck', 'fewest advance, not clearly'],
      ['SQL', 'bottleneck', 'slowest'],
    ])
  })

  it('need as many as the minimum, and somebody who is through', () => {
    const rows = funnel([9, 5, 0, 0], [3, 20, 45])
    expect(marks(rows)).toEqual([
      ['Lead', 'too early', 'fewer than 10 entered'],
      ['MQL', 'too early', 'fewer than 10 entered'],
      ['SQL', 'too early', 'nobody entered'],
      ['Customer', null, 'nobody entered'],
    ])
    expect(marks(rows, 'minimum=5').slice(0, 2)).toEqual([
      ['Lead', null, null],
      ['MQL', 'too early', 'all are still there'],
    ])
  })

  it('are not given where nothing differs', () => {
    expect(marks(funnel([20, 20, 20, 20], [5, 5, 5])).map(([, mark]) => mark)).toEqual([null, null, null, null])
  })
})

describe('what can not be used', () => {
  const good: Row[] = [
    ['A', 'Lead', DAY],
    ['A', 'MQL', DAY + 1],
  ]

  it('rows that lack something are left out and counted in one warning', () => {
    const rows: Row[] = [
      ...good,
      [null, 'Lead', DAY],
      ['B', null, DAY],
      ['C', 'Lead', null],
      [null, null, null],
      ['D', { error: '#N/A' }, DAY],
    ]
    expect(velocity(rows)).toEqual(velocity(good))
    expect(warningsOf('STAGE_VELOCITY', ...columns(rows))).toEqual([
      { code: 'CELL_ERROR', values: { param: 'stages', actual: '#N/A', where: 'row 7' }, row: 7 },
      { code: 'LIFECYCLE_INCOMPLETE', values: { count: 4, where: 'row 3' } },
    ])
  })

  it.each([
    ['every entry after as_of', [[ORDER], DAY - 1], 'no row has an id, a stage and a date on or before as_of'],
    ['a stage twice in the order', ['Lead, MQL, lead'], 'order names the stage lead twice'],
    ['nothing but lost stages', [undefined, undefined, 'lost=Lead, MQL'], 'every stage of the lifecycle counts as lost'],
  ] as const)('%s is an error', (_, rest, message) => {
    expect(() => velocity(good, ...(rest as unknown as Cell[]))).toThrow(message)
  })

  it('more stages than can be followed are an error, since they are probably ids', () => {
    const rows = Array.from({ length: 61 }, (_, at): Row => [`A-${at}`, `Note ${at}`, DAY])
    expect(() => velocity(rows)).toThrow('there are 61 different stages, above the 60 that can be followed')
  })
})
