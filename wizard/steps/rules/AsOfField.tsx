/** The day that relative dates count from, with the wizard's clock at hand. */
import { useId } from 'preact/hooks'
import { isoOf } from '../../../core/dates.ts'
import { TEXTS } from '../../texts.ts'
import { today } from '../../today.ts'
import { dayIn } from './date-form.ts'

export function AsOfField({ asOf, setAsOf }: { readonly asOf: number | null; readonly setAsOf: (day: number | null) => void }) {
  const id = useId()
  return (
    <div class="as-of">
      <label for={id}>{TEXTS.rules.asOf}</label>
      <input
        id={id}
        type="date"
        value={asOf === null ? '' : isoOf(asOf)}
        onChange={({ currentTarget }) => {
          const day = dayIn(currentTarget.value)
          setAsOf(Number.isNaN(day) ? null : day)
        }}
      />
      <button type="button" class="quiet" onClick={() => setAsOf(today())}>
        {TEXTS.rules.today}
      </button>
    </div>
  )
}
