/** The stage funnel as a table: what stands in each column, and what the mark and the note say. */
import { figureCell, type Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import type { FunnelStage, StageFunnel } from './stage-funnel.ts'

const HEADER = [
  'stage',
  'entered',
  'advanced',
  'conversion',
  'low',
  'high',
  'median days',
  'p75 days',
  'still there',
  'left',
  'mark',
  'note',
]
const FIGURES = HEADER.length - 4

export function funnelTable({ stages, isOrderDerived }: StageFunnel, minimum: number): Table {
  return {
    header: HEADER,
    rows: stages.map((stage, place) => {
      const notes = notesOf(stage, minimum)
      if (isOrderDerived && place === 0) notes.push('order of the stages found in the data')
      return [...figuresOf(stage), markOf(stage), notes.length > 0 ? notes.join('; ') : null]
    }),
  }
}

/** What a stage without anything after it can't have is blank. */
function figuresOf(stage: FunnelStage): Row {
  const { name, kind, entered, advanced, conversion, low, high, medianDays, p75Days, stillThere, left } = stage
  if (kind === 'leaving') return [name, entered, ...new Array<null>(FIGURES).fill(null)]
  const passing =
    kind === 'stage' ? [advanced, ...[conversion, low, high, medianDays, p75Days].map(figureCell)] : [null, null, null, null, null, null]
  return [name, entered, ...passing, stillThere, left]
}

function markOf({ isEarly, bottleneck }: FunnelStage): string | null {
  if (isEarly) return 'too early'
  return bottleneck.fewestAdvance !== null || bottleneck.isSlowest ? 'bottleneck' : null
}

function notesOf({ kind, entered, stillThere, isEarly, medianDays, curve, bottleneck }: FunnelStage, minimum: number): string[] {
  if (kind === 'leaving') return ['leaves the lifecycle']
  if (entered === 0) return ['nobody entered']
  if (kind === 'last') return ['last stage']
  if (isEarly) return [entered < minimum ? `fewer than ${minimum} entered` : 'all are still there']
  const notes: string[] = []
  if (bottleneck.fewestAdvance === 'clear') notes.push('fewest advance')
  if (bottleneck.fewestAdvance === 'unclear') notes.push('fewest advance, not clearly')
  if (bottleneck.isSlowest) notes.push('slowest')
  if (Number.isNaN(medianDays)) notes.push(`fewer than half within ${curve.longest} days`)
  if (2 * stillThere > entered) notes.push('most are still there')
  return notes
}
