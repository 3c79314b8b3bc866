/** How often numbers of each size occur. Drawn as wide as there is room; its figures are said for who can't see it. */
import type { Histogram as Bins } from '../../core/quality/number-profile.ts'
import { share } from './share.ts'

interface Props {
  readonly bins: Bins
  /** What the bars say, in a sentence with figures. */
  readonly label: string
  readonly height: number
  /** Whether a bin is among those in question; the others are drawn pale. */
  readonly isMarked?: (bin: number) => boolean
}

export function Histogram({ bins: { counts }, label, height, isMarked = () => true }: Props) {
  const most = Math.max(1, ...counts)
  return (
    <svg class="chart" role="img" aria-label={label} viewBox={`0 0 ${counts.length} 1`} height={height} preserveAspectRatio="none">
      {counts.map((count, bin) => (
        // The bins of a histogram have no name but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <rect key={bin} class={isMarked(bin) ? 'mark' : 'mark pale'} x={bin + 0.05} width={0.9} {...upTo(share(count, most))} />
      ))}
    </svg>
  )
}

/** A bin with any number in it is seen. */
function upTo(part: number): { readonly y: number; readonly height: number } {
  const height = part === 0 ? 0 : Math.max(part, 0.04)
  return { y: 1 - height, height }
}
