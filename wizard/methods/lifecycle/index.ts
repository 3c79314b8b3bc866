/** Lifecycle: accounts by their stage. Decides which neighbours are joined where there are more than five. */
import type { Accounts } from '../../state/accounts.ts'
import { type Category, categoriesOf } from '../shared/categories.ts'
import { categoryAttempt } from '../shared/category-attempt.ts'
import { valuesCondition } from '../shared/conditions.ts'
import { accountCount, columnsOf, filledShare, smallestSegment } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { leavesSome, modelOf, type RuleDraft } from '../shared/model.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { count, filledWords } from '../shared/words.ts'
import { PHASE_LADDER, PHASE_PLAYS } from './plays.ts'
import { phaseOf } from './stages.ts'

export const LIFECYCLE = defineMethod({
  kind: 'lifecycle',
  title: 'Lifecycle stage',
  purpose: 'Groups accounts by where they stand, from first contact to churn, so that the right team acts.',
  needs: 'A lifecycle stage or customer status per account.',
  complexity: 1,
  resources: 'A CRM that keeps the stage; one owner for its definitions.',
  outcome: 'Hand-overs without gaps, and an early list of accounts about to leave.',
  attempt,
  ladder: PHASE_LADDER,
  named: [...UNKNOWN_PLAYS, ...PHASE_PLAYS],
})

const MOST_SEGMENTS = 5
const UNKNOWN = 'Stage unknown'
/** Of the accounts with a stage: with fewer in stages whose words are known, the stages stay as they are. */
const KNOWN_WORDS = 0.6

interface Group {
  /** In their order. */
  readonly phases: readonly string[]
  /** The place of its first phase in the journey, and of its last. */
  readonly order: number
  readonly last: number
  readonly accounts: number
  readonly stages: readonly string[]
}

function attempt(accounts: Accounts): Attempt {
  for (const column of columnsOf(accounts, 'stage')) {
    const stages = categoriesOf(accounts, column)
    const groups = groupsOf(stages)
    const filled = stages.reduce((sum, { accounts: own }) => sum + own, 0)
    const known = groups.reduce((sum, { accounts: own }) => sum + own, 0)
    if (groups.length < 2 || known < KNOWN_WORDS * filled) continue
    const hasRest = leavesSome(accounts, rulesOf(groups, column), null)
    const joined = joinedTo(groups, MOST_SEGMENTS - (hasRest ? 1 : 0), smallestSegment(accountCount(accounts)))
    if (joined.length + (hasRest ? 1 : 0) < 3) continue
    const rules: RuleDraft[] = [...rulesOf(joined, column), ...(hasRest ? [{ segment: UNKNOWN, where: {} }] : [])]
    return {
      model: modelOf(accounts, rules),
      added: [],
      note: `${count(stages.length)} stages in the order of the customer's journey, neighbours joined into ${joined.length}.`,
      score: 0.45 + 0.4 * filledShare(accounts, column),
      because: filledWords(accounts, column),
    }
  }
  return categoryAttempt(accounts, {
    roles: ['stage'],
    plural: 'stages',
    unknown: UNKNOWN,
    missing: 'A column of lifecycle stages or customer status would do.',
    best: 0.7,
  })
}

/** Stages of one phase together, in the order of the journey. */
function groupsOf(stages: readonly Category[]): Group[] {
  const groups = new Map<string, Group>()
  const inOrder = [...stages].sort((one, other) => (one.text < other.text ? -1 : 1))
  for (const { text, accounts } of inOrder) {
    const phase = phaseOf(text)
    if (phase === null) continue
    const group = groups.get(phase.name) ?? { phases: [phase.name], order: phase.order, last: phase.order, accounts: 0, stages: [] }
    groups.set(phase.name, { ...group, accounts: group.accounts + accounts, stages: [...group.stages, text] })
  }
  return [...groups.values()].sort((one, other) => one.order - other.order)
}

/** By the phase before a border: which borders go first, because one team works both sides of them. */
const BORDERS: Readonly<Record<number, number>> = { 0: 0, 3: 1, 1: 2, 5: 3, 2: 4, 4: 5 }

/** Takes borders between neighbours away until there are few enough groups and none is too small. */
function joinedTo(groups: readonly Group[], most: number, least: number): Group[] {
  const left = [...groups]
  for (;;) {
    const isSmall = (at: number): boolean => left[at]!.accounts < least
    const isMany = left.length > most
    const borders = left.slice(1).flatMap((_, at) => (isMany || (left.length > 3 && (isSmall(at) || isSmall(at + 1))) ? [at] : []))
    if (borders.length === 0) return left
    const at = borders.reduce((best, one) => (strength(left, one) < strength(left, best) ? one : best))
    const [one, other] = [left[at]!, left[at + 1]!]
    left.splice(at, 2, {
      phases: [...one.phases, ...other.phases],
      order: one.order,
      last: other.last,
      accounts: one.accounts + other.accounts,
      stages: [...one.stages, ...other.stages],
    })
  }
}

/** Where phases between two groups are missing, the strongest of the borders between them counts. */
function strength(groups: readonly Group[], at: number): number {
  const { last } = groups[at]!
  return Math.max(...Array.from({ length: groups[at + 1]!.order - last }, (_, step) => BORDERS[last + step]!))
}

function rulesOf(groups: readonly Group[], column: number): RuleDraft[] {
  return groups.map(({ phases, stages }) => ({ segment: nameOf(phases), where: { [column]: valuesCondition(stages) } }))
}

/** "At risk and churned", "Prospects to onboarding". */
function nameOf(phases: readonly string[]): string {
  const last = phases[phases.length - 1]!
  return phases.length === 1 ? last : `${phases[0]} ${phases.length === 2 ? 'and' : 'to'} ${last.toLowerCase()}`
}
