/**
 * A condition on numbers as a histogram with two handles, by mouse and by keyboard. Decides how far a key moves a cut, and
 * that cuts snap to the roundest number that lies as near as a finger can tell.
 */
import { useId, useRef } from 'preact/hooks'
import { compileRule } from '../../../core/criteria/compile.ts'
import type { Rule } from '../../../core/criteria/rule.ts'
import type { Histogram as Bins } from '../../../core/quality/number-profile.ts'
import { axisOf } from '../../charts/axis.ts'
import { Histogram } from '../../charts/Histogram.tsx'
import { amountText, countText } from '../../figures.ts'
import { roundest } from '../../methods/shared/round-cuts.ts'
import { TEXTS } from '../../texts.ts'
import { CutScale } from './CutScale.tsx'
import { type Cut, type Stretch, stretchIn, textOfStretch } from './number-cuts.ts'

interface Props {
  readonly header: string
  readonly bins: Bins
  readonly isWhole: boolean
  /** How many cells of the column are blank. */
  readonly blanks: number
  readonly rule: Rule | null
  readonly asOf: number | null
  readonly onText: (text: string) => void
}

type End = 'low' | 'high'

/** Of the axis: what a key moves, and what counts as the same place. */
const KEY = 1 / 40
const NEAR = 1 / 110
/** Beyond this part of the axis a handle means no bound at all. */
const EDGE = 1 / 200

export function NumberCuts({ header, bins, isWhole, blanks, rule, asOf, onText }: Props) {
  const id = useId()
  const track = useRef<HTMLDivElement>(null)
  const dragged = useRef<End | null>(null)
  const axis = axisOf(bins)
  const cuts = stretchIn(rule, isWhole)
  const test = rule === null ? () => true : compileRule(rule, asOf ?? Number.NaN)
  const placeOf = (end: End): number => {
    const cut = cuts?.[end] ?? null
    return cut === null ? (end === 'low' ? 0 : 1) : axis.at(cut.value)
  }

  const moveTo = (end: End, place: number): void => {
    if (cuts === null) return
    const isOpen = end === 'low' ? place <= EDGE : place >= 1 - EDGE
    const next: Stretch = { ...cuts, [end]: isOpen ? null : ({ value: snapped(place), isIn: end === 'low' } satisfies Cut) }
    if (next.low !== null && next.high !== null && next.low.value >= next.high.value) return
    onText(textOfStretch(next, isWhole))
  }
  const snapped = (place: number): number => {
    const value = roundest(axis.value(place - NEAR), axis.value(place + NEAR), axis.value(place))
    return isWhole ? Math.round(value) : value
  }
  const step = (end: End, steps: number): void => {
    const from = placeOf(end)
    const value = cuts?.[end]?.value
    // On whole numbers that lie far apart on the axis a small step may round to where it began.
    for (let place = from + steps * KEY; ; place += Math.sign(steps) * KEY) {
      const isOut = place <= 0 || place >= 1
      if (isOut || snapped(place) !== value) {
        moveTo(end, Math.min(1, Math.max(0, place)))
        return
      }
    }
  }
  const onKey = (end: End, event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 }
    if (event.altKey) return
    if (steps[event.key] !== undefined) step(end, steps[event.key]!)
    else if (event.key === 'Home') moveTo(end, 0)
    else if (event.key === 'End') moveTo(end, 1)
    else return
    event.preventDefault()
  }
  const placeUnder = ({ clientX }: PointerEvent): number => {
    const { left, width } = track.current!.getBoundingClientRect()
    return (clientX - left) / width
  }
  const onPointerDown = (event: PointerEvent): void => {
    if (cuts === null || event.button !== 0) return
    event.preventDefault()
    const place = placeUnder(event)
    const [low, high] = [placeOf('low'), placeOf('high')]
    const end =
      Math.abs(place - low) === Math.abs(place - high)
        ? place < low
          ? 'low'
          : 'high'
        : Math.abs(place - low) < Math.abs(place - high)
          ? 'low'
          : 'high'
    dragged.current = end
    track.current!.setPointerCapture(event.pointerId)
    track.current!.querySelector<HTMLElement>(`[data-end="${end}"]`)?.focus()
    moveTo(end, place)
  }

  return (
    <div class="cuts">
      <div
        class="track"
        ref={track}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => dragged.current !== null && moveTo(dragged.current, placeUnder(event))}
        onPointerUp={() => {
          dragged.current = null
        }}
        onPointerCancel={() => {
          dragged.current = null
        }}
      >
        <Histogram bins={bins} label={TEXTS.rules.histogram(header)} height={64} isMarked={(bin) => test(middleOf(bins, bin))} />
        {cuts !== null &&
          (['low', 'high'] as const).map((end) => (
            <div
              key={end}
              class="handle"
              data-end={end}
              style={{ left: `${100 * placeOf(end)}%` }}
              role="slider"
              tabIndex={0}
              aria-label={TEXTS.rules.cut[end](header)}
              aria-valuemin={bins.edges[0]!}
              aria-valuemax={bins.edges[bins.edges.length - 1]!}
              aria-valuenow={cuts[end]?.value ?? bins.edges[end === 'low' ? 0 : bins.edges.length - 1]!}
              aria-valuetext={TEXTS.rules.cutValue[end](cuts[end] === null ? null : amountText(cuts[end].value), cuts[end]?.isIn ?? false)}
              onKeyDown={(event) => onKey(end, event)}
            />
          ))}
      </div>
      <CutScale bins={bins} cuts={cuts} at={axis.at} />
      {cuts !== null && (blanks > 0 || cuts.hasBlanks) && (
        <p class="blanks">
          <input
            id={id}
            type="checkbox"
            checked={cuts.hasBlanks}
            onChange={() => onText(textOfStretch({ ...cuts, hasBlanks: !cuts.hasBlanks }, isWhole))}
          />
          <label for={id}>{TEXTS.rules.blankCells}</label>
          <span>{countText(blanks)}</span>
        </p>
      )}
      {cuts === null && <p class="muted">{TEXTS.rules.asText}</p>}
    </div>
  )
}

/** A number in the bin; of a bin of one whole number that number. */
function middleOf({ edges }: Bins, bin: number): number {
  const [from, to] = [edges[bin]!, edges[bin + 1] ?? edges[bin]!]
  return to - from <= 1 && Number.isInteger(from) ? from : (from + to) / 2
}
