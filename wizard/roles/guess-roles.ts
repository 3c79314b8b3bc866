/**
 * Which role each column of a table has: what its header says, where the cells do not contradict it; what the cells
 * say, where the header is silent. A guess that the Data step shows and a person can change.
 */
import type { Cell } from '../../core/cells.ts'
import { isDateHeader } from '../../core/quality/header-hints.ts'
import type { ColumnProfile } from '../../core/quality/profile-column.ts'
import { answerKey, placesOfWords, saysNothing, sizeOfWords } from '../../core/survey/answer-words.ts'
import { COUNTRIES } from './countries.ts'
import { type Demand, type HeaderRole, headerRoles } from './header-role.ts'
import type { Role } from './role.ts'

/** One role per column. The columns of a table are looked at together: the same word means another thing beside orders. */
export function guessRoles(headers: readonly Cell[], profiles: readonly ColumnProfile[]): Role[] {
  const roles = profiles.map((profile, column): Role | null => {
    const header = String(headers[column] ?? '').trim()
    return headerRoles(header).find((one) => isBookkeeping(one) || meets(profile, one.demand))?.role ?? null
  })
  profiles.forEach((profile, column) => {
    roles[column] ??= fromCells(profile, roles)
  })
  return settled(
    headers,
    roles.map((role) => role ?? 'other'),
  )
}

/** "Last modified date": days too, but none that tell of the account. */
function isBookkeeping({ role, demand }: HeaderRole): boolean {
  return role === 'other' && demand === 'any'
}

function meets(profile: ColumnProfile, demand: Demand): boolean {
  const { type } = profile
  if (type === 'blank') return demand !== 'answer'
  switch (demand) {
    case 'day':
      return type === 'date'
    case 'number':
      return type === 'number' || (type === 'mixed' && profile.counts.number > 0)
    case 'words':
      return type !== 'date' && type !== 'number'
    case 'answer':
      return isAnswers(profile)
    default:
      return type !== 'date'
  }
}

/** Whole numbers on a scale of at most 11 steps, from 0 or 1 on, or the words of one, as questions are answered. */
function isAnswers({ type, numbers, frequent, distinct }: ColumnProfile): boolean {
  if (type === 'text') return distinct > 1 && areScaleWords(frequent.map(({ value }) => answerKey(String(value))))
  if (type !== 'number' || numbers === null || distinct < 2 || distinct > 11) return false
  const isScale = numbers.least >= 0 && numbers.least <= 2 && numbers.most >= 3 && numbers.most <= 10
  return isScale && frequent.every(({ value }) => Number.isInteger(value))
}

function areScaleWords(keys: readonly string[]): boolean {
  const places = placesOfWords(sizeOfWords(keys))
  return keys.every((key) => places.has(key) || saysNothing(key))
}

/** A header that says nothing. `roles` are those known so far, and the columns further left are settled. */
function fromCells(profile: ColumnProfile, roles: readonly (Role | null)[]): Role {
  const { type, filled, distinct, accounts, header } = profile
  const texts = profile.frequent.map(({ value }) => String(value).trim().toLowerCase())
  const most = (test: (text: string) => boolean): boolean => texts.length > 0 && texts.filter(test).length * 3 >= texts.length * 2
  if (type === 'date') return isDateHeader(header) || roles.includes('activity') ? 'other' : 'activity'
  if (type === 'number') return isAnswers(profile) && Number(profile.numbers?.most) <= 7 && distinct >= 3 ? 'answer' : 'other'
  if (type !== 'text' && type !== 'id') return 'other'
  // High, low and often are words of much else, too.
  if (isAnswers(profile) && texts.some((text) => /agree|satisfied|likely|important/.test(text))) return 'answer'
  if (most((text) => /^\S+@\S+\.\S+$/.test(text))) return 'contact'
  if (most((text) => GENDERS.has(text))) return 'gender'
  if (most((text) => COUNTRIES.has(text))) return roles.includes('country') ? 'other' : 'country'
  const isDistinct = filled > 2 && distinct === filled && filled * 10 >= accounts * 9
  if (isDistinct && most((text) => /^(?=.*\d)[\w.-]+$/.test(text))) return roles.includes('id') ? 'other' : 'id'
  return isDistinct && header === '' && !roles.includes('name') ? 'name' : 'other'
}

const GENDERS: ReadonlySet<string> = new Set('m,f,x,d,male,female,man,woman,diverse,non-binary'.split(','))

/** What only the other columns can tell. */
function settled(headers: readonly Cell[], roles: readonly Role[]): Role[] {
  const has = (role: Role): boolean => roles.includes(role)
  return roles.map((role, column) => {
    if (has('value')) return role
    // Among accounts an amount, and else their plain "Revenue", is what they are worth to whoever keeps the list.
    if (role === 'amount' && !has('order date')) return 'value'
    const isPlain = /^(revenue|sales)$/i.test(String(headers[column] ?? '').trim())
    return role === 'revenue' && isPlain && !has('amount') ? 'value' : role
  })
}
