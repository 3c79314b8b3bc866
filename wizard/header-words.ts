/**
 * What kind of argument a header promises, and how well it answers to a parameter's name. A guess by words: the panel
 * shows it in a field that the user can change. What the words mean is in roles/header-role.ts.
 */
import { isDateHeader, isIdHeader } from '../core/quality/header-hints.ts'
import { headerRoles } from './roles/header-role.ts'
import type { Role } from './roles/role.ts'

/** What a formula could take the column for. */
export type HeaderKind = 'id' | 'date' | 'number' | 'other'

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

export function kindOf(header: string): HeaderKind {
  if (isIdHeader(header)) return 'id'
  const [likeliest] = headerRoles(header)
  if (likeliest?.demand === 'day' || isDateHeader(header)) return 'date'
  if (likeliest?.demand === 'number' || likeliest?.role === 'employees') return 'number'
  return likeliest !== undefined && NAMING.has(likeliest.role) ? 'id' : 'other'
}

/** Roles whose cells can stand for an account in a formula. */
const NAMING: ReadonlySet<Role> = new Set(['id', 'name', 'contact'])

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
