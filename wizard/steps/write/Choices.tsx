/** Formulas or values, where the segments go, and when the model is to be looked at again. */
import { addMonths } from '../../../core/dates.ts'
import { dayText } from '../../figures.ts'
import type { Change, WriteChoices } from '../../state/draft.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly write: WriteChoices
  readonly change: Change
}

export function AsSwitch({ write, change }: Props) {
  const texts = TEXTS.write
  return (
    <fieldset class="switch">
      <legend class="hidden">{texts.as}</legend>
      {(['formulas', 'values'] as const).map((as) => (
        <label key={as} class={write.as === as ? 'on' : ''}>
          <input type="radio" name="write-as" checked={write.as === as} onChange={() => change({ write: { ...write, as } })} />
          {texts.formulasOrValues[as]}
        </label>
      ))}
    </fieldset>
  )
}

export function PlaceChoice({ write, change }: Props) {
  const texts = TEXTS.write
  return (
    <div class="choice">
      <label for="write-place">{texts.place}</label>
      <select
        id="write-place"
        value={write.segments}
        onChange={({ currentTarget }) => change({ write: { ...write, segments: currentTarget.value === 'sheet' ? 'sheet' : 'beside' } })}
      >
        <option value="beside">{texts.places.beside}</option>
        <option value="sheet">{texts.places.sheet}</option>
      </select>
    </div>
  )
}

const MONTHS = [3, 6, 12, 18, 24] as const

export function ReviewChoice({ write, change, from }: Props & { readonly from: number }) {
  const texts = TEXTS.write
  return (
    <div class="choice dated">
      <label for="write-review">{texts.review}</label>
      <select
        id="write-review"
        value={write.reviewMonths}
        onChange={({ currentTarget }) => change({ write: { ...write, reviewMonths: Number(currentTarget.value) } })}
      >
        {MONTHS.map((months) => (
          <option key={months} value={months}>
            {texts.months(months)}
          </option>
        ))}
      </select>
      <small>{dayText(addMonths(from, write.reviewMonths))}</small>
    </div>
  )
}
