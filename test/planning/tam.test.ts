/** TAM: published cases, what adds up, how capacity caps, and what is refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'

type MarketRow = readonly [segment: string | null, accounts: number | null, value: number, customers: number | null, revenue: number | null]

const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
const columnsOf = (rows: readonly MarketRow[]): Cell[][][] => [0, 1, 2, 3, 4].map((at) => column(rows.map((row) => row[at]!)))
const tam = (rows: readonly MarketRow[], options?: Argument): Cell[][] => runCore('TAM', ...columnsOf(rows), undefined, options)
const COLUMNS = [
  'segment',
  'accounts',
  'annual value',
  'TAM',
  'SAM',
  'SOM',
  'SOM limit',
  'customers',
  'account penetration',
  'revenue',
  'value penetration',
  'whitespace',
  'index',
  'years of headroom',
]
const at = (table: readonly (readonly Cell[])[], segment: string, name: string): Cell =>
  table.find(([own]) => own === segment)![COLUMNS.indexOf(name)]!

describe('published cases', () => {
  it('gonogo.team’s TAM SAM SOM template: 3.168 B, 1.1088 B and 11.088 M from the bottom up', () => {
    const table = runCore('TAM', 'All', 33_000_000, 1200, undefined, undefined, undefined, 'fit=8%; served=35%; attainable=1%')
    expect(at(table, 'All', 'TAM')).toBeCloseTo(3_168_000_000, 2)
    expect(at(table, 'All', 'SAM')).toBeCloseTo(1_108_800_000, 2)
    expect(at(table, 'All', 'SOM')).toBeCloseTo(11_088_000, 2)
  })

  it('the same template from the top down: 12 B, 2.52 B and 25.2 M, ratios 3.79, 2.27 and 2.27', () => {
    const options =
      'show=reconcile; fit=8%; served=35%; attainable=1%; top_down=80000000000; top_down.tam=15%; top_down.sam=35%, 60%; top_down.som=1%'
    expectCells(runCore('TAM', 'All', 33_000_000, 1200, undefined, undefined, undefined, options), [
      ['level', 'top-down', 'bottom-up', 'ratio', 'reading'],
      ['TAM', 12e9, 3.168e9, 12 / 3.168, 'more than 3 times apart: check the assumptions'],
      ['SAM', 2.52e9, 1.1088e9, 2.52 / 1.1088, 'agree within 3 times'],
      ['SOM', 25.2e6, 11.088e6, 25.2 / 11.088, 'agree within 3 times'],
    ])
  })

  it('companyenrich.com: 20,000 companies × 12,000 are 240 M', () => {
    expect(at(runCore('TAM', 'All', 20_000, 12_000), 'All', 'TAM')).toBe(240_000_000)
  })

  it('startup-os-skills’ sizing chain: 10,000 accounts × 50 K × 20 % are 100 M, of which 33 reps of 1 M at 3 times coverage work 99 M', () => {
    const table = runCore('TAM', 'All', 10_000, 50_000, undefined, undefined, undefined, 'attainable=20%; capacity.All=99000000')
    expect(at(table, 'All', 'SAM')).toBe(500_000_000)
    expect([at(table, 'All', 'SOM'), at(table, 'All', 'SOM limit')]).toEqual([99_000_000, 'capacity'])
    const uncapped = runCore('TAM', 'All', 10_000, 50_000, undefined, undefined, undefined, 'attainable=20%; capacity.All=100000000')
    expect([at(uncapped, 'All', 'SOM'), at(uncapped, 'All', 'SOM limit')]).toEqual([100_000_000, 'attainable share'])
  })
})

const rows = fc.array(
  fc.tuple(
    fc.constantFrom(null, 'Enterprise', 'Mid', 'SMB'),
    fc.option(fc.nat(5000), { freq: 6 }),
    fc.nat(10 ** 8).map((units) => units / 1000),
    fc.option(fc.nat(100), { freq: 4 }),
    fc.option(
      fc.nat(10 ** 9).map((units) => units / 100),
      { freq: 4 },
    ),
  ),
  { minLength: 1, maxLength: 12 },
)
const OPTIONS = fc.constantFrom(
  undefined,
  'fit=40%; served=50%; attainable=10%',
  'served=30%; attainable=20%; capacity=1000000',
  'fit=7%; capacity=12345.67; new_per_year=5000',
)
const RUNS = { seed: 1, numRuns: 200, examples: [[[['SMB', 0, 0, 0, 0]], undefined]] as [MarketRow[], string | undefined][] }

describe('a sized market', () => {
  it('is what its definition says, in total the sum of the segments', () => {
    fc.assert(
      fc.property(rows, OPTIONS, (market, options) => {
        const [header, ...lines] = tam(market, options)
        expect(header).toEqual(COLUMNS)
        const total = lines.pop()!
        for (const name of ['accounts', 'TAM', 'SAM', 'SOM', 'customers', 'revenue', 'whitespace']) {
          const place = COLUMNS.indexOf(name)
          const figures = lines.map((line) => line[place])
          if (figures.includes(null)) expect(total[place]).toBeNull()
          else expectCells([[figures.reduce<number>((sum, one) => sum + (one as number), 0)]], [[total[place]!]], name)
        }
        for (const line of lines) {
          const own = market.filter(([segment]) => (segment ?? 'Unassigned') === line[0])
          const money = own.reduce((sum, [, accounts, value]) => sum + (accounts ?? 0) * value, 0)
          const fit = options?.startsWith('fit=40') ? 0.4 : options?.startsWith('fit=7') ? 0.07 : 1
          expectCells([[line[COLUMNS.indexOf('TAM')]!]], [[money * fit]])
        }
      }),
      RUNS,
    )
  })

  it('never attains more than its SAM nor than capacity, and says which of the two binds', () => {
    fc.assert(
      fc.property(rows, fc.nat(10 ** 7), (market, capacity) => {
        const table = tam(market, `attainable=30%; capacity=${capacity}`)
        const som = at(table, 'Total', 'SOM') as number
        expect(som).toBeLessThanOrEqual(capacity * (1 + 1e-12))
        for (const line of table.slice(1)) {
          const [sam, own] = [line[4] as number, line[5] as number]
          expect(own).toBeLessThanOrEqual(sam * 0.3 * (1 + 1e-12))
          expect(line[6]).toBe(own < sam * 0.3 * (1 - 1e-9) ? 'capacity' : 'attainable share')
        }
      }),
      { seed: 1, numRuns: 200, examples: [[[['SMB', 10, 100, null, null]], 0]] },
    )
  })

  it('does not depend on the order of the rows; a blank row adds nothing; one row or two halves are the same', () => {
    fc.assert(
      fc.property(rows, OPTIONS, (market, options) => {
        const table = tam(market, options)
        expect(tam([...market].reverse(), options)).toEqual(table)
        const blank = [null, null, null, null, null] as unknown as MarketRow
        expect(tam([blank, ...market], options)).toEqual(table)
        const halves = market.flatMap(([segment, accounts, value, customers, revenue]): MarketRow[] => [
          [segment, accounts === null ? null : accounts * 2, value, customers, revenue],
          [segment, accounts === null ? null : accounts * 4, value, null, null],
        ])
        const whole = market.map(
          ([segment, accounts, value, customers, revenue]): MarketRow => [
            segment,
            accounts === null ? null : accounts * 6,
            value,
            customers,
            revenue,
          ],
        )
        // Where a column is wholly blank it counts as not given, in both.
        expectCells(tam(halves, options), tam(whole, options))
      }),
      RUNS,
    )
  })

  it('scales with money: penetration and index stay', () => {
    fc.assert(
      fc.property(rows, (market) => {
        const scaled = market.map(
          ([segment, accounts, value, customers, revenue]): MarketRow => [
            segment,
            accounts,
            value * 8,
            customers,
            revenue === null ? null : revenue * 8,
          ],
        )
        const money = ['annual value', 'TAM', 'SAM', 'SOM', 'revenue', 'whitespace'].map((name) => COLUMNS.indexOf(name))
        const expected = tam(market, 'served=50%').map((line, row) =>
          line.map((cell, place) => (row > 0 && money.includes(place) && typeof cell === 'number' ? cell * 8 : cell)),
        )
        expectCells(tam(scaled, 'served=50%'), expected)
      }),
      { seed: 1, numRuns: 200, examples: [[[['SMB', 0, 0, 0, 0]]]] },
    )
  })
})

describe('settings', () => {
  const market: readonly MarketRow[] = [
    ['Mid', 100, 20_000, 10, 180_000],
    ['SMB', 1000, 3000, 50, 120_000],
  ]

  it('a setting of one segment goes before that of all; letter case of its name is ignored', () => {
    const table = tam(market, 'fit=80%; fit.smb=50%')
    expect([at(table, 'Mid', 'TAM'), at(table, 'SMB', 'TAM')]).toEqual([1_600_000, 1_500_000])
  })

  it('years of headroom: of a segment by its own, of all by the sum of them where each has one', () => {
    const table = tam(market, 'new_per_year.Mid=182000; new_per_year.SMB=288000')
    expect(['Mid', 'SMB', 'Total'].map((segment) => at(table, segment, 'years of headroom'))).toEqual([10, 10, 10])
    const partly = tam(market, 'new_per_year.Mid=182000')
    expect(['Mid', 'SMB', 'Total'].map((segment) => at(partly, segment, 'years of headroom'))).toEqual([10, null, null])
    expect(at(tam(market, 'new_per_year.Mid=0'), 'Mid', 'years of headroom')).toBeNull()
  })

  it('more revenue than SAM leaves whitespace below 0 and no years of headroom', () => {
    const table = tam([['Mid', 1, 100, 1, 150]], 'new_per_year=10')
    expect([at(table, 'Mid', 'whitespace'), at(table, 'Total', 'years of headroom')]).toEqual([-50, 0])
  })

  it('a segment without a number is listed with none; the quotients of it are blank', () => {
    expect(tam([...market, ['Partner', null, 0, null, null]]).find(([segment]) => segment === 'Partner')).toEqual([
      'Partner',
      0,
      null,
      0,
      0,
      0,
      'attainable share',
      0,
      null,
      0,
      null,
      0,
      null,
      null,
    ])
    expect(runCore('TAM', [['Mid'], ['Partner']], [[1], [null]], [[5], [null]]).map(([segment]) => segment)).toEqual([
      'segment',
      'Mid',
      'Partner',
      'Total',
    ])
  })

  it('the ratio of the two ways: 3 times passes, 5 times is to be checked, above is to be investigated, 0 says nothing', () => {
    const reading = (spend: number): Cell =>
      runCore('TAM', 'All', 10, 10, undefined, undefined, undefined, `show=reconcile; top_down=${spend}`)[1]![4]!
    expect([300, 301, 500, 501, 20, 19.9, 0].map(reading)).toEqual([
      'agree within 3 times',
      'more than 3 times apart: check the assumptions',
      'more than 3 times apart: check the assumptions',
      'more than 5 times apart: investigate',
      'more than 3 times apart: check the assumptions',
      'more than 5 times apart: investigate',
      'nothing to compare',
    ])
  })
})

describe('the limits of the ratio', () => {
  it('are met where only floating point exceeds them: 27 % over 9 %', () => {
    expect(0.27 / 0.09).toBeGreaterThan(3)
    const options = 'show=reconcile; fit=9%; top_down=1; top_down.TAM=27%'
    expect(runCore('TAM', 'All', 1, 1, undefined, undefined, undefined, options)[1]![4]).toBe('agree within 3 times')
  })
})

describe('what is refused', () => {
  it.each<[string, readonly Argument[], string]>([
    ['a segment that is not there', ['Mid', 1, 1, undefined, undefined, undefined, 'fit.Midd=10%'], 'nearest is "Mid"'],
    [
      'an unknown level',
      ['Mid', 1, 1, undefined, undefined, undefined, 'show=reconcile; top_down=1; top_down.tem=10%'],
      'nearest is "TAM"',
    ],
    [
      'accounts without an annual value',
      [
        [['A'], ['B']],
        [[5], [6]],
        [[1], [null]],
      ],
      'annual_value has no number at row 2, where there are 6 accounts',
    ],
    ['a share above 1', ['Mid', 1, 1, undefined, undefined, undefined, 'fit=110%'], 'option fit must be a number from 0 to 1, got "110%"'],
    [
      'accounts to work without a win rate',
      ['Mid', 1, 1, undefined, undefined, undefined, 'workable.Mid=5'],
      'workable.Mid needs a win rate',
    ],
    ['a comparison without the spend', ['Mid', 1, 1, undefined, undefined, undefined, 'show=reconcile'], 'show=reconcile needs top_down'],
    [
      'a number below 0',
      [
        [['A'], ['B']],
        [[1], [-2]],
        [[1], [1]],
      ],
      'accounts must be 0 or more, got -2 at row 2',
    ],
  ])('%s', (_, args, text) => {
    expect(() => runCore('TAM', ...args)).toThrow(text)
  })
})
