/** All segments at a glance, as they are while rules are typed: the bars, and the figures of each. */
import type { Assignment } from '../../state/assignment.ts'
import { TEXTS } from '../../texts.ts'
import { sizeText } from '../size-text.ts'
import { Bars } from './Bars.tsx'

interface Props {
  readonly assignment: Assignment
  readonly colours: ReadonlyMap<string, string>
  /** What the value is called; `null` where accounts have none. */
  readonly valueName: string | null
}

export function Totals({ assignment, colours, valueName }: Props) {
  return (
    <section class="totals" aria-label={TEXTS.rules.totals}>
      <Bars assignment={assignment} colours={colours} valueName={valueName} />
      <ul class="legend">
        {assignment.sizes.map(({ name, accounts, value }) => (
          <li key={name}>
            <span class="dot mark" style={{ background: colours.get(name)! }} aria-hidden="true" />
            <span class="name">{name}</span>
            <span class="size">{sizeText({ accounts, value })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
