/** One whole and its parts beside each other, each with its colour; the legend, where there is one, stands elsewhere. */
import { share } from './share.ts'

export interface Part {
  readonly name: string
  readonly size: number
  /** As CSS writes it, such as var(--segment-1). */
  readonly colour: string
}

interface Props {
  readonly parts: readonly Part[]
  /** What the bar says, in a sentence with figures. */
  readonly label: string
  readonly isSmall?: boolean
}

export function StackedBar({ parts, label, isSmall = false }: Props) {
  const whole = parts.reduce((sum, { size }) => sum + Math.max(0, size), 0)
  return (
    <div class={isSmall ? 'stack small' : 'stack'} role="img" aria-label={label}>
      {parts
        .filter(({ size }) => size > 0)
        .map(({ name, size, colour }) => (
          <i key={name} class="mark" title={name} style={{ width: `${100 * share(size, whole)}%`, background: colour }} />
        ))}
    </div>
  )
}
