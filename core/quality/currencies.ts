/** The currencies that amounts name: amounts of several are never added up. */
import { currencyOf } from '../numbers.ts'
import type { TextTally } from './text-tally.ts'

export interface CurrencyCount {
  /** ISO 4217. */
  readonly currency: string
  readonly cells: number
}

/** Of the amounts written as text; bare numbers name none. */
export function currenciesIn({ texts, kinds, counts }: TextTally): CurrencyCount[] {
  const { add, list } = createCurrencyCounts()
  texts.forEach((text, code) => {
    if (kinds[code] === 'number as text') add(currencyOf(text), counts[code]!)
  })
  return list()
}

/** `list` gives the most frequent first, ties by code. A zero-length currency is none. */
export function createCurrencyCounts(): { readonly add: (currency: string, cells: number) => void; readonly list: () => CurrencyCount[] } {
  const counts = new Map<string, number>()
  return {
    add: (currency, cells) => {
      if (currency !== '') counts.set(currency, (counts.get(currency) ?? 0) + cells)
    },
    list: () =>
      [...counts]
        .map(([currency, cells]) => ({ currency, cells }))
        .sort((left, right) => right.cells - left.cells || (left.currency < right.currency ? -1 : 1)),
  }
}
