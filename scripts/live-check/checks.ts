/** Every row of the live check, in the order in which the sheets list them: facts first, then examples, then by hand. */
import { exampleChecks } from './examples.ts'
import { ARGUMENT_FACTS } from './facts/arguments.ts'
import { BY_HAND_FACTS } from './facts/by-hand.ts'
import { DATE_FACTS } from './facts/dates.ts'
import { PROBE_FACTS } from './facts/probe.ts'
import { RESULT_FACTS } from './facts/results.ts'
import type { LiveCheck } from './live-check.ts'

/** About the hosts, whatever functions there are. */
export const FACTS: readonly LiveCheck[] = [...ARGUMENT_FACTS, ...DATE_FACTS, ...RESULT_FACTS, ...PROBE_FACTS, ...BY_HAND_FACTS]

export function liveChecks(): readonly LiveCheck[] {
  const [byHand, checked] = [FACTS.filter(({ kind }) => kind === 'by hand'), FACTS.filter(({ kind }) => kind !== 'by hand')]
  return [...checked, ...exampleChecks(), ...byHand]
}
