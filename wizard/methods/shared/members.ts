/**
 * The members of a column of lists as segments: whoever has this tool, then whoever of the others has that one. Decides
 * which members tell accounts apart, and their order.
 */
import { foldCase } from '../../../core/criteria/wildcards.ts'
import type { Accounts } from '../../state/accounts.ts'
import { type Category, categoriesOf, nameOf } from './categories.ts'
import { codedTexts } from './coded-texts.ts'
import { memberCondition } from './conditions.ts'
import { accountCount, isFilled, smallestSegment } from './data.ts'
import type { RuleDraft } from './model.ts'

const MOST_MEMBERS = 3
/** A member that nearly all have sets nobody apart. */
const MOST_COMMON = 0.7

/** The members in the order of `compare`, each with at least one segment's worth of accounts that none above it takes. */
export function memberRules(
  accounts: Accounts,
  column: number,
  compare: (one: Category, other: Category) => number,
  segmentOf: (member: string) => string,
): { rules: RuleDraft[]; hasRest: boolean; hasBlank: boolean } {
  const total = accountCount(accounts)
  const least = smallestSegment(total)
  const { codes, members } = codedTexts(accounts, column)
  const keys = members.map((own) => new Set(own.map(foldCase)))
  const cells = keys.map(() => 0)
  for (const code of codes) if (code >= 0) cells[code]!++
  const isTaken = keys.map(() => false)
  const rules: RuleDraft[] = []
  const large = categoriesOf(accounts, column).filter(({ accounts: own }) => own >= least && own <= MOST_COMMON * total)
  for (const { text } of large.sort(compare)) {
    const condition = memberCondition(text)
    if (condition === null || rules.length === MOST_MEMBERS) continue
    const own = keys.flatMap((set, code) => (!isTaken[code] && set.has(foldCase(text)) ? [code] : []))
    if (own.reduce((sum, code) => sum + cells[code]!, 0) < least) continue
    for (const code of own) isTaken[code] = true
    rules.push({ segment: segmentOf(nameOf(text)), where: { [column]: condition } })
  }
  return {
    rules,
    hasRest: accounts.rows.some((row, at) => isFilled(row, column) && !isTaken[codes[at]!]),
    hasBlank: accounts.rows.some((row) => !isFilled(row, column) && row.some((_, other) => isFilled(row, other))),
  }
}
