/** Stages one after the other, each as wide as it is full, and what part of the one before went on to it. */
import { percent } from '../../core/percent.ts'
import { share } from './share.ts'

export interface Stage {
  readonly name: string
  readonly size: number
  /** The size as it is read. */
  readonly figure: string
}

export function Funnel({
  stages,
  label,
  onward,
}: {
  readonly stages: readonly Stage[]
  readonly label: string
  readonly onward: (share: string) => string
}) {
  const most = Math.max(0, ...stages.map(({ size }) => size))
  return (
    <ol class="funnel" aria-label={label}>
      {stages.map(({ name, size, figure }, index) => {
        const before = stages[index - 1]?.size ?? 0
        return (
          <li key={name}>
            {before > 0 && <small>{onward(percent(size, before))}</small>}
            <span class="names">
              <span>{name}</span>
              <span class="figure">{figure}</span>
            </span>
            <i class="mark" style={{ width: `${100 * share(size, most)}%` }} />
          </li>
        )
      })}
    </ol>
  )
}
