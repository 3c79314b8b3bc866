/** VALUE_TIER puts accounts into value tiers, the best tier first. */
import { isBlank, quoteCell } from '../cells.ts'
import { InputError } from '../errors.ts'
import { type Block, defineFunction, numberIn, p } from '../registry/define.ts'
import type { Share } from '../statistics/quantile-floors.ts'
import { naturalTiers, paretoTiers, percentileTiers, topTiers } from '../tiers/floors.ts'
import { defaultLabels } from '../tiers/labels.ts'

const METHODS = ['quantile', 'pareto', 'top', 'threshold', 'natural'] as const
type Method = (typeof METHODS)[number]

/** A single number up to this is a count of tiers, above it would be a percent: neither is a guess worth making. */
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
  details: [],
  errors: [],
  examples: [],
  compute: ({ values: { values, length }, method, tiers, labels }, warn) => {
    const floors = floorsFor(method, values, numbersIn(tiers, method))
    const wanted = floors.wanted
    const dictionary = labels ?? defaultLabels(method, wanted)
    if (dictionary.length !== wanted) throw new InputError('TIERS_LABELS', { tiers: wanted, labels: dictionary.length })
    const codes = new Int32Array(length)
    for (let row = 0; row < length; row++) codes[row] = tierOf(floors.values, values[row]!)
    const filled = new Set(codes).size - (codes.includes(-1) ? 1 : 0)
    if (filled > 0 && filled < wanted) warn({ code: 'TIERS_FEWER', values: { levels: filled, tiers: wanted } })
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
      const shares = isCount(given) ? equalShares(given[0] ?? 4) : ascendingShares(given)
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
      if (method === 'pareto') refuseNegatives(values)
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

function refuseNegatives(values: Float64Array): void {
  const row = values.findIndex((value) => value < 0)
  if (row >= 0) throw new InputError('TIERS_NEGATIVE', { actual: values[row]!, where: `row ${row + 1}` })
}
