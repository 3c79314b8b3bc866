/** Named amounts beneath each other, each with its bar and its figure as text: no legend and no axis to look up. */
import { share } from './share.ts'

export interface Bar {
  readonly name: string
  readonly size: number
  /** The size as it is read, such as "41 %". */
  readonly figure: string
  /** As CSS writes it; without one the bar has the colour of all. */
  readonly colour?: string
}

interface Props {
  readonly bars: readonly Bar[]
  /** What a full bar stands for; the largest size where it is left out. */
  readonly full?: number
  readonly label: string
}

export function Bars({ bars, full = Math.max(0, ...bars.map(({ size }) => size)), label }: Props) {
  return (
    <ul class="bars" aria-label={label}>
      {bars.map(({ name, size, figure, colour }) => (
        <li key={name}>
          <span class="name">{name}</span>
          <span class="meter">
            <i class="mark" style={{ width: `${100 * share(size, full)}%`, ...(colour === undefined ? {} : { background: colour }) }} />
          </span>
          <span class="figure">{figure}</span>
        </li>
      ))}
    </ul>
  )
}
