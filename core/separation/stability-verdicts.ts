/** The figures of a stability test in words: one sentence per segment and one for all of them. */
import { counted } from '../check/phrases.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { MOST_SEGMENTS, type SegmentStability, type Stability } from './stability.ts'

/** The marks of R's fpc (Hennig): from .85 on highly stable, from .75 valid, from .6 a pattern. */
const HIGHLY_STABLE = 0.85
const STABLE = 0.75
const PATTERN = 0.6

/** With fewer accounts a single one moves the similarity by more than the marks are apart. */
const FEW = 5

export function segmentVerdict({ jaccard, accounts }: SegmentStability): string {
  if (accounts < FEW || Number.isNaN(jaccard)) return 'too few accounts to tell'
  if (jaccard >= HIGHLY_STABLE) return 'highly stable'
  if (jaccard >= STABLE) return 'stable'
  return jaccard >= PATTERN ? 'a pattern, but which accounts belong to it is uncertain' : 'doubtful'
}

export function stabilityVerdict(stability: Stability): string {
  const { sizes, metrics, segments } = stability
  if (sizes.length === 0) return 'No account has a segment'
  if (sizes.length === 1) return `Only one segment, ${sizes[0]!.segment}: nothing to compare`
  if (sizes.length > MOST_SEGMENTS) return `${sizes.length} segments: stability is tested for at most ${MOST_SEGMENTS}`
  if (metrics.length === 0) return 'No metric tells accounts apart: nothing to find the segments from'
  const isFound = ({ jaccard, accounts }: SegmentStability): boolean => accounts >= FEW && jaccard >= STABLE
  const found = segments.filter(isFound).length
  const all = counted(segments.length, 'segment')
  const many = found === segments.length ? `All ${all}` : found === 0 ? `None of ${all}` : `${found} of ${all}`
  const unsure = segments.filter((segment) => !isFound(segment) && segment.mixesWith !== null && !Number.isNaN(segment.jaccard))
  const worst = unsure.length === 0 ? null : unsure.reduce((least, one) => (one.jaccard < least.jaccard ? one : least))
  const mixed = worst === null ? '' : `; ${worst.segment} mixes with ${worst.mixesWith}`
  return `${many} would be found again from ${counted(metrics.length, 'metric')}${mixed} (${extent(stability)})`
}

function extent({ resamples, drawn, accounts }: Stability): string {
  const of = drawn < accounts ? `${numberWords(drawn)} out of ${counted(accounts, 'account')}` : counted(accounts, 'account')
  return `${counted(resamples, 'resample')} of ${of}`
}
