/**
 * The values of a column of texts as segments. Decides which are large enough for one, how many there are (five with
 * the rest and the blanks), and when a rest is too small to be kept apart from the blanks.
 */
import { foldCase } from '../../../core/criteria/wildcards.ts'
import { createExactSums } from '../../../core/statistics/exact-sums.ts'
import type { Accounts } from '../../state/accounts.ts'
import { codedTexts } from './coded-texts.ts'
import { valueCondition } from './conditions.ts'
import { accountCount, smallestSegment } from './data.ts'
import type { RuleDraft } from './model.ts'

export interface Category {
  /** In its most frequent spelling. */
  readonly text: string
  readonly accounts: number
  /** What these accounts are worth together; 0 where values are not known. */
  readonly value: number
}

/** Of the column's texts and numbers, letter case aside; of a column of lists its members. Placeholders are none. */
export function categoriesOf(accounts: Accounts, column: number): Category[] {
  const { codes, members } = codedTexts(accounts, column)
  const cells = members.map(() => 0)
  const worths = createExactSums(cells.length)
  codes.forEach((code, row) => {
    if (code < 0) return
    cells[code]!++
    const value = accounts.values?.[row] ?? 0
    if (value > 0) worths.add(code, value)
  })
  const found = new Map<string, { accounts: number; codes: number[]; spellings: Map<string, number> }>()
  members.forEach((own, code) => {
    const spelled = new Map(own.map((text) => [foldCase(text), text]))
    for (const [key, text] of spelled) {
      const one = found.get(key) ?? { accounts: 0, codes: [], spellings: new Map<string, number>() }
      one.accounts += cells[code]!
      one.codes.push(code)
      one.spellings.set(text, (one.spellings.get(text) ?? 0) + cells[code]!)
      found.set(key, one)
    }
  })
  return [...found.values()].map((one) => ({
    text: commonest(one.spellings),
    accounts: one.accounts,
    value: total(one.codes.map(worths.total)),
  }))
}

/** Exact, so that the order in which texts are met decides nothing. */
function total(values: readonly number[]): number {
  const sums = createExactSums(1)
  for (const value of values) sums.add(0, value)
  return sums.total(0)
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))[0]![0]
}

/** More accounts first; ties by name, so that the order of rows decides nothing. */
export function byAccounts(one: Category, other: Category): number {
  return other.accounts - one.accounts || byName(one, other)
}

export function byValue(one: Category, other: Category): number {
  return other.value - one.value || byAccounts(one, other)
}

function byName(one: Category, other: Category): number {
  return one.text < other.text ? -1 : one.text > other.text ? 1 : 0
}

export interface RestNames {
  readonly rest: string
  readonly unknown: string
}

const MOST_SEGMENTS = 5
/** Of the accounts that say something: with less in the segments that are named, the values are names rather than classes. */
const LEAST_NAMED = 0.25
/** Fewer blanks go with the rest: another value with a name tells more. */
const WORTH_APART = 0.05

/** One segment per value, in the order of `ranked`, then the rest and the blanks; `null` where that does not make three. */
export function categoryRules(accounts: Accounts, column: number, ranked: readonly Category[], names: RestNames): RuleDraft[] | null {
  const total = accountCount(accounts)
  const least = smallestSegment(total)
  const filled = ranked.reduce((sum, { accounts: own }) => sum + own, 0)
  const large = ranked.filter(({ accounts: own }) => own >= least)
  if (!ranked.some(({ accounts: own }) => own > 1)) return null
  for (let count = Math.min(MOST_SEGMENTS, large.length); count >= 1; count--) {
    const top = large.slice(0, count)
    const named = top.reduce((sum, { accounts: own }) => sum + own, 0)
    const tail = tailRules(
      column,
      { others: filled - named, blank: total - filled },
      { least, leastBlank: Math.max(least, WORTH_APART * total) },
      names,
    )
    if (count + tail.length > MOST_SEGMENTS) continue
    if (count + tail.length < 3 || named < LEAST_NAMED * filled) return null
    return [...top.map(({ text }) => ({ segment: nameOf(text), where: { [column]: valueCondition(text) } })), ...tail]
  }
  return null
}

/** The last rule takes whatever is left, so that also an error or a placeholder has a segment. */
function tailRules(
  column: number,
  { others, blank }: { readonly others: number; readonly blank: number },
  { least, leastBlank }: { readonly least: number; readonly leastBlank: number },
  { rest, unknown }: RestNames,
): RuleDraft[] {
  if (others === 0) return blank === 0 ? [] : [{ segment: unknown, where: {} }]
  if (blank >= leastBlank && others >= least)
    return [
      { segment: rest, where: { [column]: 'nonblank' } },
      { segment: unknown, where: {} },
    ]
  return [{ segment: others >= blank ? rest : blank > 0 && others < least ? unknown : rest, where: {} }]
}

/** As a segment's name: HubSpot's COMPUTER_SOFTWARE as "Computer software", outer spaces gone, not too long to read. */
export function nameOf(text: string): string {
  const bare = text.trim()
  const spoken = /^[A-Z0-9]+(_[A-Z0-9]+)+$|^[a-z0-9]+(_[a-z0-9]+)+$/.test(bare) ? sentence(bare.replace(/_/g, ' ').toLowerCase()) : bare
  return spoken.length > LONGEST_NAME ? `${spoken.slice(0, LONGEST_NAME - 1)}…` : spoken
}

const LONGEST_NAME = 40

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
