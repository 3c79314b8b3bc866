/**
 * What a header says about its column where the cells alone can't: whether bare numbers are days, whether numbers are
 * names, whether a day may lie ahead. A guess by English words, which an option overrides.
 */

const ID_WORDS = new Set(['id', 'ids', 'uuid', 'guid'])
/** Names rather than amounts where they end a header of several words: "Order number", "Customer no". */
const ID_ENDINGS = new Set(['key', 'number', 'no'])
/** Digits that are never added up, and that many accounts may share. */
const CODE_WORDS = new Set('code zip postal postcode phone telephone mobile fax sic naics vat sku'.split(' '))

const DATE_WORDS = new Set(
  'date dates day week month quarter period datetime time timestamp login seen created closed updated modified signed entered opened start started end ended founded born birthday hired joined renewal renews expiry expires expiration due deadline anniversary since until'.split(
    ' ',
  ),
)
/** "Created at", "Last order": the day of something, where the numbers look like days. */
const DATE_ENDINGS = new Set(['at', 'on'])
const DATE_BEGINNINGS = new Set(['first', 'last', 'latest', 'next'])

/** "Days since login", "Renewal value" and "Last order amount" are quantities. */
const QUANTITY_WORDS = new Set(
  'days weeks months quarters years hours minutes count number no amount value revenue arr mrr acv tcv price cost fee total sum spend sales rate share percent ratio score points index quantity qty seats employees usd eur gbp'.split(
    ' ',
  ),
)

const FUTURE_WORDS = new Set(
  'renewal renews expiry expires expiration due deadline until next end ends close planned expected forecast target scheduled'.split(' '),
)

export function isIdHeader(header: string): boolean {
  const words = wordsOf(header)
  if (words.some((word) => ID_WORDS.has(word))) return true
  return words.length > 1 && ID_ENDINGS.has(words[words.length - 1]!) && !isCodeHeader(header)
}

/** Whether numbers below this header are only written with digits: "Zip", "Phone number", "SIC code". */
export function isCodeHeader(header: string): boolean {
  return wordsOf(header).some((word) => CODE_WORDS.has(word))
}

export function isDateHeader(header: string): boolean {
  const words = wordsOf(header)
  if (words.length === 0 || words.some((word) => QUANTITY_WORDS.has(word))) return false
  return words.some((word) => DATE_WORDS.has(word)) || DATE_ENDINGS.has(words[words.length - 1]!) || DATE_BEGINNINGS.has(words[0]!)
}

/** Of a date column: days still to come are what it is for. */
export function isFutureHeader(header: string): boolean {
  return wordsOf(header).some((word) => FUTURE_WORDS.has(word))
}

export function isCurrencyHeader(header: string): boolean {
  return wordsOf(header).includes('currency')
}

/** "AccountId", "account_id" and "Account ID" are the same words. */
function wordsOf(header: string): string[] {
  return (
    header
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  )
}
