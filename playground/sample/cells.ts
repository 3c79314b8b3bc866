/** How the sample writes a value into a cell: which values carry a number format and which stay text. */
import { isoOf } from '../../core/dates.ts'
import type { SampleCell } from './types.ts'

export function dayCell(serial: number | null): SampleCell {
  return serial === null ? null : { value: serial, format: 'date' }
}

export function moneyCell(usd: number | null): SampleCell {
  return usd === null ? null : { value: usd, format: 'money' }
}

export function integerCell(count: number | null): SampleCell {
  return count === null ? null : { value: count, format: 'integer' }
}

export function percentCell(share: number): SampleCell {
  return { value: share, format: 'percent' }
}

export function formulaCell(formula: string): SampleCell {
  return { formula }
}

/** A whole number as a person types it, 1,200: the way in which numbers arrive as text. */
export function typedNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** 31/10/2026: a date as text that can be mistaken for another day whenever its day is at most 12. */
export function slashDate(serial: number): string {
  return isoOf(serial).split('-').reverse().join('/')
}
