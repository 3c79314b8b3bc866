/** What is known of one column: counts that add up, quantiles, bins, frequent values, whatever the order of the rows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { CELL_KINDS } from '../../core/quality/cell-kind.ts'
import { type ColumnProfile, profileColumn } from '../../core/quality/profile-column.ts'
import { deepFreeze } from '../kit/run-core.ts'

function profile(header: string, cells: readonly Cell[], accounts = cells.length): ColumnProfile {
  const grid = deepFreeze(cells.map((cell) => [cell]))
  return profileColumn(grid, grid.length, 0, header, { accounts })
}

describe('counts', () => {
  it('tell apart what is filled from what only looks so', () => {
    const { blank, counts, filled, firsts } = profile('Seats', [5, '7', 'n/a', null, { error: '#N/A' }, ' ', 'x', true])
    expect({ blank, filled }).toEqual({ blank: 1, filled: 4 })
    expect(counts).toEqual({
      number: 1,
      'number as text': 1,
      'date as text': 0,
      'yes-no': 1,
      text: 1,
      placeholder: 2,
      error: 1,
      days: 0,
    })
    expect(firsts.placeholder).toEqual({ cell: 'n/a', row: 3 })
  })

  it.each<[string, Cell[], number]>([
    ['outer spaces do not matter', ['a', 'a ', ' a'], 1],
    ['letter case does', ['a', 'A'], 2],
    ['5 is "5"', [5, '5', 'x', 'y', 'z'], 4],
    ['"05" is another', ['x', 'y', 5, '05'], 4],
    ['TRUE is "TRUE"', [true, 'TRUE', false], 2],
    ['in a column of numbers they are compared as numbers', [1000, '1,000', '$1000', 2], 2],
    ['blanks, placeholders and errors are no values', ['a', null, 'n/a', { error: '#N/A' }], 1],
  ])('distinct values: %s', (_, cells, count) => expect(profile('Field', cells).distinct).toBe(count))
})

describe('numbers', () => {
  it('have the quantiles of type 7, as numpy.quantile', () => {
    // numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5], [.05, .25, .5, .75, .95])
    const { numbers } = profile('Seats', [3, 1, 4, 1, 5, '9', 2, 6, 5, 3, 5])
    expect(numbers).toMatchObject({ count: 11, least: 1, most: 9, quantiles: [1, 2.5, 4, 5, 7.5], zeros: 0, negatives: 0 })
  })

  it('have one bin per whole number where these are few', () =>
    expect(profile('Score', [1, 1, 2, 4]).numbers!.histogram).toEqual({ edges: [1, 2, 3, 4, 5], counts: [2, 1, 0, 1] }))

  it('have bins that one far number does not squeeze together', () => {
    const { histogram } = profile('ARR', [...Array.from({ length: 99 }, (_, index) => 100 + index), 1e9]).numbers!
    expect(Math.max(...histogram.counts)).toBeLessThan(40)
    expect(histogram.edges[histogram.edges.length - 1]).toBe(1e9)
  })

  it('have bins of equal ratio on the scale of logarithms', () => {
    const doubling = Array.from({ length: 64 }, (_, index) => 2 ** (index / 4))
    const { histogram, scale } = profile('ARR', doubling).numbers!
    const ratios = histogram.edges.slice(1).map((edge, bin) => edge / histogram.edges[bin]!)
    expect(scale).toBe('log')
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0]!, 9)
  })

  it('of one value are one bin, and have no fences', () =>
    expect(profile('ARR', [7, 7, 7]).numbers).toMatchObject({ fences: null, histogram: { edges: [7, 7], counts: [3] } }))

  it('of several currencies have no shape at all', () => {
    const { currencies, numbers } = profile('ARR', ['$5', '6 USD', '7 EUR', 8])
    expect(numbers).toBeNull()
    expect(currencies).toEqual([
      { currency: 'USD', cells: 2 },
      { currency: 'EUR', cells: 1 },
    ])
  })
})

describe('the most frequent values', () => {
  it('are texts, ties by code units, outer spaces apart', () =>
    expect(profile('Plan', ['b', 'a', 'c ', 'c', 'n/a']).frequent).toEqual([
      { value: 'c', cells: 2 },
      { value: 'a', cells: 1 },
      { value: 'b', cells: 1 },
    ]))
  it('are the members of lists, each once per cell', () =>
    expect(profile('Uses', ['CRM; Chat', 'Chat', 'Chat; Chat; Mail']).frequent).toEqual([
      { value: 'Chat', cells: 3 },
      { value: 'CRM', cells: 1 },
      { value: 'Mail', cells: 1 },
    ]))
  it('are numbers in a column of numbers', () =>
    expect(profile('Seats', [5, '5', 3]).frequent).toEqual([
      { value: 5, cells: 2 },
      { value: 3, cells: 1 },
    ]))
  it('are at most a hundred', () => {
    const { distinct, frequent } = profile('Name', [...Array.from({ length: 150 }, (_, index) => `n${index}`), 'n149'])
    expect({ distinct, listed: frequent.length, first: frequent[0] }).toEqual({
      distinct: 150,
      listed: 100,
      first: { value: 'n149', cells: 2 },
    })
  })
})

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    '',
    'n/a',
    ' ',
    true,
    false,
    'yes',
    { error: '#N/A' },
    '2025-01-31',
    '3/4/2025',
    '$5',
    '7 EUR',
    '1,000',
    '05',
  ),
  fc.constantFrom<Cell>('United States', 'Untied States', 'united states', 'CRM; Chat', 'Chat'),
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: 30000, max: 75000 }),
)
const cells = fc.array(cell, { minLength: 1, maxLength: 60 })
const headers = fc.constantFrom('Account ID', 'Created', 'Renewal', 'ARR', 'Country', 'Zip', '')

describe('any column', () => {
  it('counts add up: kinds and blanks to the accounts, bins to the numbers, frequent values to what is filled', () => {
    fc.assert(
      fc.property(headers, cells, (header, column) => {
        const { blank, counts, distinct, filled, frequent, numbers, odd, type } = profile(header, column)
        expect(CELL_KINDS.reduce((sum, kind) => sum + counts[kind], blank)).toBe(column.length)
        if (numbers !== null) {
          const { edges, counts: bins } = numbers.histogram
          expect(bins.reduce((sum, bin) => sum + bin, 0)).toBe(numbers.count)
          expect([...edges].sort((left, right) => left - right)).toEqual(edges)
        }
        if (type === 'text' || type === 'mixed' || type === 'yes-no' || type === 'id') {
          expect(frequent.reduce((sum, { cells: count }) => sum + count, 0)).toBe(filled)
          expect(frequent).toHaveLength(distinct)
        }
        if (type !== 'list') expect(odd.cells).toBeLessThanOrEqual(filled)
      }),
      {
        seed: 1,
        numRuns: 500,
        examples: [
          ['Created', [0]],
          ['Created', [2958466, 45000]],
          ['ARR', [{ error: '#N/A' }]],
        ],
      },
    )
  })

  it('is the same in any order of its rows, but for the rows that are named', () => {
    const plain = (column: readonly Cell[], header: string): unknown => {
      const { firsts, ambiguous, odd, ...rest } = profile(header, column)
      const numbers = odd.numbers.map(({ at, ...one }) => one)
      const texts = odd.texts.map(({ first, ...one }) => one)
      return { ...rest, cells: odd.cells, numbers, texts, kinds: Object.keys(firsts).sort(), ambiguous: ambiguous?.cells }
    }
    fc.assert(
      fc.property(headers, cells, fc.infiniteStream(fc.nat()), (header, column, stream) => {
        const shuffled = column
          .map((one) => ({ one, key: stream.next().value as number }))
          .sort((left, right) => left.key - right.key)
          .map(({ one }) => one)
        expect(plain(shuffled, header)).toEqual(plain(column, header))
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
