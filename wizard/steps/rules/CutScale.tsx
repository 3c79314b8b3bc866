/** The figures below a histogram: the ends of its axis, and the cuts where there is room for them between. */
import type { Histogram as Bins } from '../../../core/quality/number-profile.ts'
import { amountText } from '../../figures.ts'
import type { Stretch } from './number-cuts.ts'

/** What a figure needs of the axis, so that it covers no other. */
const ROOM = 0.16

export function CutScale({
  bins,
  cuts,
  at,
}: {
  readonly bins: Bins
  readonly cuts: Stretch | null
  readonly at: (value: number) => number
}) {
  const ends = [bins.edges[0]!, bins.edges[bins.edges.length - 1]!]
  const inner = [cuts?.low, cuts?.high].flatMap((cut) => (cut ? [{ value: cut.value, place: at(cut.value) }] : []))
  const isFree = ({ place }: { readonly place: number }): boolean => place > ROOM && place < 1 - ROOM
  const shown = inner.filter((one, index) => isFree(one) && (index === 0 || one.place - inner[0]!.place > ROOM))
  return (
    <div class="scale" aria-hidden="true">
      <span>{amountText(ends[0]!)}</span>
      {shown.map(({ value, place }) => (
        <b key={value} style={{ left: `${100 * place}%` }}>
          {amountText(value)}
        </b>
      ))}
      <span>{amountText(ends[1]!)}</span>
    </div>
  )
}
