/** Which account counts in which segments: in one, in each that its cell lists, or as unassigned where the cell is blank. */
import type { Warn } from '../columns.ts'
import { SEPARATOR, UNASSIGNED } from '../model/segment-model.ts'
import { int32 } from '../scratch.ts'
import { type Accounts, NO_ACCOUNT } from './accounts.ts'

/** Pairs of an account and a segment, by account. */
export interface Memberships {
  readonly names: readonly string[]
  readonly accounts: Int32Array
  readonly segments: Int32Array
}

/** `isListed`: a cell such as "A; B" names two segments. */
export function membershipsOf({ segments, dictionary }: Accounts, isListed: boolean, warn: Warn): Memberships {
  const names: string[] = []
  const codes = new Map<string, number>()
  const codeOf = (name: string): number => {
    const code = codes.get(name) ?? names.push(name) - 1
    codes.set(name, code)
    return code
  }
  const list = isListed ? undefined : dictionary.find((text) => text.includes(SEPARATOR))
  if (list !== undefined) warn({ code: 'PROFILE_LISTS', values: { actual: list } })
  /** By place in the dictionary plus 1, blank cells first; worked out where it is first met, so that only segments in use get a name. */
  const members: (readonly number[])[] = []
  const membersOf = (segment: number): readonly number[] => {
    members[segment + 1] ??= namesOf(segment < 0 ? '' : dictionary[segment]!, isListed).map(codeOf)
    return members[segment + 1]!
  }
  let pairs = 0
  for (const segment of segments) if (segment !== NO_ACCOUNT) pairs += membersOf(segment).length
  const accounts = int32(pairs)
  const ofPair = int32(pairs)
  let pair = 0
  segments.forEach((segment, account) => {
    if (segment === NO_ACCOUNT) return
    for (const code of membersOf(segment)) {
      accounts[pair] = account
      ofPair[pair++] = code
    }
  })
  return { names, accounts, segments: ofPair }
}

/** Each name once; a list of nothing but semicolons names none. */
function namesOf(text: string, isListed: boolean): string[] {
  const names = isListed ? text.split(SEPARATOR.trim()).map((name) => name.trim()) : [text]
  const filled = [...new Set(names.filter((name) => name !== ''))]
  return filled.length === 0 ? [UNASSIGNED] : filled
}
