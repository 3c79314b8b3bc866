/** How much of a whole: a single bar on its track. */
interface Props {
  /** From 0 to 1. */
  readonly share: number
  readonly label: string
  readonly tone?: 'mark' | 'warn' | 'soft'
}

export function Meter({ share, label, tone = 'mark' }: Props) {
  return (
    <div class="meter" role="img" aria-label={label}>
      <i class={`mark ${tone}`} style={{ width: `${100 * share}%` }} />
    </div>
  )
}
