/** Layered: a first method and a second dimension. Decides which two are tried first. */
import type { Accounts } from '../../state/accounts.ts'
import { BEHAVIOURAL } from '../behavioural/index.ts'
import { FIRMOGRAPHIC } from '../firmographic/index.ts'
import { GEOGRAPHIC } from '../geographic/index.ts'
import { LIFECYCLE } from '../lifecycle/index.ts'
import type { DefaultModel, Method, Surroundings } from '../method.ts'
import { NEEDS } from '../needs/index.ts'
import { PRODUCT } from '../product/index.ts'
import { SECTOR } from '../sector/index.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { TECHNOGRAPHIC } from '../technographic/index.ts'
import { VALUE } from '../value/index.ts'
import { layered } from './layered.ts'
import { LAYERED_LADDER, LAYERED_PLAYS } from './plays.ts'

export const LAYERED = defineMethod({
  kind: 'layered',
  title: 'Layered',
  purpose: 'Splits the segments of one method by a second, where that is worth a segment of its own.',
  needs: 'Data for two methods, such as company size and last login.',
  complexity: 3,
  resources: 'An analyst who reviews the splits each quarter; teams that treat them differently.',
  outcome: 'Sharper plays for the few cells that matter, without dozens of segments.',
  attempt,
  ladder: LAYERED_LADDER,
  named: LAYERED_PLAYS,
})

/** Who the accounts are comes first, then what they do or are worth. */
export const FIRST_LAYERS: readonly Method[] = [FIRMOGRAPHIC, VALUE, LIFECYCLE, GEOGRAPHIC, SECTOR, PRODUCT, NEEDS]
export const SECOND_LAYERS: readonly Method[] = [BEHAVIOURAL, VALUE, LIFECYCLE, SECTOR, GEOGRAPHIC, PRODUCT, TECHNOGRAPHIC, NEEDS]

/** As many as a default has; a person may ask for up to eight. */
export const USUAL_SEGMENTS = 5

/** The two methods' default models, one over the other; `null` where they do not go together. */
export function layerMethods(
  accounts: Accounts,
  around: Surroundings,
  first: Method,
  second: Method,
  most = USUAL_SEGMENTS,
): DefaultModel | null {
  if (first === second || !first.fit(accounts, around).fits || !second.fit(accounts, around).fits) return null
  const [one, other] = [first.propose(accounts, around), second.propose(accounts, around)]
  const model = layered(accounts, { first: one.model, second: other.model, asOf: around.asOf, most })
  if (model === null) return null
  return {
    model,
    added: [...new Set([...one.added, ...other.added])],
    note: `${first.title}, its larger segments split by ${second.title.toLowerCase()}; cells of under 2 % or 30 accounts stay with their segment.`,
  }
}

export interface Layering {
  readonly first: Method
  readonly second: Method
  readonly made: DefaultModel
}

/** The first pair that makes segments enough. */
export function layersFor(accounts: Accounts, around: Surroundings): Layering | null {
  for (const first of FIRST_LAYERS)
    for (const second of SECOND_LAYERS) {
      const made = layerMethods(accounts, around, first, second)
      if (made !== null && segmentsIn(made) >= 3) return { first, second, made }
    }
  return null
}

function attempt(accounts: Accounts, around: Surroundings): Attempt {
  const layering = layersFor(accounts, around)
  if (layering === null) return { missing: 'Data for two methods, such as company size and the last login.' }
  const { first, second, made } = layering
  return { ...made, score: 0.5, because: `${first.title} by ${second.title.toLowerCase()} gives ${segmentsIn(made)} segments` }
}

function segmentsIn({ model }: DefaultModel): number {
  return new Set(model.rows.map((row) => row[0])).size
}
