/** Whether the segments really behave differently: one sentence, the metrics on demand, and which of them are looked at. */
import { useId } from 'preact/hooks'
import type { MetricSeparation, Separation } from '../../../core/separation/separation.ts'
import { metricVerdict, separationVerdict } from '../../../core/separation/verdicts.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly separation: Separation | null
  /** What can be looked at, by header. */
  readonly candidates: readonly string[]
  readonly metrics: readonly string[]
  readonly setMetrics: (metrics: readonly string[]) => void
  /** What accounts in no segment are called. */
  readonly otherwise: string
}

/** As SEGMENT_TEST has it. */
const ALPHA = 0.05

export function Verdict({ separation, candidates, metrics, setMetrics, otherwise }: Props) {
  const texts = TEXTS.preview
  const id = useId()
  const tested = new Map(separation?.metrics.map((metric) => [metric.name, metric]))
  return (
    <section class="verdict-part">
      {separation === null ? (
        <p class="muted">{texts.testing}</p>
      ) : (
        <p class={`verdict ${headlineOf(separation)}`}>
          <b>{texts.headlines[headlineOf(separation)]}</b> {texts.verdict(separationVerdict(separation, ALPHA, [otherwise.toLowerCase()]))}
        </p>
      )}
      <details>
        <summary>{texts.metrics(metrics.length)}</summary>
        <ul class="metrics">
          {candidates.map((header, index) => {
            const result = tested.get(header)
            return (
              <li key={header}>
                <input
                  id={`${id}-${index}`}
                  type="checkbox"
                  checked={metrics.includes(header)}
                  onChange={() => setMetrics(metrics.includes(header) ? metrics.filter((one) => one !== header) : [...metrics, header])}
                />
                <label for={`${id}-${index}`}>
                  {header}
                  {result !== undefined && <small>{texts.metric(metricVerdict(result, ALPHA), effectOf(result))}</small>}
                </label>
              </li>
            )
          })}
        </ul>
      </details>
    </section>
  )
}

/** Of the metrics that could be tested: half of them or more differ, some, or none. */
function headlineOf({ metrics }: Separation): 'differ' | 'partly' | 'alike' | 'untested' {
  const counted = metrics.filter(({ result, definesSegments }) => typeof result !== 'string' && !definesSegments)
  const differing = counted.filter(({ result, pHolm }) => typeof result !== 'string' && pHolm < ALPHA && result.strength !== 'negligible')
  if (counted.length === 0) return 'untested'
  if (differing.length === 0) return 'alike'
  return 2 * differing.length >= counted.length ? 'differ' : 'partly'
}

function effectOf({ result }: MetricSeparation): string | null {
  return typeof result === 'string' ? null : `${result.effect} ${result.effectSize.toFixed(2)}`
}
