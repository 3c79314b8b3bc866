/** Figures in the sentences of the methods, and lists of names. */
import { percent } from '../../../core/percent.ts'
import type { Accounts } from '../../state/accounts.ts'
import { accountCount } from './data.ts'

/** "Employees filled for 77 % of accounts". */
export function filledWords(accounts: Accounts, column: number): string {
  const { header, filled } = accounts.profiles[column]!
  return `${header} filled for ${percent(filled, Math.max(1, accountCount(accounts)))} of accounts`
}

/** 1,000 and 25,000; below ten thousand as it is would be a year. */
export function count(value: number): string {
  return value.toLocaleString('en-US')
}

/** 1.2M, 350k, 40: for names of bands, which people read aloud. */
export function short(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `${Number((value / 1e9).toPrecision(3))}B`
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`
  return size >= 1e4 ? `${Number((value / 1e3).toPrecision(3))}k` : count(Number(value.toPrecision(6)))
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}
