/** TAM sizes a market from the bottom up, per segment: how much there is, how much can be served and won, and how much of it is sold. */
import { InputError } from '../errors.ts'
import { byName } from '../planning/by-name.ts'
import { marketOf } from '../planning/market/market-rows.ts'
import { LEVELS, reconcileTable } from '../planning/market/reconcile-table.ts'
import { refuseOverlaps } from '../planning/market/refuse-overlaps.ts'
import { segmentTable } from '../planning/market/segment-table.ts'
import { sizesOf, totalOf } from '../planning/market/sizing.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const SHARE = { least: 0, most: 1 }
const ANY = { least: 0 }

/** Of the examples with show=segments. */
const HEADER = [
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

/** What options give for one segment by its name, such as fit.Enterprise. */
type BySegment = 'fit' | 'served' | 'attainable' | 'capacity' | 'workable' | 'win_rate' | 'new_per_year'

export const TAM = defineTable({
  name: 'TAM',
  summary:
    'Sizes a market per segment from accounts and annual values: TAM, SAM, SOM, penetration, whitespace and index, with a total row.',
  params: {
    segments: p.labels('The segment of each row of the market table; rows of one segment are added up.', 'rows'),
    accounts: p.numbers('How many accounts (companies or sites, whichever you price) each row stands for.', 'rows'),
    annual_value: p.numbers('What one account of the row is worth a year.', 'rows'),
    customers: p.optionalNumbers('How many of them are customers.', 'rows'),
    revenue: p.optionalNumbers('Their revenue a year.', 'rows'),
    size_codes: p.optionalBlock(
      'The Census size code or band of each row, alone or behind STATE and NAICS: rows that count the same companies are refused.',
      'rows',
    ),
    options: p.options({
      show: o.choice(['segments', 'reconcile'], 'Which table.'),
      fit: o.number('Share of the accounts that the offer fits.', 1, SHARE),
      'fit.*': o.optionalNumber('The same for one segment, such as fit.Enterprise=40%.', SHARE),
      served: o.number('Share of the TAM that geography, product and channels reach.', 1, SHARE),
      'served.*': o.optionalNumber('The same for one segment.', SHARE),
      attainable: o.number('Share of the SAM that can be won.', 1, SHARE),
      'attainable.*': o.optionalNumber('The same for one segment.', SHARE),
      capacity: o.optionalNumber(
        'The most money that the team can win a year, all segments together, such as expected in CAPACITY_PLAN.',
        ANY,
      ),
      'capacity.*': o.optionalNumber('The same of one segment.', ANY),
      'workable.*': o.optionalNumber('How many accounts of one segment the team can work a year; with win_rate this caps its SOM.', ANY),
      win_rate: o.optionalNumber('Share of the accounts worked that are won.', SHARE),
      'win_rate.*': o.optionalNumber('The same for one segment.', SHARE),
      new_per_year: o.optionalNumber('Net new revenue a year, all segments together, for the years of headroom.', ANY),
      'new_per_year.*': o.optionalNumber('The same of one segment.', ANY),
      top_down: o.optionalNumber('What is spent in the category a year, for show=reconcile.', ANY),
      'top_down.*': o.numbers(
        'Share of the level above, or several that are multiplied: top_down.TAM=15% of the category, top_down.SAM of the TAM, top_down.SOM of the SAM.',
        SHARE,
      ),
    }),
  },
  returns: {
    tables: [
      {
        show: 'segments',
        doc: 'One row per segment, the largest TAM first, and a row Total.',
        columns: [
          { name: 'segment', doc: 'The segment; Unassigned where its cell is blank.' },
          { name: 'accounts', doc: 'Accounts of its rows.' },
          { name: 'annual value', doc: 'Mean of the annual values, each weighted by its accounts.' },
          { name: 'TAM', doc: 'Accounts × fit × annual value, added up over the rows.' },
          { name: 'SAM', doc: 'TAM × served.' },
          { name: 'SOM', doc: 'SAM × attainable, or what capacity allows where that is less.' },
          { name: 'SOM limit', doc: 'Which of the two it is: attainable share or capacity.' },
          { name: 'customers', doc: 'Customers; blank where they are not given.' },
          { name: 'account penetration', doc: 'Customers / accounts.' },
          { name: 'revenue', doc: 'Revenue; blank where it is not given.' },
          { name: 'value penetration', doc: 'Revenue / TAM.' },
          { name: 'whitespace', doc: 'SAM − revenue.' },
          { name: 'index', doc: 'Share of all revenue / share of all SAM × 100: above 100 is penetrated more than the market as a whole.' },
          { name: 'years of headroom', doc: 'Whitespace / new_per_year, 0 where there is none left.' },
        ],
      },
      {
        show: 'reconcile',
        doc: 'The market from the top down beside that from the bottom up.',
        columns: [
          { name: 'level', doc: 'TAM, SAM, SOM.' },
          { name: 'top-down', doc: 'Spend of the category × the shares up to this level.' },
          { name: 'bottom-up', doc: 'The total of the segments.' },
          { name: 'ratio', doc: 'Top-down / bottom-up.' },
          { name: 'reading', doc: 'Whether they agree, in words.' },
        ],
      },
    ],
    doc: 'A table of segments with a total row; show=reconcile in the options compares it with a market sized from the top down.',
  },
  details: [
    'From the bottom up: TAM = accounts × fit × annual value, SAM = TAM × served, SOM = SAM × attainable. Each share is 1 unless it is given, so without options the three are equal. A share for one segment (`fit.Enterprise=40%`) goes before the one for all; a name that no segment has is an error. Segments are compared with outer spaces off and letter case on; option names ignore letter case, as all options do.',
    'Count the unit that you price: companies, sites or seats. Several rows of one segment are added up, which is how Census rows come in; rows of your own customers may stand below them with their accounts blank. A blank number is 0; accounts without an annual value are an error, because they would be missing from the market unseen; so are numbers below 0. A row with a blank segment counts as Unassigned.',
    'The SOM is capped by what the team can win: by `capacity.Mid=` in money, by `workable.Mid=` × win rate × annual value of the segment, and by `capacity=` for all segments together. Where that last one binds, it is spread over the segments as their SOMs are, so that they add up.',
    'Account penetration divides by all accounts, fitting or not; value penetration by the TAM. Whitespace is SAM − revenue and may be below 0, which says that the annual value or a share is too low; an account penetration above 1 says that customers and accounts count different things. Years of headroom are whitespace / net new revenue a year; the total takes `new_per_year=`, or the sum of the segments where each has its own. Quotients over 0 are blank.',
    'Index = (revenue of the segment / all revenue) / (its SAM / all SAM) × 100.',
    '`show=reconcile` sizes the market from the top down: category spend × shares. Ratios within 3 times either way pass, above 5 times ask for an investigation (gonogo.team).',
    '`size_codes` takes the codes 01 to 09 of the Census Bureau’s Statistics of U.S. Businesses (total, <5, 5–9, 10–19, <20, 20–99, 100–499, <500, 500+), of which 05 = 02 + 03 + 04, 08 = 05 + 06 + 07 and 01 = 08 + 09, or bands written out, such as "20-99", "<500" and "19: <500". Alone they must not overlap throughout. With the columns STATE, NAICS and ENTRSIZE side by side the check is exact: the same row twice, an industry with the one above it (5415 with 54, 311 with 31-33), and a state with the whole country (00) are refused, and different industries may have different classes. Rows without accounts are not looked at.',
  ],
  sources: [
    'gonogo.team, TAM SAM SOM template: both ways of sizing a market, and the limits of their ratio.',
    'U.S. Census Bureau, Statistics of U.S. Businesses: record layout, enterprise employment sizes.',
  ],
  errors: [
    'ARGUMENT_BOUNDS',
    'MARKET_NO_VALUE',
    'MARKET_NAME',
    'MARKET_WIN_RATE',
    'MARKET_TOP_DOWN',
    'MARKET_SIZE',
    'ARGUMENT_TYPE',
    'MARKET_OVERLAP',
    'LENGTH_MISMATCH',
    'OPTION_VALUE',
  ],
  examples: [
    {
      note: 'accounts × annual value: 240 million from 20,000 companies',
      args: ['All', 20_000, 12_000],
      result: [
        HEADER,
        ['All', 20_000, 12_000, 240e6, 240e6, 240e6, 'attainable share', null, null, null, null, null, null, null],
        ['Total', 20_000, 12_000, 240e6, 240e6, 240e6, 'attainable share', null, null, null, null, null, null, null],
      ],
    },
    {
      note: 'two segments with what is sold already: Mid is penetrated half as much again as the market',
      args: [
        [['Mid'], ['SMB']],
        [[100], [1000]],
        [[20_000], [3000]],
        [[10], [50]],
        [[180_000], [120_000]],
      ],
      result: [
        HEADER,
        ['SMB', 1000, 3000, 3e6, 3e6, 3e6, 'attainable share', 50, 0.05, 120_000, 0.04, 2_880_000, 66.6666666667, null],
        ['Mid', 100, 20_000, 2e6, 2e6, 2e6, 'attainable share', 10, 0.1, 180_000, 0.09, 1_820_000, 150, null],
        ['Total', 1100, 4545.45454545, 5e6, 5e6, 5e6, 'attainable share', 60, 0.0545454545455, 300_000, 0.06, 4_700_000, 100, null],
      ],
    },
    {
      note: 'shares for all and for one segment; two rows of Mid, and a row of customers whose accounts are counted above',
      args: [
        [['Mid'], ['Mid'], ['SMB'], ['SMB']],
        [[60], [40], [1000], [null]],
        [[18_000], [23_000], [3000], [null]],
        undefined,
        [[120_000], [60_000], [null], [120_000]],
        undefined,
        'fit=80%; fit.SMB=50%; served=50%; attainable=10%; new_per_year=100000',
      ],
      result: [
        HEADER,
        ['Mid', 100, 20_000, 1.6e6, 800_000, 80_000, 'attainable share', null, null, 180_000, 0.1125, 620_000, 116.25, null],
        ['SMB', 1000, 3000, 1.5e6, 750_000, 75_000, 'attainable share', null, null, 120_000, 0.08, 630_000, 82.6666666667, null],
        ['Total', 1100, 4545.45454545, 3.1e6, 1.55e6, 155_000, 'attainable share', null, null, 300_000, 0.0967741935484, 1.25e6, 100, 12.5],
      ],
    },
    {
      note: 'the team can win 50,000 in Mid, and a quarter of the 40 accounts it can work in SMB',
      args: [
        [['Mid'], ['SMB'], [null]],
        [[100], [1000], [5]],
        [[20_000], [3000], [2000]],
        undefined,
        undefined,
        undefined,
        'attainable=10%; capacity.Mid=50000; workable.SMB=40; win_rate=25%',
      ],
      result: [
        HEADER,
        ['SMB', 1000, 3000, 3e6, 3e6, 30_000, 'capacity', null, null, null, null, null, null, null],
        ['Mid', 100, 20_000, 2e6, 2e6, 50_000, 'capacity', null, null, null, null, null, null, null],
        ['Unassigned', 5, 2000, 10_000, 10_000, 1000, 'attainable share', null, null, null, null, null, null, null],
        ['Total', 1105, 4533.93665158, 5.01e6, 5.01e6, 81_000, 'capacity', null, null, null, null, null, null, null],
      ],
    },
    {
      note: 'Census rows with their size codes, which must not overlap',
      args: [
        [['SMB'], ['SMB'], ['Mid']],
        [[700], [300], [100]],
        [[2400], [4400], [20_000]],
        undefined,
        undefined,
        [['05'], ['06'], ['07']],
        [
          ['served', 0.5],
          ['capacity', 600_000],
        ],
      ],
      result: [
        HEADER,
        ['SMB', 1000, 3000, 3e6, 1.5e6, 360_000, 'capacity', null, null, null, null, null, null, null],
        ['Mid', 100, 20_000, 2e6, 1e6, 240_000, 'capacity', null, null, null, null, null, null, null],
        ['Total', 1100, 4545.45454545, 5e6, 2.5e6, 600_000, 'capacity', null, null, null, null, null, null, null],
      ],
    },
    {
      note: 'from the top down: 80 billion of spend, of which 15 % is the market, 35 % × 60 % within reach and 1 % to be won',
      args: [
        'All',
        33_000_000,
        1200,
        undefined,
        undefined,
        undefined,
        [
          ['show', 'reconcile', null],
          ['fit', 0.08, null],
          ['served', 0.35, null],
          ['attainable', 0.01, null],
          ['top_down', 80_000_000_000, null],
          ['top_down.TAM', 0.15, null],
          ['top_down.SAM', 0.35, 0.6],
          ['top_down.SOM', 0.01, null],
        ],
      ],
      result: [
        ['level', 'top-down', 'bottom-up', 'ratio', 'reading'],
        ['TAM', 12_000_000_000, 3_168_000_000, 3.78787878788, 'more than 3 times apart: check the assumptions'],
        ['SAM', 2_520_000_000, 1_108_800_000, 2.27272727273, 'agree within 3 times'],
        ['SOM', 25_200_000, 11_088_000, 2.27272727273, 'agree within 3 times'],
      ],
    },
  ],
  compute: ({ segments, accounts, annual_value: annualValue, customers, revenue, size_codes: sizeCodes, options }) => {
    if (sizeCodes !== null) refuseOverlaps(sizeCodes, accounts.values)
    const market = marketOf({ segments, accounts, annualValue, customers, revenue })
    const own = <T extends number | null>(option: BySegment, forAll: T): (number | T)[] =>
      byName<number | T>(option, forAll, options[`${option}.*`], market.names)
    const winRates = own('win_rate', options.win_rate)
    const workable = own('workable', null)
    const capacity = own('capacity', Infinity).map((money, at) => {
      const rate = winRates[at]!
      if (workable[at] === null) return money
      if (rate === null) throw new InputError('MARKET_WIN_RATE', { segment: market.names[at]! })
      return Math.min(money, workable[at]! * rate * (market.money[at]! / market.accounts[at]! || 0))
    })
    const sizes = sizesOf(market, {
      fit: own('fit', options.fit),
      served: own('served', options.served),
      attainable: own('attainable', options.attainable),
      capacity,
      totalCapacity: options.capacity ?? Infinity,
    })
    if (options.show === 'reconcile') {
      if (options.top_down === null) throw new InputError('MARKET_TOP_DOWN')
      return reconcileTable(options.top_down, byName('top_down', [], options['top_down.*'], LEVELS), sizes)
    }
    const added = own('new_per_year', Number.NaN)
    return segmentTable(market, sizes, [...added, options.new_per_year ?? totalOf(added)])
  },
})
