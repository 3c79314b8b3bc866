/**
 * How a method is declared: what it says of itself, one attempt at a model that both its fit and its proposal come
 * from, and its plays. Decides that an attempt is made once per accounts, since the page asks for both.
 */
import type { Accounts } from '../../state/accounts.ts'
import type { DefaultModel, Method, Play, Surroundings } from '../method.ts'

/** A model that can be built, with what its fit says; or what is missing for one. */
export type Attempt = (DefaultModel & { readonly score: number; readonly because: string }) | { readonly missing: string }

/** Without a name: the words that the plays of a segment are made of; `{segment}` stands for its name. */
export type PlayTexts = Omit<Play, 'segment'>

export interface MethodSpec extends Omit<Method, 'fit' | 'propose' | 'playbook'> {
  attempt(accounts: Accounts, around: Surroundings): Attempt
  /** From the best segment down; more or fewer segments are spread over them. */
  readonly ladder: readonly PlayTexts[]
  /** For segments of certain names, wherever they stand. */
  readonly named?: readonly (readonly [RegExp, PlayTexts])[]
}

export function defineMethod({ attempt, ladder, named = [], ...words }: MethodSpec): Method {
  const known = new WeakMap<Accounts, { around: Surroundings; attempt: Attempt }>()
  const attemptOnce = (accounts: Accounts, around: Surroundings): Attempt => {
    const last = known.get(accounts)
    if (last && last.around.asOf === around.asOf && sameOffers(last.around, around)) return last.attempt
    const made = attempt(accounts, around)
    known.set(accounts, { around, attempt: made })
    return made
  }
  return {
    ...words,
    fit: (accounts, around) => {
      const made = attemptOnce(accounts, around)
      return 'missing' in made ? { fits: false, missing: made.missing } : { fits: true, score: made.score, because: made.because }
    },
    propose: (accounts, around) => {
      const made = attemptOnce(accounts, around)
      if ('missing' in made) throw new Error(`${words.kind} was asked for a model that it can not make: ${made.missing}`)
      return { model: made.model, added: made.added, note: made.note }
    },
    playbook: (segments) => playsFor(segments, ladder, named),
  }
}

function sameOffers(one: Surroundings, other: Surroundings): boolean {
  return one.offers.length === other.offers.length && one.offers.every((offer, index) => offer === other.offers[index])
}

function playsFor(segments: readonly string[], ladder: readonly PlayTexts[], named: NonNullable<MethodSpec['named']>): Play[] {
  const ranked = segments.filter((segment) => !named.some(([name]) => name.test(segment)))
  return segments.map((segment) => {
    const rank = ranked.indexOf(segment)
    const step = ranked.length < 2 ? 0 : Math.round((rank * (ladder.length - 1)) / (ranked.length - 1))
    const texts = named.find(([name]) => name.test(segment))?.[1] ?? ladder[step]!
    const filled = (text: string): string => text.replaceAll('{segment}', segment)
    return {
      segment,
      marketing: filled(texts.marketing),
      sales: filled(texts.sales),
      success: filled(texts.success),
      pricing: filled(texts.pricing),
      kpi: filled(texts.kpi),
    }
  })
}
