/** Figures of agreement -> plain words. Decides from where on a figure is called what, each scale with its source. */
import { percent } from '../percent.ts'

const NOBODY = 'no account is in both'

/** Adjusted Rand index: above .90, .80 and .65 are excellent, good and moderate (Steinley 2004). */
export function alikeness(index: number): string {
  if (Number.isNaN(index)) return NOBODY
  if (index <= 0) return 'no more alike than by chance'
  const word =
    index > 0.9 ? 'the same grouping but for details' : index > 0.8 ? 'much alike' : index > 0.65 ? 'partly alike' : 'little alike'
  return index === 1 ? 'the same grouping' : word
}

export function sharedKnowledge(information: number): string {
  return Number.isNaN(information) ? NOBODY : `of what one grouping tells, the other tells ${percent(information)}`
}

/** Cramér's V times sqrt(classes − 1) is Cohen's w: .1, .3 and .5 are small, medium and large (Cohen 1988). */
export function linkStrength(cramersV: number, classes: number): string {
  if (Number.isNaN(cramersV)) return 'needs accounts in two segments on both sides'
  const w = cramersV * Math.sqrt(classes - 1)
  return w >= 0.5 ? 'a strong link' : w >= 0.3 ? 'a medium link' : w >= 0.1 ? 'a weak link' : 'hardly a link'
}
