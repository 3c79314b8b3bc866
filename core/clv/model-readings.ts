/** What a fitted model and its test say in plain words: a verdict for all of it and a sentence per figure. */
import { counted } from '../check/phrases.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { isoOf } from '../dates.ts'
import { percent } from '../percent.ts'
import type { BuyingParameters } from './buying-likelihood.ts'
import { type CustomerModel, DEPENDENT } from './customer-model.ts'
import type { BuyingLimit } from './fit-buying.ts'
import type { ValueFit, ValueLimit } from './fit-value.ts'
import type { Holdout } from './holdout.ts'

/** A forecast of all orders together that is off by no more than this is good, or fair. */
const GOOD = 0.1
const FAIR = 0.25
/** Of fewer orders, chance alone moves the total by more than that. */
const LEAST_TESTED = 30
/** What Klaviyo asks of a shop before it scores customers by their orders. */
const LEAST_CUSTOMERS = 500
const LEAST_DAYS = 180
const MOST_SILENT_DAYS = 30

const BUYING_LIMITS: Readonly<Record<BuyingLimit, string>> = {
  'same rate': 'customers can not be told apart by how often they order',
  'any rate': 'a few customers place nearly all orders, so rates of the others are guesses',
  'same stop': 'customers can not be told apart by how soon they stop',
  'any stop': 'customers seem to stop at once or never, so P(alive) is a guess',
  'nobody stops': 'no sign that anyone stops, so everyone counts as alive',
}

const VALUE_LIMITS: Readonly<Record<ValueLimit, string>> = {
  'same orders': 'orders of one customer hardly differ in value',
  'any orders': 'orders of one customer differ in value without bound',
  'same customers': 'customers hardly differ in order value',
  'any customers': 'customers differ in order value without bound',
}

/** `days` is what the test asked for. */
export function modelVerdict(model: CustomerModel, holdout: Holdout | null, share: number): string {
  const { buying, value } = model
  return [
    holdoutVerdict(holdout, share),
    ...guards(model),
    ...buying.limits.map((limit) => BUYING_LIMITS[limit]),
    ...value.limits.map((limit) => VALUE_LIMITS[limit]),
    ...(Math.abs(value.correlation) >= DEPENDENT ? ['order value goes with the number of orders, which the model rules out'] : []),
  ].join('; ')
}

function holdoutVerdict(holdout: Holdout | null, share: number): string {
  if (share === 0) return 'Not tested: holdout is 0'
  if (holdout === null) return 'Not tested: too few repeat buyers before the days held out'
  const { actual, expected, days } = holdout
  const told = `the orders before the last ${counted(days, 'day')} forecast ${counted(Math.round(expected), 'order')} in them, ${numberWords(actual)} came`
  if (actual < LEAST_TESTED) return `Too few orders to test it: ${told}`
  const off = Math.abs(expected / actual - 1)
  return `${off <= GOOD ? 'Good' : off <= FAIR ? 'Fair' : 'Poor'}: ${told} (${offWords(expected, actual)})`
}

function guards({ days, histories }: CustomerModel): string[] {
  const found: string[] = []
  const span = days.asOf - days.firstDay
  const last = days.days.reduce((latest, day) => Math.max(latest, day), 0)
  if (histories.customers < LEAST_CUSTOMERS)
    found.push(`rough, with ${numberWords(histories.customers)} customers (${LEAST_CUSTOMERS} are better)`)
  if (span < LEAST_DAYS) found.push(`only ${counted(span, 'day')} of history (${LEAST_DAYS} are better)`)
  if (days.asOf - last > MOST_SILENT_DAYS) found.push(`no order in the last ${days.asOf - last} days, so check as_of`)
  if (histories.frequency.every((x) => x < 2)) found.push('nobody ordered on three days')
  if (histories.repeaters === histories.customers)
    found.push('everyone ordered twice or more, so check that one-time buyers are in the list')
  return found
}

/** "4.2 % too many". `actual` is above 0. */
export function offWords(expected: number, actual: number): string {
  const off = expected / actual - 1
  return off === 0 ? 'exactly' : `${percent(Math.abs(off))} too ${off > 0 ? 'many' : 'few'}`
}

export function rateReading({ r }: BuyingParameters): string {
  // The coefficient of variation of the rates is 1 / √r.
  const differ = r < 1 ? 'differ widely: most order rarely, a few often' : r < 10 ? 'differ' : 'hardly differ'
  return `order rates of customers ${differ}`
}

export function meanRateReading({ r, alpha }: BuyingParameters): string {
  return `in weeks; r / alpha: on average an order every ${rounded(alpha / r)} weeks while a customer still buys`
}

export function stopReading({ a, b }: BuyingParameters): string {
  return `a / (a + b): on average ${percent(a, a + b)} stop after an order`
}

export function dependenceReading({ correlation, customers }: ValueFit): string {
  if (Number.isNaN(correlation)) return customers < 2 ? 'too few repeat customers' : 'all have the same'
  const size = Math.abs(correlation)
  if (size < 0.1) return 'unrelated, as the model takes them to be'
  return size < DEPENDENT ? 'nearly unrelated, so the model may be used' : 'related, which the model rules out: read order values with care'
}

export function meanValueReading({ modelMean, observedMean }: ValueFit): string {
  const seen = Number.isNaN(observedMean) ? 'no repeat order above 0' : `the repeat orders have ${rounded(observedMean)}`
  return Number.isFinite(modelMean) ? `p v / (q − 1); ${seen}` : `the model has none; ${seen}`
}

export function splitReading({ split, customers }: Holdout): string {
  return `by the ${counted(customers, 'customer')} of whom the model was shown what they ordered until ${isoOf(split)}`
}

/** Three digits are as many as a sentence needs. */
export function rounded(value: number): string {
  return numberWords(Number(value.toPrecision(3)))
}
