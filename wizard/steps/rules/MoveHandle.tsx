/** The grip that moves a rule: dragged by mouse or finger, or with the arrow keys. */
import { useRef } from 'preact/hooks'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly rule: number
  readonly count: number
  readonly name: string
  readonly move: (from: number, to: number) => void
}

export function MoveHandle({ rule, count, name, move }: Props) {
  /** Where the dragged rule is by now: the grip that holds the pointer stays at the place where it was taken. */
  const at = useRef<number | null>(null)
  const drag = ({ clientY, currentTarget }: PointerEvent): void => {
    if (at.current === null) return
    const cards = [...(currentTarget as Element).closest('ol')!.querySelectorAll(':scope > li')]
    const to = cards.filter((card, index) => index !== at.current && middleOf(card) < clientY).length
    if (to === at.current) return
    move(at.current, to)
    at.current = to
  }
  const stop = (): void => {
    at.current = null
  }
  return (
    <button
      type="button"
      class="move"
      aria-label={TEXTS.rules.move(name, rule + 1, count)}
      title={TEXTS.rules.moveHint}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
        if (step === 0 || event.altKey) return
        event.preventDefault()
        move(rule, rule + step)
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        at.current = rule
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      <span class="grip" aria-hidden="true" />
      <span class="dot mark" aria-hidden="true" />
    </button>
  )
}

function middleOf(card: Element): number {
  const { top, height } = card.getBoundingClientRect()
  return top + height / 2
}
