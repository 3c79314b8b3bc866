/**
 * What a header says about its column, and how well it answers to a parameter's name. A guess by words: the panel
 * shows it in a field that the user can change.
 */

export type Role = 'id' | 'date' | 'number' | 'other'

const DATE_WORDS = new Set(
  'date day datetime time timestamp login seen created closed updated signed renewal expiry at on since'.split(' '),
)
const ID_WORDS = new Set('id key code email domain customer name'.split(' '))
const NUMBER_WORDS = new Set(
  'amount value revenue arr mrr acv tcv price total sum spend sales employee headcount seat score margin profit count quantity qty usd eur gbp budget ltv clv balance income turnover cost usage'.split(
    ' ',
  ),
)

/** Words that mean the same to a parameter's name. */
const SYNONYMS: Readonly<Record<string, string>> = {
  account: 'customer',
  client: 'customer',
  company: 'customer',
  user: 'customer',
  revenue: 'value',
  arr: 'value',
  mrr: 'value',
  acv: 'value',
  total: 'amount',
  price: 'amount',
  sales: 'amount',
  purchase: 'order',
  transaction: 'order',
  invoice: 'order',
  payment: 'order',
  deal: 'order',
  opportunity: 'order',
}

export function roleOf(header: string): Role {
  const words = wordsOf(header)
  if (words.includes('id')) return 'id'
  if (words.some((word) => DATE_WORDS.has(word))) return 'date'
  if (words.some((word) => NUMBER_WORDS.has(word))) return 'number'
  return words.some((word) => ID_WORDS.has(word)) ? 'id' : 'other'
}

/** How many words a header shares with a parameter's name; its last word, the noun, counts double. */
export function likeness(param: string, header: string): number {
  const wanted = wordsOf(param)
  const words = new Set(wordsOf(header))
  let score = 0
  wanted.forEach((word, index) => {
    if (words.has(word)) score += index === wanted.length - 1 ? 2 : 1
  })
  return score
}

/** "Account IDs", "account_id" and "AccountId" are the same words: singular, lower case, synonyms joined. */
function wordsOf(text: string): string[] {
  const spaced = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return (spaced.match(/[a-z]+/g) ?? []).map((word) => {
    const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
    return SYNONYMS[word] ?? SYNONYMS[singular] ?? singular
  })
}
