/** Exactly what will be written and where; what is optional can be left out. */
import type { Change, WriteChoices } from '../../state/draft.ts'
import type { Item } from './what-is-written.ts'

interface Props {
  readonly items: readonly Item[]
  readonly write: WriteChoices
  readonly change: Change
}

export function Checklist({ items, write, change }: Props) {
  return (
    <ul class="checklist">
      {items.map(({ name, where, choice, lacks }) => (
        <li key={name}>
          {choice === null ? (
            <span class="always">{name}</span>
          ) : (
            <label>
              <input
                type="checkbox"
                checked={write[choice] && lacks === undefined}
                disabled={lacks !== undefined}
                onChange={({ currentTarget }) => change({ write: { ...write, [choice]: currentTarget.checked } })}
              />
              {name}
            </label>
          )}
          <small>{lacks ?? where}</small>
        </li>
      ))}
    </ul>
  )
}
