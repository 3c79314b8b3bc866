/** After writing: what is there now, and the way back. */
import { useEffect, useRef } from 'preact/hooks'
import { TEXTS } from '../../texts.ts'
import type { Item } from './what-is-written.ts'

interface Props {
  readonly items: readonly Item[]
  /** Cells that undo left because someone changed them; `null` before it. */
  readonly left: readonly string[] | null
}

export function Written({ items, left }: Props) {
  const texts = TEXTS.write.done
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has happened takes the focus each time it changes
  useEffect(() => heading.current?.focus(), [left])
  if (left !== null)
    return (
      <section class="written">
        <h2 ref={heading} tabIndex={-1}>
          {texts.undone}
        </h2>
        <p>{left.length === 0 ? texts.asBefore : texts.left}</p>
        <ul class="checklist">
          {left.map((area) => (
            <li key={area}>{area}</li>
          ))}
        </ul>
      </section>
    )
  return (
    <section class="written">
      <h2 ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      <ul class="checklist">
        {items.flatMap(({ name, where }) =>
          where === null
            ? []
            : [
                <li key={name}>
                  <span class="always">{name}</span>
                  <small>{where}</small>
                </li>,
              ],
        )}
      </ul>
      <p class="muted">{texts.next}</p>
    </section>
  )
}
