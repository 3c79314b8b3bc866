/** How few accounts hold how much: accounts from the largest down along the bottom, what they hold together up the side. */
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

interface Props {
  /** `sums[k]` is what the k largest hold; the last one is all of it. */
  readonly sums: ArrayLike<number>
  /** How many of the largest are in question, such as those that hold 80 %. */
  readonly marked: number
  /** What the curve says, in a sentence with figures. */
  readonly label: string
}

const WIDTH = 240
const HEIGHT = 96
/** More points than pixels would not be seen. */
const POINTS = 80

export function Pareto({ sums, marked, label }: Props) {
  const accounts = sums.length - 1
  const x = scaleLinear([0, accounts], [0, WIDTH])
  const y = scaleLinear([0, sums[accounts]!], [HEIGHT - 1, 1])
  const places = [
    ...new Set(Array.from({ length: POINTS + 1 }, (_, point) => Math.round((accounts * point) / POINTS)).concat(marked)),
  ].sort((left, right) => left - right)
  const curve = line<number>(x, (place) => y(sums[place]!))
  const below = area<number>(x, HEIGHT, (place) => y(sums[place]!))
  return (
    <svg class="chart" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <path class="mark pale" d={below(places.filter((place) => place <= marked))!} />
      <path class="mark line" d={curve(places)!} />
      <line class="guide" x1={x(marked)} x2={x(marked)} y1={y(sums[marked]!)} y2={HEIGHT} />
      <line class="guide" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      <circle class="mark" cx={x(marked)} cy={y(sums[marked]!)} r={3.5} />
    </svg>
  )
}
