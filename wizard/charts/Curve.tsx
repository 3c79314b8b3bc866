/** Shares that change step by step, such as how many are still customers after so many months: one line per group. */
import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'

export interface Group {
  readonly name: string
  /** From 0 to 1, the first at step 0; `null` where nothing is known. */
  readonly shares: readonly (number | null)[]
  readonly colour: string
}

interface Props {
  readonly groups: readonly Group[]
  /** What the lines say, in a sentence with figures. */
  readonly label: string
  /** What stands below the first and the last step. */
  readonly from: string
  readonly to: string
}

const WIDTH = 240
const HEIGHT = 96

export function Curve({ groups, label, from, to }: Props) {
  const steps = Math.max(1, ...groups.map(({ shares }) => shares.length - 1))
  const x = scaleLinear([0, steps], [0, WIDTH])
  const y = scaleLinear([0, 1], [HEIGHT - 1, 1])
  const path = line<number | null>(
    (_, step) => x(step),
    (part) => y(part ?? 0),
  )
    .defined((part) => part !== null)
    .curve(curveStepAfter)
  return (
    <figure class="curve">
      <svg class="chart" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        {[0, 0.5, 1].map((part) => (
          <line key={part} class="guide" x1={0} x2={WIDTH} y1={y(part)} y2={y(part)} />
        ))}
        {groups.map(({ name, shares, colour }) => (
          <path key={name} class="mark line" style={{ stroke: colour }} d={path(shares) ?? ''} />
        ))}
      </svg>
      <figcaption aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </figcaption>
    </figure>
  )
}
