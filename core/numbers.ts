/**
 * Which texts are numbers: one grammar for every host and locale. `.` is the decimal sign; `,` or a space may
 * stand in thousands position only; percent, currency signs and codes, (n) for negative. 1.234,5 is not a number.
 */
import type { Cell } from './cells.ts'

const PLAIN = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/
/** No number is written longer; patterns with several optional parts stay quick on any text. */
const LONGEST = 64
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:\.\d*)?$/
const CURRENCY =
  '(?:(?:US|CA|AU|NZ|HK|MX|SG|[ACRS])?\\$|[€£¥₹₩₽₺₪₫฿₴₦₱]|USD|EUR|GBP|JPY|CNY|RMB|INR|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|ILS|AED|SAR|ZAR|BRL|MXN|CLP|COP|ARS|CAD|AUD|NZD|SGD|HKD|TWD|KRW|THB|IDR|MYR|PHP|VND|NGN|EGP|UAH|RUB)'
const MONEY = new RegExp(`^([-+]?)\\s*(${CURRENCY})?\\s*([-+]?)\\s*([0-9.][^%€£¥₹₩₽₺₪₫฿₴₦₱A-DF-Z$]*?)\\s*(${CURRENCY}|%)?$`)
/** A negative amount in brackets, the currency inside or in front of them: ($300), $(300). */
const BRACKETED = new RegExp(`^(${CURRENCY})?\\s*\\((.*)\\)$`)

/** The number that a text stands for, else NaN. Never Infinity. */
export function parseNumber(text: string): number {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return Number.NaN
  return PLAIN.test(trimmed) ? finite(Number(trimmed)) : parseAmount(trimmed).value
}

/** Signs as codes. A bare $ or ¥, which several currencies share, stands for the one most traded. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  MX$: 'MXN',
  SG$: 'SGD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  RMB: 'CNY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '฿': 'THB',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
}

/** The currency of a text that is an amount, as its ISO 4217 code: "$5" and "5 USD" are USD. Zero-length where it names none. */
export function currencyOf(text: string): string {
  const { value, unit } = parseAmount(text.trim())
  return Number.isNaN(value) || unit === '%' ? '' : (SIGNS[unit] ?? unit)
}

/** `unit` is the currency as it is written, or %. */
function parseAmount(trimmed: string): { readonly value: number; readonly unit: string } {
  const none = { value: Number.NaN, unit: '' }
  if (trimmed.length > LONGEST) return none
  const bracketed = BRACKETED.exec(trimmed)
  const match = MONEY.exec(bracketed ? `${bracketed[1] ?? ''}${bracketed[2]!}`.trim() : trimmed)
  if (!match) return none
  const [, sign, currency, innerSign, digits, suffix] = match
  if ((sign && innerSign) || (bracketed && (sign || innerSign)) || (currency && suffix)) return none
  const value = GROUPED.test(digits!) ? Number(digits!.replace(/[,\s]/g, '')) : PLAIN.test(digits!) ? Number(digits) : Number.NaN
  const scaled = suffix === '%' ? value / 100 : value
  return { value: finite(bracketed || sign === '-' || innerSign === '-' ? -scaled : scaled), unit: currency ?? suffix ?? '' }
}

/** Also turns the −0 of "(0)" into 0. */
function finite(value: number): number {
  return Number.isFinite(value) ? value + 0 : Number.NaN
}

/** The number in a cell: typed, or written as text; else NaN. */
export function numberIn(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell) : Number.NaN
}
