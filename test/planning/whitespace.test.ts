/** WHITESPACE: against its definition, what adds up, and what is refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'

const PRODUCTS = ['CRM', 'Billing', 'Support']
const EXPECTED: Cell[][] = [
  ['Segment', ...PRODUCTS],
  ['Mid', 12_000, 6000.5, 3000],
  ['SMB', 2400, null, 600.25],
]
const accounts = fc.uniqueArray(
  fc.record({
    id: fc.oneof(
      fc.nat(99),
      fc.nat(99).map((one) => `A-${one}`),
    ),
    segment: fc.constantFrom('Mid', 'SMB'),
    owned: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  }),
  { minLength: 1, maxLength: 15, selector: ({ id }) => String(id) },
)
type Account = { id: number | string; segment: string; owned: boolean[] }
const argumentsOf = (list: readonly Account[]): Argument[] => [
  list.map(({ id }) => [id]),
  list.map(({ segment }) => [segment]),
  [PRODUCTS, ...list.map(({ owned }) => owned)],
  EXPECTED,
]

describe('account whitespace', () => {
  it('is, per product not owned, what its segment is expected to pay; the rows, the columns and the list add up to the same', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const [, ...matrix] = runCore('WHITESPACE', ...argumentsOf(list))
        const total = matrix.pop()!
        for (const [id, segment, ...figures] of matrix) {
          const { owned } = list.find((one) => one.id === id)!
          const values = EXPECTED.find(([name]) => name === segment)!.slice(1)
          const open = values.map((value, product) => (owned[product] ? null : value))
          expect(figures.slice(0, -1)).toEqual(open)
          expect(figures.at(-1)).toBe(open.reduce<number>((sum, one) => sum + ((one as number | null) ?? 0), 0))
        }
        const sum = (column: number): number => matrix.reduce((all, row) => all + ((row[column] as number | null) ?? 0), 0)
        expect(total.slice(2)).toEqual([2, 3, 4, 5].map(sum))
        const offers = runCore('WHITESPACE', ...argumentsOf(list), 'show=list').slice(1)
        expect(offers.reduce((all, [, , , value]) => all + (value as number), 0)).toBe(total.at(-1))
        const products = runCore('WHITESPACE', ...argumentsOf(list), 'show=products').slice(1)
        expect(products.map(([, , , , open]) => open)).toEqual(total.slice(2, 5))
        expect(products.map(([, , owners]) => owners)).toEqual(PRODUCTS.map((_, at) => list.filter(({ owned }) => owned[at]).length))
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('does not depend on the order of the rows, in any table', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom('matrix', 'list', 'products'), (list, show) => {
        expect(runCore('WHITESPACE', ...argumentsOf([...list].reverse()), `show=${show}`)).toEqual(
          runCore('WHITESPACE', ...argumentsOf(list), `show=${show}`),
        )
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it.each<[Cell, boolean]>([
    ['yes', true],
    [1200, true],
    [true, true],
    ['2024-05-01', true],
    ['No', false],
    [0, false],
    [false, false],
    [' - ', false],
    [null, false],
    [{ error: '#N/A' }, false],
  ])('a cell %j in owned means owned: %s', (cell, isOwned) => {
    const [, , total] = runCore(
      'WHITESPACE',
      'A',
      'Mid',
      [['CRM'], [cell]],
      [
        ['', 'CRM'],
        ['Mid', 100],
      ],
    )
    expect(total!.at(-1)).toBe(isOwned ? 0 : 100)
  })

  it('an owner of a product that its segment is not offered counts among the accounts of the product', () => {
    const table = runCore('WHITESPACE', [['A'], ['B']], [['SMB'], ['Mid']], [['Billing'], ['yes'], [null]], EXPECTED, 'show=products')
    expect(table[2]).toEqual(['Billing', 2, 1, 0.5, 6000.5])
  })

  it('an account of a segment without expected values is listed with none, and it is said', () => {
    const args: Argument[] = ['A', 'Midd', [['CRM'], [null]], EXPECTED]
    expect(runCore('WHITESPACE', ...args)[1]).toEqual(['A', 'Midd', null, null, null, 0])
    expect(warningsOf('WHITESPACE', ...args)).toEqual([
      { code: 'WHITESPACE_SEGMENT', values: { segment: 'Midd', nearest: ', nearest is "Mid"' } },
    ])
  })

  it.each<[string, Argument[], string]>([
    [
      'an account twice',
      [[[7], ['7']], [['Mid'], ['Mid']], [['CRM'], [null], [null]], EXPECTED],
      'accounts holds the account 7 twice, at row 1 and row 2',
    ],
    [
      'a column that is no product',
      ['A', 'Mid', [['CRMM'], [null]], EXPECTED],
      'owned has a column "CRMM", which is no product of expected, nearest is "CRM"',
    ],
    [
      'owned without its header row',
      [[['A'], ['B']], [['Mid'], ['Mid']], [['CRM'], [null]], EXPECTED],
      'owned has 1 rows below its header, but there are 2 accounts',
    ],
    [
      'a product twice',
      [
        'A',
        'Mid',
        [['CRM'], [null]],
        [
          ['', 'CRM', 'crm'],
          ['Mid', 1, 2],
        ],
      ],
      'got "crm" twice',
    ],
    [
      'a segment without a name',
      [
        'A',
        'Mid',
        [['CRM'], [null]],
        [
          ['', 'CRM'],
          [null, 2],
        ],
      ],
      'got a blank at its number 1',
    ],
    [
      'an amount that is none',
      [
        'A',
        'Mid',
        [['CRM'], [null]],
        [
          ['', 'CRM'],
          ['Mid', 'much'],
        ],
      ],
      'got "much" in row 2 under CRM',
    ],
    [
      'an amount below 0',
      [
        'A',
        'Mid',
        [['CRM'], [null]],
        [
          ['', 'CRM'],
          ['Mid', -1],
        ],
      ],
      'got -1 in row 2 under CRM',
    ],
  ])('%s is refused', (_, args, text) => {
    expect(() => runCore('WHITESPACE', ...args)).toThrow(text)
  })
})
