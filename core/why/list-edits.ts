/** What a list such as "Salesforce; HubSpot" becomes when a member that a rule asks for is added or taken out. */
import { foldCase, wildcardMatcher } from '../criteria/wildcards.ts'
import { exampleOf } from './named-cells.ts'

/** `wanted` is what stands behind has: in the rule. Zero-length text where nothing is left. */
export function listEdit(list: string, wanted: string): string {
  const matches = wildcardMatcher(wanted)
  const members = list.split(/[;,\n]/).map((member) => member.trim())
  const others = members.filter((member) => !matches(foldCase(member)))
  return others.length === members.length ? `${list.trimEnd()}; ${exampleOf(wanted)}` : others.join('; ')
}
