/** CLV_MODEL's tables: the fit with its verdict, the test class by class, and the curve of orders. */
import { figureCell, type Row } from '../cells.ts'
import { counted } from '../check/phrases.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { isoOf } from '../dates.ts'
import { percent } from '../percent.ts'
import type { Table } from '../registry/define.ts'
import type { BuyingModel } from './buying-likelihood.ts'
import type { CustomerModel } from './customer-model.ts'
import type { Holdout } from './holdout.ts'
import {
  dependenceReading,
  meanRateReading,
  meanValueReading,
  modelVerdict,
  offWords,
  rateReading,
  splitReading,
  stopReading,
} from './model-readings.ts'
import type { CurvePoint } from './orders-curve.ts'

const MODEL_NAMES: Readonly<Record<BuyingModel, string>> = { bgnbd: 'BG/NBD', mbgnbd: 'MBG/NBD' }

export function parameterTable(model: CustomerModel, holdout: Holdout | null, share: number): Table {
  const { days, histories, buying, value } = model
  const orders = histories.frequency.reduce((sum, x) => sum + Math.max(0, x), 0)
  const { parameters, errors } = buying
  const row = (measure: string, figure: number, error: number | null, reading: string | null): Row => [
    measure,
    figureCell(figure),
    error === null ? null : figureCell(error),
    reading,
  ]
  const rows: Row[] = [
    ['verdict', null, null, modelVerdict(model, holdout, share)],
    row('customers', histories.customers, null, `with an order from ${isoOf(days.firstDay)} to ${isoOf(days.asOf)}`),
    row('repeat customers', histories.repeaters, null, `${percent(histories.repeaters, histories.customers)} ordered on a second day`),
    row('repeat orders', orders, null, 'days with an order after the first one, one per customer and day'),
    row('r', parameters.r, errors.r, rateReading(parameters)),
    row('alpha', parameters.alpha, errors.alpha, meanRateReading(parameters)),
    row('a', parameters.a, errors.a, stopReading(parameters)),
    row('b', parameters.b, errors.b, null),
    row('log-likelihood', buying.logLikelihood, null, `of the orders under ${MODEL_NAMES[buying.model]}, time in weeks`),
    row('p', value.parameters?.p ?? Number.NaN, value.errors.p, null),
    row('q', value.parameters?.q ?? Number.NaN, value.errors.q, null),
    row('v', value.parameters?.v ?? Number.NaN, value.errors.v, null),
    row('log-likelihood of values', value.logLikelihood, null, `of ${counted(value.customers, 'mean')} of repeat orders under Gamma-Gamma`),
    row('mean order value', value.mean, null, meanValueReading(value)),
    row('frequency and value', value.correlation, null, dependenceReading(value)),
  ]
  if (holdout !== null)
    rows.push(
      row('holdout: orders', holdout.actual, null, splitReading(holdout)),
      row('holdout: forecast', holdout.expected, null, compared(holdout.expected, holdout.actual)),
      row('holdout: unchanged', holdout.unchanged, null, `had each gone on as before: ${compared(holdout.unchanged, holdout.actual)}`),
    )
  return { header: ['measure', 'figure', 'standard error', 'reading'], rows }
}

function compared(expected: number, actual: number): string {
  return actual === 0 ? 'none came' : offWords(expected, actual)
}

export function holdoutTable(holdout: Holdout | null): Table {
  const header = ['repeat orders before', 'customers', 'orders', 'forecast', 'unchanged']
  if (holdout === null) return { header, rows: [] }
  const rows = holdout.classes.map(
    ({ repeats, isOpen, customers, actual, expected, unchanged }): Row => [
      isOpen ? `${numberWords(repeats)} or more` : numberWords(repeats),
      customers,
      actual,
      expected,
      unchanged,
    ],
  )
  return { header, rows: [...rows, ['Total', holdout.customers, holdout.actual, holdout.expected, holdout.unchanged]] }
}

export function curveTable(points: readonly CurvePoint[]): Table {
  return { header: ['day', 'repeat orders', 'expected'], rows: points.map(({ day, actual, expected }): Row => [day, actual, expected]) }
}
