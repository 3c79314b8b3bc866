/** A condition on texts as the most frequent values, each with its accounts and a tick. */
import { useId, useState } from 'preact/hooks'
import type { Rule } from '../../../core/criteria/rule.ts'
import type { ColumnProfile } from '../../../core/quality/profile-column.ts'
import { countText } from '../../figures.ts'
import { TEXTS } from '../../texts.ts'
import { type Choice, choicesOf, stateOf, textOfChoices, toggled } from './value-choices.ts'

interface Props {
  readonly profile: ColumnProfile
  readonly rule: Rule | null
  readonly asOf: number | null
  readonly onText: (text: string) => void
}

/** A profile knows no more of the most frequent values. */
const MOST_LISTED = 100
/** Fewer can be seen at a glance. */
const SEARCHED = 8

export function ValueList({ profile, rule, asOf, onText }: Props) {
  const texts = TEXTS.rules
  const id = useId()
  const [search, setSearch] = useState('')
  // "None of" without a tick is an empty cell, from which it could not be told.
  const [isNoneWanted, setNoneWanted] = useState(false)
  const read = choicesOf(rule)
  const choices = read.parts.length === 0 ? { ...read, isNone: isNoneWanted } : read
  const isList = profile.type === 'list'
  const wanted = search.trim().toLowerCase()
  const all: { readonly value: Choice; readonly cells: number }[] = profile.frequent.map(({ value, cells }) => ({
    value: typeof value === 'number' ? value : String(value),
    cells,
  }))
  const items = [...all, ...(profile.blank > 0 ? [{ value: null, cells: profile.blank }] : [])]
  const shown = items.filter(({ value }) => (value === null ? texts.blank : String(value)).toLowerCase().includes(wanted))
  const setNone = (isNone: boolean): void => {
    setNoneWanted(isNone)
    onText(textOfChoices({ ...choices, isNone }))
  }
  return (
    <div class="values">
      <select
        aria-label={texts.takes}
        value={choices.isNone ? 'none' : 'any'}
        onChange={({ currentTarget }) => setNone(currentTarget.value === 'none')}
      >
        <option value="any">{isList ? texts.hasAny : texts.isAny}</option>
        <option value="none">{isList ? texts.hasNone : texts.isNone}</option>
      </select>
      {items.length > SEARCHED && (
        <input
          type="search"
          aria-label={texts.searchValues}
          placeholder={texts.searchValues}
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      <ul aria-label={texts.values(profile.header)}>
        {shown.map(({ value, cells }, index) => {
          const state = stateOf(choices, value, isList, asOf)
          return (
            <li key={value === null ? 'blank' : `= ${value}`}>
              <input
                id={`${id}-${index}`}
                type="checkbox"
                checked={state !== 'off'}
                aria-disabled={state === 'by another'}
                onClick={(event) => {
                  // What another part of the rule takes can't be left out by itself.
                  if (state === 'by another') event.preventDefault()
                }}
                onChange={() => state !== 'by another' && onText(textOfChoices(toggled(choices, value, isList)))}
              />
              <label for={`${id}-${index}`}>{value === null ? texts.blank : String(value)}</label>
              <span>{countText(cells)}</span>
            </li>
          )
        })}
      </ul>
      {shown.length === 0 && <p class="muted">{texts.noValue}</p>}
      {profile.frequent.length >= MOST_LISTED && <p class="muted">{texts.topValues(profile.frequent.length)}</p>}
    </div>
  )
}
