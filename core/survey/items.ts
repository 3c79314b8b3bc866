/** What the items of a scale are called, and which of them are worded the other way round. */
import { type Cell, cellText, isBlank } from '../cells.ts'
import { InputError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'

/** By the headers, or by number where there is none. */
export function itemNames(headers: readonly Cell[] | null, items: number): string[] {
  return Array.from({ length: items }, (_, item) => {
    const header = headers?.[item] ?? null
    return isBlank(header) ? `Item ${item + 1}` : cellText(header).trim()
  })
}

/** `reverse` holds names, letter case apart, or numbers from 1; `null` where no item is turned round. */
export function reversedItems(reverse: readonly string[] | null, names: readonly string[]): boolean[] {
  const keys = names.map((name) => name.toLowerCase())
  const reversed = names.map(() => false)
  for (const one of reverse ?? []) {
    const named = keys.indexOf(one.toLowerCase())
    const item = named >= 0 ? named : Number(one) - 1
    if (reversed[item] === undefined)
      throw new InputError('SURVEY_REVERSE', { actual: one, nearest: nearestName(one, names), items: names.length })
    reversed[item] = true
  }
  return reversed
}
