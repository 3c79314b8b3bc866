/** CLV_CONTRACT's tables: what the curve says beside what 1 / churn says, in words too, and the curve itself. */
import { figureCell, type Row } from '../cells.ts'
import { counted } from '../check/phrases.ts'
import { percent } from '../percent.ts'
import type { Table } from '../registry/define.ts'
import type { ContractValue, Lifetimes } from './contract-value.ts'
import { rounded } from './model-readings.ts'

export function contractTable(contract: ContractValue): Table {
  const { fit, churn, curve, lifetime, discounted, residual, remaining, margin } = contract
  const row = (measure: string, model: number, naive: number, reading: string | null): Row => [
    measure,
    figureCell(model),
    figureCell(naive),
    figureCell(model - naive),
    reading,
  ]
  const times = ({ model, naive }: Lifetimes, factor: number): readonly [number, number] => [model * factor, naive * factor]
  const next = nextRetention(contract)
  const periods = curve.filter(({ active }) => !Number.isNaN(active)).length - 1
  return {
    header: ['measure', 'curve', '1 / churn', 'difference', 'reading'],
    rows: [
      ['verdict', null, null, null, contractVerdict(contract)],
      row('retention at the first renewal', curve[1]!.modelRetention, 1 - churn, `it was ${percent(curve[1]!.retention)}`),
      row('retention at the next renewal', next, 1 - churn, `of those who are left after ${counted(periods, 'period')}`),
      row('periods a customer stays', lifetime.model, lifetime.naive, lifetimeReading(lifetime)),
      row('the same, discounted', discounted.model, discounted.naive, 'payments of today that a new customer makes, the first at once'),
      row('value of a new customer', ...times(discounted, margin), null),
      row('renewals still to come, discounted', residual.model, residual.naive, 'of a customer who is left, just before the next renewal'),
      row('value of a customer who is left', ...times(residual, margin), null),
      row('value of all who are left', ...times(residual, margin * remaining), `${counted(remaining, 'customer')}`),
      ['alpha', fit.alpha, null, null, errorReading(fit.errors.alpha)],
      ['beta', fit.beta, null, null, errorReading(fit.errors.beta)],
      ['log-likelihood', fit.logLikelihood, null, null, null],
    ],
  }
}

export function retentionTable({ curve, margin }: ContractValue): Table {
  return {
    header: ['period', 'active', 'survival', 'survival (curve)', 'survival (1 / churn)', 'retention', 'retention (curve)', 'value to come'],
    rows: curve.map((point): Row => {
      const { period, active, survival, modelSurvival, naiveSurvival, retention, modelRetention, residual } = point
      const cells = [active, survival, modelSurvival, naiveSurvival, retention, modelRetention, residual * margin]
      return [period, ...cells.map(figureCell)]
    }),
  }
}

function nextRetention({ fit, curve }: ContractValue): number {
  const last = curve.filter(({ active }) => !Number.isNaN(active)).length - 1
  return (fit.beta + last) / (fit.alpha + fit.beta + last)
}

function contractVerdict(contract: ContractValue): string {
  const { fit, residual, remaining, margin, curve } = contract
  if (fit.isConstant) return 'retention does not rise with tenure, so the curve says no more than 1 / churn'
  const rises = `retention rises from ${percent(curve[1]!.modelRetention)} at the first renewal to ${percent(nextRetention(contract))} at the next`
  if (remaining === 0) return `nobody is left; ${rises}`
  if (!Number.isFinite(residual.model))
    return `${rises}; without a discount the curve has no end, so those who are left have no finite value`
  const worth = `${rounded(residual.model * margin * remaining)} by the curve, ${rounded(residual.naive * margin * remaining)} by 1 / churn`
  const off = residual.naive / residual.model - 1
  return `${rises}; ${off < 0 ? `1 / churn misses ${percent(-off)} of what those who are left are worth` : '1 / churn misses nothing'}: ${worth}`
}

function lifetimeReading({ model }: Lifetimes): string | null {
  return Number.isFinite(model) ? null : 'the curve has no finite mean (alpha is 1 or less): some customers stay for good'
}

function errorReading(error: number): string | null {
  return Number.isNaN(error) ? 'at a limit of the model' : `standard error ${rounded(error)}`
}
