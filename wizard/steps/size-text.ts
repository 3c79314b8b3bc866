/** "84 · 31.2M": accounts and what they are worth, as the panel writes them side by side. */
import { amountText, countText } from '../figures.ts'
import type { Size } from '../state/sizes.ts'

export function sizeText({ accounts, value }: Size): string {
  return value === null ? countText(accounts) : `${countText(accounts)} · ${amountText(value)}`
}
