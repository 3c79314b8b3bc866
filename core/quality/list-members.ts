/**
 * Texts that are lists, such as "Salesforce; HubSpot": whether a column holds such texts, and its members. Separators
 * are those of `has:` in a rule.
 */
import { createTally, type TextTally } from './text-tally.ts'

const SEPARATOR = /[;,\r\n]+/
/** Longer parts are sentences. */
const LONGEST_MEMBER = 40
/** Enough to tell; taken in the order of the texts, not of their rows. */
const MOST_LOOKED_AT = 2000

/**
 * A tenth of the cells have several members, these are short, and they are members rather than the halves of a name:
 * half of the texts use a semicolon, or half of the members recur in other texts.
 */
export function isListTally({ texts, counts }: TextTally): boolean {
  let cells = 0
  let several = 0
  for (let code = 0; code < texts.length; code++) {
    cells += counts[code]!
    if (SEPARATOR.test(texts[code]!)) several += counts[code]!
  }
  if (several === 0 || 10 * several < cells) return false
  const lists = texts.filter((text) => SEPARATOR.test(text))
  const looked = lists.length > MOST_LOOKED_AT ? lists.sort().slice(0, MOST_LOOKED_AT) : lists
  const members = looked.flatMap(membersOf)
  if (members.some((member) => member.length > LONGEST_MEMBER)) return false
  if (2 * looked.filter((text) => text.includes(';')).length >= looked.length) return true
  const occurs = new Map<string, number>()
  for (const member of members) occurs.set(member, (occurs.get(member) ?? 0) + 1)
  return 2 * [...occurs.values()].filter((count) => count > 1).length >= occurs.size
}

/** The members as texts of their own, each counted once per cell. */
export function memberTally({ texts, counts, firsts }: TextTally): TextTally {
  const { tally, add } = createTally(() => 'text')
  texts.forEach((text, code) => {
    for (const member of new Set(membersOf(text))) add(member, firsts[code]!, counts[code]!)
  })
  return tally
}

export function membersOf(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((member) => member.trim())
    .filter((member) => member !== '')
}
