/** QUOTA_SPLIT shares a target out among reps. */
import { quoteCell } from '../cells.ts'
import { numberColumn, type Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { numberIn } from '../numbers.ts'
import { splitAmount } from '../planning/capacity/quota-split.ts'
import { defineFunction } from '../registry/define.ts'
import { p } from '../registry/params.ts'
import { float64 } from '../scratch.ts'
import { cellAt, type Vector } from '../vector.ts'

/** Whole units stay exact in a double. */
const MOST = 1e13
/** Of an amount in units: 0.29 is 28.999999999999996 cents. */
const ROUNDING = 1e-6

export const QUOTA_SPLIT = defineFunction({
  name: 'QUOTA_SPLIT',
  summary: 'Shares a target out as quotas in proportion to weights, within floors and caps, exact to the last unit.',
  params: {
    target: p.cells('The amount to share out, one cell or value.'),
    weights: p.numbers('One weight per rep, such as the potential of the territory or the share of a ramped seat.'),
    over_assignment: p.number('How much more than the target is assigned, such as 20%.', { default: 0, least: 0, most: 10 }),
    floors: p.optionalCells('The least quota: one per rep, or one value for all.', 'floors'),
    caps: p.optionalCells('The most quota: one per rep, or one value for all.', 'caps'),
  },
  returns: {
    rows: 'weights',
    columns: [{ name: 'quota', doc: 'The quota.' }],
    doc: 'One quota per weight; blank where the weight is blank. They sum to the target with its over-assignment exactly.',
  },
  details: [
    'What is shared out is target × (1 + over_assignment), rounded to whole units of money, or to cents where the target has decimals. With an over-assignment of 20 % all quotas together are met when reps attain 1 / 1.2 = 83.3 % of them.',
    'Each quota is the weight times one factor that is the same for all who are neither at their floor nor at their cap; who would be below the floor gets the floor, who would be above the cap gets the cap, and the others share the rest. That is water-filling; the factor is found exactly, not by steps.',
    'Fractions are settled by largest remainders (Hamilton’s method): all quotas are rounded down, and the units left over go one each to the largest fractions, of equal fractions to the larger weight, then to the one listed first. That last rule is the only one by which the order of the rows counts, since weights have no ids.',
    'A weight of 0 gives the floor, which is 0 unless given. Floors and caps are bounds of the quota with over-assignment; a floor with a fraction of a unit is rounded up, a cap down.',
  ],
  sources: [
    'Balinski, M. L. and Young, H. P. (1982). Fair Representation. Yale University Press (largest remainders).',
    'Kellogg, D. (23 January 2018), on quota over-assignment. kellblog.com (11–25 % is the commonest in the survey it quotes).',
  ],
  errors: [
    'QUOTA_TARGET',
    'QUOTA_WEIGHT',
    'QUOTA_WEIGHTS',
    'QUOTA_BOUNDS',
    'QUOTA_FLOORS',
    'QUOTA_CAPS',
    'LENGTH_MISMATCH',
    'ARGUMENT_BOUNDS',
  ],
  examples: [
    { note: 'a third each; the unit left over goes to the first', args: [1000, [[1], [1], [1]]], result: [[334], [333], [333]] },
    {
      note: 'by potential, with 20 % more than the target',
      args: [900000, [[5], [3], [2]], '20%'],
      result: [[540000], [324000], [216000]],
    },
    {
      note: 'nobody above 400; what the first can not take goes to the others',
      args: [1000, [[6], [3], [1]], undefined, undefined, 400],
      result: [[400], [400], [200]],
    },
    {
      note: 'floors and caps by rep; a weight of 0 gets the floor, a blank weight nothing',
      args: [1000, [[5], [null], [3], [2], [0]], 0, [[null], [70], [null], [250], [50]], [[450], [null], [null], [null], [null]]],
      result: [[438], [null], [262], [250], [50]],
    },
    {
      note: 'a target with decimals is shared out in cents',
      args: ['$100.10', [[1], [1], [1]]],
      result: [[33.37], [33.37], [33.36]],
    },
    {
      note: 'a row of weights gives a row of quotas; of equal halves the larger weight gets the unit',
      args: [10, [[1, 3]]],
      result: [[2, 8]],
    },
  ],
  compute: ({ target, weights, over_assignment, floors, caps }, warn) => {
    const money = amountOf(target)
    const unit = Number.isInteger(money) ? 1 : 100
    const amount = Math.round(money * (1 + over_assignment) * unit)
    const { values, length } = weights
    const reps = [...values.keys()].filter((row) => !Number.isNaN(values[row]!))
    const wrong = reps.find((row) => values[row]! < 0)
    if (wrong !== undefined) throw new InputError('QUOTA_WEIGHT', { actual: values[wrong]!, where: weights.placeOf(wrong) })
    if (!reps.some((row) => values[row]! > 0)) throw new InputError('QUOTA_WEIGHTS')
    const least = boundsOf(floors, length, 0, warn)
    const most = boundsOf(caps, length, Infinity, warn)
    const pick = (bound: (row: number) => number): Float64Array => Float64Array.from(reps, bound)
    const split = {
      amount,
      weights: pick((row) => values[row]!),
      floors: pick((row) => Math.ceil(Math.max(0, least(row)) * unit - ROUNDING)),
      caps: pick((row) => Math.floor(most(row) * unit + ROUNDING)),
    }
    split.floors.forEach((floor, index) => {
      const row = reps[index]!
      if (floor > split.caps[index]!) throw new InputError('QUOTA_BOUNDS', { floor: least(row), cap: most(row), row: row + 1 })
    })
    const lowest = split.floors.reduce((sum, floor) => sum + floor, 0)
    const highest = split.caps.reduce((sum, cap, index) => sum + (split.weights[index]! > 0 ? cap : split.floors[index]!), 0)
    if (lowest > amount) throw new InputError('QUOTA_FLOORS', { sum: lowest / unit, amount: amount / unit })
    if (highest < amount) throw new InputError('QUOTA_CAPS', { sum: highest / unit, amount: amount / unit })
    const quotas = float64(length).fill(Number.NaN)
    splitAmount(split).forEach((share, index) => {
      quotas[reps[index]!] = share / unit
    })
    return [{ kind: 'number', length, values: quotas }]
  },
})

function amountOf(target: Vector): number {
  const cell = cellAt(target, 0)
  const amount = numberIn(cell)
  if (target.length === 1 && amount >= 0 && amount <= MOST) return amount
  throw new InputError('QUOTA_TARGET', { most: MOST, actual: target.length > 1 ? `${target.length} cells` : quoteCell(cell) })
}

/** The bound of a row; `otherwise` where none is given. One cell holds for all. */
function boundsOf(given: Vector | null, rows: number, otherwise: number, warn: Warn): (row: number) => number {
  if (given === null) return () => otherwise
  const { values } = numberColumn(given, 'number', warn)
  const cells = given.grid.length * given.width
  if (cells > 1 && (cells < rows || given.length > rows))
    throw new InputError('LENGTH_MISMATCH', { param: given.param, actual: given.length, unit: 'cells', other: 'weights', expected: rows })
  return (row) => {
    const value = values[cells === 1 ? 0 : row]
    return value === undefined || Number.isNaN(value) ? otherwise : value
  }
}
