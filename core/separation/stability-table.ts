/** The stability of segments as a table: the overall verdict first, then a row per segment. */
import type { Table } from '../registry/define.ts'
import { apart } from '../row-name.ts'
import type { Stability } from './stability.ts'
import { segmentVerdict, stabilityVerdict } from './stability-verdicts.ts'

const HEADER = ['segment', 'verdict', 'jaccard', 'found again', 'lost', 'mixes with', 'accounts']

export function stabilityTable(stability: Stability): Table {
  const name = apart(
    'Overall',
    stability.segments.map(({ segment }) => segment),
  )
  const overall = [name, stabilityVerdict(stability), null, null, null, null, stability.accounts]
  return {
    header: HEADER,
    rows: [
      overall,
      ...stability.segments.map((segment) => {
        const { jaccard, found, lost, mixesWith, accounts } = segment
        const figures = Number.isNaN(jaccard) ? [null, null, null] : [jaccard, found, lost]
        return [segment.segment, segmentVerdict(segment), ...figures, mixesWith, accounts]
      }),
    ],
  }
}
