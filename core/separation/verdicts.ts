/** The figures of a separation test in words: one sentence per metric and one for all of them. */
import { counted } from '../check/phrases.ts'
import { percent } from '../percent.ts'
import type { Strength } from './effect-strength.ts'
import type { Caution, MetricTest, Untestable } from './metric-test.ts'
import type { MetricSeparation, SegmentSize, Separation } from './separation.ts'

/** Below so many accounts, or so small a share of all, averages of a segment say little. */
const SMALL_ACCOUNTS = 30
const SMALL_SHARE = 0.02
/** More than this share in no segment, and the model leaves too much out. */
const LARGE_REST = 0.1
/** More segments than this are hard to act on. */
const MANY_SEGMENTS = 8
const MOST_LISTED = 3

const DIFFERENCES: Readonly<Record<Strength, string>> = {
  large: 'differs strongly',
  medium: 'differs clearly',
  small: 'differs slightly',
  negligible: 'differs, but too little to matter',
}

const UNTESTABLE: Readonly<Record<Untestable, string>> = {
  blank: 'no account with a segment has a value',
  constant: 'every account has the same value',
  'one segment': 'only one segment has values',
  'no variance': "fewer than two segments vary: Welch's test needs that, method=kruskal does not",
  sparse: 'too many different values for so few accounts',
}

export function metricVerdict({ result, definesSegments, pHolm }: MetricSeparation, alpha: number): string {
  if (typeof result === 'string') return UNTESTABLE[result]
  if (definesSegments) return 'defines the segments, so its difference proves nothing'
  if (pHolm < alpha) return DIFFERENCES[result.strength]
  const mayBeReal = result.strength === 'large' || result.strength === 'medium'
  return mayBeReal ? 'no clear difference: too few accounts to tell' : 'no clear difference'
}

export function cautionText(caution: Caution): string {
  switch (caution.kind) {
    case 'few values':
      return `p is rough: ${counted(caution.segments, 'segment')} with 5 values or fewer`
    case 'expected counts':
      return `p is rough: expected counts are below 5 in ${percent(caution.share)} of the cells`
    case 'left out':
      return `tested without ${listed(caution.segments)}: no variance`
  }
}

/** `rest` names, in lower case, what is in no segment of the model. */
export function separationVerdict({ accounts, segments, metrics }: Separation, alpha: number, rest: readonly string[]): string {
  if (segments.length === 0) return 'No account has a segment'
  if (segments.length === 1) return `Only one segment, ${segments[0]!.segment}: nothing to compare`
  const isRest = ({ segment }: SegmentSize): boolean => rest.includes(segment.toLowerCase())
  const named = segments.filter((one) => !isRest(one))
  const least = Math.max(SMALL_ACCOUNTS, Math.ceil(SMALL_SHARE * accounts))
  const small = named.filter((one) => one.accounts < least).length
  const large = segments.filter((one) => isRest(one) && one.accounts > LARGE_REST * accounts)
  return [
    differences(metrics, alpha),
    ...circular(metrics),
    ...(small > 0 ? [`${counted(small, 'segment')} below ${least} accounts`] : []),
    ...large.map((one) => `${one.segment} ${percent(one.accounts, accounts)}`),
    ...(named.length > MANY_SEGMENTS ? [`${named.length} segments, hard to act on above ${MANY_SEGMENTS}`] : []),
  ].join('; ')
}

interface Counted extends MetricSeparation {
  readonly result: MetricTest
}

function differences(metrics: readonly MetricSeparation[], alpha: number): string {
  const tested = metrics.filter((metric): metric is Counted => typeof metric.result !== 'string' && !metric.definesSegments)
  if (tested.length === 0) return 'No metric can be tested'
  const differing = tested.filter(({ pHolm, result }) => pHolm < alpha && result.strength !== 'negligible')
  const all = counted(tested.length, 'metric')
  if (differing.length === 0) return `Differs on none of ${all}`
  const { name, result } = differing.reduce((best, metric) => (metric.result.relative > best.result.relative ? metric : best))
  return `Differs on ${differing.length} of ${all}, strongest ${name} (${result.effect} ${result.effectSize.toFixed(2)})`
}

function circular(metrics: readonly MetricSeparation[]): string[] {
  const count = metrics.filter(({ definesSegments }) => definesSegments).length
  if (count === 0) return []
  return [`${counted(count, 'metric')} not counted: ${count === 1 ? 'it defines' : 'they define'} the segments`]
}

function listed(names: readonly string[]): string {
  return names.length > MOST_LISTED ? counted(names.length, 'segment') : names.join(', ')
}
