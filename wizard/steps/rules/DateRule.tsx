/** A condition on days as a small form: a span that counts from as_of, a day, or blank. */

import type { Rule, Unit } from '../../../core/criteria/rule.ts'
import { isoOf } from '../../../core/dates.ts'
import { TEXTS } from '../../texts.ts'
import { today } from '../../today.ts'
import { AsOfField } from './AsOfField.tsx'
import { type DateForm, dateFormOf, dayIn, textOfDateForm, UNITS, WHENS, type When, withWhen } from './date-form.ts'

interface Props {
  readonly rule: Rule | null
  readonly asOf: number | null
  readonly onText: (text: string) => void
  readonly setAsOf: (day: number | null) => void
}

export function DateRule({ rule, asOf, onText, setAsOf }: Props) {
  const texts = TEXTS.rules
  const form = dateFormOf(rule)
  const set = (next: DateForm): void => onText(textOfDateForm(next))
  return (
    <div class="date-rule">
      <div class="date-form">
        <select
          aria-label={texts.when}
          value={form.when}
          onChange={({ currentTarget }) => set(withWhen(form, currentTarget.value as When, asOf ?? today()))}
        >
          {WHENS.filter((when) => when !== 'other' || form.when === 'other').map((when) => (
            <option key={when} value={when}>
              {texts.whens[when]}
            </option>
          ))}
        </select>
        {'count' in form && (
          <>
            <input
              type="number"
              min={0}
              max={999_999}
              aria-label={texts.howMany}
              value={form.count}
              onInput={({ currentTarget }) => {
                const count = Math.trunc(currentTarget.valueAsNumber)
                if (count >= 0 && count <= 999_999) set({ ...form, count })
              }}
            />
            <select
              aria-label={texts.unit}
              value={form.unit}
              onChange={({ currentTarget }) => set({ ...form, unit: currentTarget.value as Unit })}
            >
              {UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {texts.units[unit]}
                </option>
              ))}
            </select>
          </>
        )}
        {'day' in form && (
          <input
            type="date"
            aria-label={texts.day}
            value={isoOf(form.day)}
            onChange={({ currentTarget }) => {
              const day = dayIn(currentTarget.value)
              if (!Number.isNaN(day)) set({ ...form, day })
            }}
          />
        )}
      </div>
      {'count' in form && <AsOfField asOf={asOf} setAsOf={setAsOf} />}
    </div>
  )
}
