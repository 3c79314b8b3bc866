/** VALUE_TIER puts accounts into value tiers, the best tier first. */
import { isBlank, quoteCell } from '../cells.ts'
import type { ReadColumn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { numberIn } from '../numbers.ts'
import { type Block, defineFunction } from '../registry/define.ts'
import { p } from '../registry/params.ts'
import { int32 } from '../scratch.ts'
import type { Share } from '../statistics/quantile-floors.ts'
import { naturalTiers, paretoTiers, percentileTiers, topTiers } from '../tiers/floors.ts'
import { defaultLabels } from '../tiers/labels.ts'

const METHODS = ['quantile', 'pareto', 'top', 'threshold', 'natural'] as const
type Method = (typeof METHODS)[number]

/** A single whole number is a count of tiers. Above this it might be meant as a percentile, and is refused. */
const MOST_TIERS = 20

export const VALUE_TIER = defineFunction({
  name: 'VALUE_TIER',
  summary: 'Assigns each account to a value tier, the best tier first.',
  params: {
    values: p.numbers('One value per account, such as yearly revenue or lifetime value.'),
    method: p.choice(
      METHODS,
      'quantile: equal counts; pareto: shares of value; top: shares of accounts; threshold: lower bounds; natural: natural breaks.',
      { default: 'quantile' },
    ),
    tiers: p.any('How many tiers (quantile, natural), or the cuts: percentiles, shares or lower bounds.', {
      fallback: '4; 80% and 95% for pareto; 1% and 10% for top',
    }),
    labels: p.optionalTexts('Tier names from best to worst, one per tier.', {
      fallback: 'Platinum, Gold, Silver, Bronze for 4 tiers; A, B, C for pareto; else Tier 1, Tier 2 and so on',
    }),
  },
  returns: { rows: 'values', columns: [{ name: 'tier', doc: 'The tier.' }], doc: 'One tier per account; blank where the value is blank.' },
  details: [
    'The tiers are numbered from the best. Equal values always share a tier, and a larger value is never in a worse one.',
    '`quantile` cuts at type-7 percentiles (PERCENTILE.INC; Hyndman and Fan 1996): tier = number of tiers − number of cuts below the value. With many equal values some tiers stay empty.',
    '`pareto` (ABC analysis) puts an account where the share of all value *before* it falls, largest first, so the largest account is always in the first tier. A total of 0 puts all in the first tier; a share short of its mark by less than 1e-12 of the total counts as reached; sums are exact for amounts with up to four decimals.',
    '`top` takes shares of the accounts from the top; sizes are rounded up, and accounts equal to the last one taken go up with it.',
    '`threshold` takes lower bounds in any order; a value equal to a bound is in the better tier.',
    '`natural` finds the classes with the least sum of squared deviations, exactly (Fisher 1958, Jenks 1977), not by a heuristic. Fewer distinct values than tiers leave the worst tiers empty.',
    'Shares and percentiles are fractions below 1, or percents where any of them is above 1.',
  ],
  sources: [
    'Hyndman, R. J. and Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50, 361–365.',
    'Fisher, W. D. (1958). On grouping for maximum homogeneity. Journal of the American Statistical Association 53, 789–798.',
    'Jenks, G. F. (1977). Optimal data classification for choropleth maps. University of Kansas.',
  ],
  errors: ['NO_NUMBERS', 'ARGUMENT_CHOICE', 'TIERS', 'TIERS_MISSING', 'TIERS_LABELS', 'TIERS_NEGATIVE'],
  examples: [
    {
      note: 'two tiers of equal size',
      args: [[[10], [40], [30], [20]], 'quantile', 2],
      result: [['Tier 2'], ['Tier 1'], ['Tier 1'], ['Tier 2']],
    },
    {
      note: 'four tiers unless told otherwise',
      args: [[[10], [20], [30], [40], [50], [60], [70], [80]]],
      result: [['Bronze'], ['Bronze'], ['Silver'], ['Silver'], ['Gold'], ['Gold'], ['Platinum'], ['Platinum']],
    },
    { note: 'a blank value stays blank', args: [[[10], [null], [30]], 'quantile', 2], result: [['Tier 2'], [null], ['Tier 1']] },
    {
      note: 'cuts at the median and the 90th percentile',
      args: [[[10], [20], [30], [40], [50], [60], [70], [80], [90], [100]], 'quantile', [[0.5, 0.9]]],
      result: [['Tier 3'], ['Tier 3'], ['Tier 3'], ['Tier 3'], ['Tier 3'], ['Tier 2'], ['Tier 2'], ['Tier 2'], ['Tier 2'], ['Tier 1']],
    },
    { note: 'the largest account is always A', args: [[[80], [10], [6], [4]], 'pareto'], result: [['A'], ['B'], ['B'], ['C']] },
    {
      note: 'the top fifth and the top half of the accounts',
      args: [[[9], [50], [7], [5], [3]], 'top', [[20, 50]]],
      result: [['Tier 2'], ['Tier 1'], ['Tier 2'], ['Tier 3'], ['Tier 3']],
    },
    {
      note: 'ties at the border go up',
      args: [[[50], [50], [10], [5]], 'top', [[0.25, 0.5]]],
      result: [['Tier 1'], ['Tier 1'], ['Tier 3'], ['Tier 3']],
    },
    {
      note: 'own bounds and names; a bound belongs to the better tier',
      args: [[[120000], [50000], [8000]], 'threshold', [[10000], [50000]], [['Strategic'], ['Core'], ['Long tail']]],
      result: [['Strategic'], ['Strategic'], ['Long tail']],
    },
    {
      note: 'natural breaks',
      args: [[[1], [2], [3], [10], [11], [50]], 'natural', 3],
      result: [['Tier 3'], ['Tier 3'], ['Tier 3'], ['Tier 2'], ['Tier 2'], ['Tier 1']],
    },
    {
      note: 'money written as text is read; an error cell stays blank',
      args: [[['$1,200.50'], ['(300)'], [{ error: '#N/A' }], ['45%']], 'quantile', 2],
      result: [['Tier 1'], ['Tier 2'], [null], ['Tier 2']],
    },
    { note: 'a row of values gives a row of tiers', args: [[[80, 10, 6, 4]], 'pareto'], result: [['A', 'B', 'B', 'C']] },
  ],
  compute: ({ values: column, method, tiers, labels }, warn) => {
    const { values, length } = column
    if (method === 'pareto') refuseNegatives(column)
    const floors = floorsFor(method, values, numbersIn(tiers, method))
    const wanted = floors.wanted
    const dictionary = labels ?? defaultLabels(method, wanted)
    if (dictionary.length !== wanted) throw new InputError('TIERS_LABELS', { tiers: wanted, labels: dictionary.length })
    const codes = int32(length)
    for (let row = 0; row < length; row++) codes[row] = tierOf(floors.values, values[row]!)
    const filled = new Set(codes).size - (codes.includes(-1) ? 1 : 0)
    if ((method === 'quantile' || method === 'natural') && filled > 0 && filled < wanted)
      warn({ code: 'TIERS_FEWER', values: { levels: filled, tiers: wanted } })
    return [{ kind: 'text', length, codes, dictionary }]
  },
})

/** 0 is the best tier; -1 where the value is blank. */
function tierOf(floors: readonly number[], value: number): number {
  if (value !== value) return -1
  let tier = 0
  while (tier < floors.length && value < floors[tier]!) tier++
  return tier
}

interface Floors {
  readonly values: readonly number[]
  readonly wanted: number
}

function floorsFor(method: Method, values: Float64Array, given: readonly number[]): Floors {
  const wrong = (expected: string): never => {
    throw new InputError('TIERS', { expected, method, actual: given.join(', ') })
  }
  switch (method) {
    case 'quantile': {
      const isTooMany = given.length === 1 && Number.isInteger(given[0])
      const shares = isCount(given) ? equalShares(given[0] ?? 4) : isTooMany ? null : ascendingShares(given)
      if (shares === null) return wrong(`a count from 2 to ${MOST_TIERS}, or ascending percentiles`)
      return { values: percentileTiers(values, shares), wanted: shares.length + 1 }
    }
    case 'natural': {
      if (!isCount(given)) return wrong(`a count from 2 to ${MOST_TIERS}`)
      const count = given[0] ?? 4
      return { values: naturalTiers(values, count), wanted: count }
    }
    case 'pareto':
    case 'top': {
      const shares = ascendingShares(given.length > 0 ? given : method === 'pareto' ? [80, 95] : [1, 10])
      if (shares === null) return wrong('ascending shares between 0 and 100 %')
      const parts = shares.map(({ part, of }) => part / of)
      return { values: method === 'pareto' ? paretoTiers(values, parts) : topTiers(values, parts), wanted: parts.length + 1 }
    }
    case 'threshold': {
      if (given.length === 0) throw new InputError('TIERS_MISSING')
      const descending = [...given].sort((a, b) => b - a)
      if (new Set(given).size < given.length) return wrong('lower bounds that all differ')
      return { values: descending, wanted: descending.length + 1 }
    }
  }
}

/** Blank cells between the numbers are left out. */
function numbersIn(tiers: Block | null, method: Method): number[] {
  const numbers: number[] = []
  for (const row of tiers?.grid ?? []) {
    for (const cell of row) {
      if (isBlank(cell)) continue
      const number = numberIn(cell)
      if (Number.isNaN(number)) throw new InputError('TIERS', { expected: 'numbers', method, actual: quoteCell(cell) })
      numbers.push(number)
    }
  }
  return numbers
}

function isCount(given: readonly number[]): boolean {
  return given.length === 0 || (given.length === 1 && Number.isInteger(given[0]) && given[0]! >= 2 && given[0]! <= MOST_TIERS)
}

function equalShares(count: number): Share[] {
  return Array.from({ length: count - 1 }, (_, index) => ({ part: index + 1, of: count }))
}

/** Shares strictly between 0 and 1, or percents where any is above 1; `null` where they are not that or don't rise. */
function ascendingShares(given: readonly number[]): Share[] | null {
  const of = given.some((share) => share > 1) ? 100 : 1
  const rises = given.every((share, index) => share > (given[index - 1] ?? 0) && share < of)
  return rises && given.length < MOST_TIERS ? given.map((part) => ({ part, of })) : null
}

function refuseNegatives({ values, placeOf }: ReadColumn): void {
  const index = values.findIndex((value) => value < 0)
  if (index >= 0) throw new InputError('TIERS_NEGATIVE', { actual: values[index]!, where: placeOf(index) })
}
