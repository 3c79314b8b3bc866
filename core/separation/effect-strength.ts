/** How strong an effect is in words, by the marks of Cohen (1988), and on one scale for metrics of different types. */

export type Strength = 'negligible' | 'small' | 'medium' | 'large'

export interface EffectStrength {
  readonly strength: Strength
  /** In parts of the least large effect, as Cohen's f or w. */
  readonly relative: number
}

/** A share of the variation (eta², epsilon²): .01, .06 and .14 are Cohen's f of .10, .25 and .40. */
export function strengthOfShare(share: number): EffectStrength {
  return { strength: strengthOf(share, [0.01, 0.06, 0.14]), relative: Math.sqrt(share / 0.14) }
}

/** Cohen's w, which is Cramér's V times the root of one less than the smaller number of classes. */
export function strengthOfW(w: number): EffectStrength {
  return { strength: strengthOf(w, [0.1, 0.3, 0.5]), relative: w / 0.5 }
}

function strengthOf(effect: number, [small, medium, large]: readonly [number, number, number]): Strength {
  if (effect >= large) return 'large'
  if (effect >= medium) return 'medium'
  return effect >= small ? 'small' : 'negligible'
}
