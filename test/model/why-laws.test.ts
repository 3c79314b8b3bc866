/** What SEGMENT_WHY says holds: checked by running SEGMENT on the rows it speaks of, and by trying every change. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { parseDate } from '../../core/dates.ts'
import { AS_OF, HEADERS, type Model, modelOf, policy, rows, rules } from '../kit/arbitrary-models.ts'
import { firstColumn, runCore } from '../kit/run-core.ts'

type Rows = readonly (readonly Cell[])[]

const CHANGE = 2
const TO = 3

function why(data: Rows, headers: readonly Cell[], model: Model): Cell[][] {
  return runCore('SEGMENT_WHY', data, [headers], model, AS_OF)
}

function segments(data: Rows, headers: readonly Cell[], model: Model): Cell[] {
  return firstColumn(runCore('SEGMENT', data, [headers], model, 'Unassigned', AS_OF))
}

/** The segment that follows from the model rows named, by what each policy promises. */
function segmentFrom(named: Cell, model: Model): string {
  const matching =
    named === null
      ? []
      : String(named)
          .split('; ')
          .map((row) => model[Number(row) - 1]!)
  const names = [...new Set(matching.map(([name]) => name as string))]
  const header = model[0]![0]
  if (header === 'Segment (points)') {
    const totals = new Map(model.slice(1).map(([name]) => [name as string, 0]))
    for (const cells of matching) totals.set(cells[0] as string, totals.get(cells[0] as string)! + ((cells[5] as number | null) ?? 1))
    const best = Math.max(...totals.values())
    return best > 0 ? [...totals].find(([, total]) => total === best)![0] : 'Unassigned'
  }
  if (names.length === 0) return 'Unassigned'
  if (header === 'Segment (unique)') return names.length > 1 ? 'Conflict' : names[0]!
  return names.join('; ')
}

const CHANGED = /^(Country|Employees|Stack|Last login|A|B|C) ("(?:[^"]|"")*"|.*?) -> (.*)$/

/** The row with the change made that a sentence such as "Employees 980 -> 1000" describes. */
function changed(cells: readonly Cell[], headers: readonly Cell[], sentence: string): Cell[] {
  const [, header, , to] = CHANGED.exec(sentence)!
  const copy = [...cells]
  copy[headers.indexOf(header!)] = cellFrom(to!)
  return copy
}

function cellFrom(text: string): Cell {
  if (text === 'blank') return null
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"')
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE'
  const date = parseDate(text)
  if (!Number.isNaN(date)) return date
  return Number.isNaN(Number(text)) ? text : Number(text)
}

/** Rules with at most two conditions, which one change of a field can satisfy or break. */
const thinRules = rules.map((list) =>
  list.map((cells, index) =>
    cells.map((cell, column) => (column === 0 || column === 5 || column === 1 + (index % 4) || column === 1 + (index % 3) ? cell : null)),
  ),
)

describe('under every policy', () => {
  it('the model rows named give the segment that SEGMENT gives', () => {
    fc.assert(
      fc.property(rows, rules, policy, (data, list, header) => {
        const model = modelOf(header, list)
        const expected = segments(data, HEADERS[0]!, model)
        const explained = why(data, HEADERS[0]!, model)
        expect(explained.map(([row, because]) => (because === null ? null : segmentFrom(row!, model)))).toEqual(expected)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('the change named moves the row to the segment named', () => {
    let moves = 0
    fc.assert(
      fc.property(rows, fc.oneof(rules, thinRules), policy, (data, list, header) => {
        const model = modelOf(header, list)
        const before = segments(data, HEADERS[0]!, model)
        const moving = why(data, HEADERS[0]!, model).flatMap((result, row) =>
          result[TO] === null ? [] : [{ row, change: result[CHANGE] as string, to: result[TO]! }],
        )
        if (moving.length === 0) return
        moves += moving.length
        const after = segments(
          moving.map(({ change, row }) => changed(data[row]!, HEADERS[0]!, change)),
          HEADERS[0]!,
          model,
        )
        expect(after).toEqual(moving.map(({ to }) => to))
        for (const { row, to } of moving) expect(to).not.toBe(before[row])
      }),
      { seed: 2, numRuns: 300 },
    )
    expect(moves).toBeGreaterThan(1000)
  })

  it('a row is told the same alone, in any row order, and beside a blank row', () => {
    fc.assert(
      fc.property(rows, rules, policy, (data, list, header) => {
        const model = modelOf(header, list)
        const [first, last] = [
          ['start', null, null, null],
          ['end', null, null, null],
        ] as const
        const block = why([first, ...data, last], HEADERS[0]!, model)
        const turned = why([first, ...data, last].reverse(), HEADERS[0]!, model).reverse()
        expect(turned).toEqual(block)
        const spaced = why([first, [null, null, null, null], ...data, last], HEADERS[0]!, model)
        expect(spaced[1]).toEqual([null, null, null, null])
        expect([spaced[0], ...spaced.slice(2)]).toEqual(block)
        for (const [index, cells] of data.entries()) expect(why([cells], HEADERS[0]!, model)[0]).toEqual(block[index + 1])
      }),
      { seed: 3, numRuns: 60 },
    )
  })
})

/** Rules on two columns of numbers and one of texts; the model names the columns in another order than the data. */
function denseModels(bound: fc.Arbitrary<number>) {
  const pair = fc.tuple(bound, bound).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const one = fc.tuple(fc.constantFrom('>=', '>', '<', '<=', '', '<>'), bound).map((parts) => parts.join(''))
  const two = fc.tuple(fc.constantFrom('L..H', '(L..H)', '[L..H)', 'not(L..H)', '<L | >H'), pair)
  const condition = fc.oneof(
    { weight: 2, arbitrary: fc.constant<Cell>(null) },
    { weight: 3, arbitrary: one },
    { weight: 2, arbitrary: two.map(([form, [low, high]]) => form.replace('L', String(low)).replace('H', String(high))) },
  )
  const rule = fc.tuple(fc.constantFrom('P', 'Q', 'R'), condition, fc.constantFrom<Cell>(null, 'US', 'not(US)', 'blank'), condition)
  return fc
    .tuple(policy, fc.array(fc.tuple(rule, fc.constantFrom(1, 2, -1)), { minLength: 1, maxLength: 6 }))
    .map(([header, list]): Model => {
      const hasPoints = header === 'Segment (points)'
      return [
        [header, 'B', 'C', 'A', ...(hasPoints ? ['Points'] : [])],
        ...list.map(([cells, points]) => [...cells, ...(hasPoints ? [points] : [])]),
      ]
    })
}

/** Tries every number of the grid in every field: the smallest relative change, then the model's first field, then the smaller number. */
function smallestByTrying(cells: readonly Cell[], model: Model, grid: readonly number[]): string | null {
  const headers = ['A', 'B', 'C']
  const tries = ['B', 'A'].flatMap((header) => {
    const from = cells[headers.indexOf(header)]!
    if (typeof from !== 'number') return []
    return grid.map((to) => ({ header, from, to, size: Math.abs(to - from) / Math.max(Math.abs(from), 1) }))
  })
  if (tries.length === 0) return null
  const after = segments(
    [cells, ...tries.map(({ header, to }) => cells.map((cell, index) => (headers[index] === header ? to : cell)))],
    headers,
    model,
  )
  const moving = tries.filter((_, index) => after[index + 1] !== after[0])
  const best = moving.reduce<(typeof moving)[number] | null>((least, one) => (least === null || one.size < least.size ? one : least), null)
  return best === null ? null : `${best.header} ${best.from} -> ${best.to}`
}

describe.each([
  ['whole numbers', fc.integer({ min: 0, max: 9 }), fc.integer({ min: -1, max: 10 }), 1],
  [
    'tenths',
    fc.integer({ min: 0, max: 99 }).map((n) => (n % 10 === 0 ? n + 1 : n) / 10),
    fc.integer({ min: -5, max: 105 }).map((n) => n / 10),
    10,
  ],
] as const)('among all %s, under every policy', (_, bound, value, parts) => {
  it('no smaller change of a number moves the row, and where one does it is found', () => {
    const grid = Array.from({ length: 15 * parts + 1 }, (__, index) => (index - 2 * parts) / parts)
    const row = fc.tuple(fc.option(value), fc.option(value), fc.constantFrom<Cell>('US', 'CA', null))
    let found = 0
    fc.assert(
      fc.property(denseModels(bound), row, (model, cells) => {
        if (cells.every((cell) => cell === null)) return
        const expected = smallestByTrying(cells, model, grid)
        const change = why([cells], ['A', 'B', 'C'], model)[0]![CHANGE]!
        if (expected !== null) found++
        if (expected === null) expect(change).not.toMatch(/^[AB] -?[\d.]+ -> -?[\d.]+$/)
        else expect(change).toBe(expected)
      }),
      { seed: 4, numRuns: 600 },
    )
    expect(found).toBeGreaterThan(250)
  })
})

describe('however many rows and sets of rules', () => {
  it('the answers are the same after more outcomes than are remembered', () => {
    const headers = Array.from({ length: 17 }, (_, index) => `F${index}`)
    const model: Model = [
      ['Segment (all)', ...headers],
      ...headers.map((name, index) => [name, ...headers.map((_, at) => (at === index ? 1 : null))]),
    ]
    const bits = (number: number): number[] => headers.map((_, index) => (number >>> index) & 1)
    const data = Array.from({ length: 70_000 }, (_, index) => bits(index))
    const few = why(data.slice(0, 200), headers, model)
    const many = why(data, headers, model)
    expect(many.slice(0, 200)).toEqual(few)
    expect(why(data.slice(0, 200), headers, model)).toEqual(few)
    // 65,540 is 2^16 + 2^2: F2 and F16 are 1, in the model rows 4 and 18; the first field is the first that moves the row.
    expect(many[65_540]).toEqual(['4; 18', 'F2: F2 is 1; F16: F16 is 1', 'F0 0 -> 1', 'F0; F2; F16'])
  })

  it('hundreds of rules on one column', () => {
    const headers = ['A', 'B']
    const model: Model = [['Segment', 'A', 'B']]
    for (let index = 0; index < 270; index++) model.push([`A${index}`, index, '<0'], [`B${index}`, '<0', index])
    // 5 and 0: model row 12 asks for A 5 and B below 0.
    expect(
      why(
        [
          [5, 0],
          [269, 269],
        ],
        headers,
        model,
      ),
    ).toEqual([
      [null, 'no rule matches', 'B 0 -> -1', 'A5'],
      [null, 'no rule matches', 'A 269 -> -1', 'B269'],
    ])
  })
})
