/** The pieces of the preview, worked out one after the other with a pause between, so that the panel never freezes. */
import { useEffect, useState } from 'preact/hooks'
import { type MetricResult, testMetric } from '../../core/separation/metric-test.ts'
import { type Metric, type Separation, separationFrom } from '../../core/separation/separation.ts'
import type { Accounts } from './accounts.ts'
import type { Assignment } from './assignment.ts'
import type { Draft } from './draft.ts'
import { pause } from './pause.ts'
import { largestOf, metricOf, type ProfileRow, profileOf } from './preview.ts'
import { type PlacedFinding, ruleFindings } from './rule-findings.ts'

/** `null` where a piece is still to come. */
export interface Preview {
  readonly profile: ReadonlyMap<string, ProfileRow> | null
  /** Per segment of the assignment's dictionary its largest accounts. */
  readonly largest: readonly (readonly number[])[] | null
  readonly separation: Separation | null
  readonly findings: readonly PlacedFinding[] | null
}

const NOTHING: Preview = { profile: null, largest: null, separation: null, findings: null }
/** So many accounts of each segment can be looked at. */
const MOST_ROWS = 10

export function usePreview(accounts: Accounts, assignment: Assignment, draft: Draft): Preview {
  const [preview, setPreview] = useState<Preview>(NOTHING)
  const { model, otherwise, asOf, namedBy, metrics, added } = draft
  useEffect(() => {
    const run = { isStopped: false }
    const by = { model, otherwise, asOf, namedBy }
    void inPieces(run, (piece) => setPreview((current) => ({ ...current, ...piece })), [
      () => ({ profile: profileOf(accounts, assignment, by) }),
      () => ({ largest: largestOf(assignment, accounts.values, MOST_ROWS) }),
      () => ({ findings: ruleFindings(accounts, by) }),
    ])
    return () => {
      run.isStopped = true
    }
  }, [accounts, assignment, model, otherwise, asOf, namedBy])
  useEffect(() => {
    const run = { isStopped: false }
    const read: Metric[] = []
    const tested: MetricResult[] = []
    const reading = metrics.map((header) => () => {
      const metric = metricOf(accounts, header, { model, added })
      if (metric !== null) {
        read.push(metric)
        tested.push(testMetric(assignment.segments, metric.column, 'kruskal'))
      }
      return {}
    })
    void inPieces(run, (piece) => setPreview((current) => ({ ...current, ...piece })), [
      ...reading,
      () => ({ separation: separationFrom(assignment.segments, read, tested) }),
    ])
    return () => {
      run.isStopped = true
    }
  }, [accounts, assignment, model, metrics, added])
  return preview
}

async function inPieces(
  run: { readonly isStopped: boolean },
  show: (piece: Partial<Preview>) => void,
  pieces: readonly (() => Partial<Preview>)[],
): Promise<void> {
  for (const piece of pieces) {
    await pause()
    if (run.isStopped) return
    const done = piece()
    if (Object.keys(done).length > 0) show(done)
  }
}
