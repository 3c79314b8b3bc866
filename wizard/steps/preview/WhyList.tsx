/** The largest accounts of each segment, one of each at a time: why it is there, and what would move it. */
import { useMemo, useState } from 'preact/hooks'
import type { Accounts } from '../../state/accounts.ts'
import type { AssignedBy, Assignment } from '../../state/assignment.ts'
import { type Why, whyOf } from '../../state/preview.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly accounts: Accounts
  readonly assignment: Assignment
  readonly by: AssignedBy
  readonly largest: readonly (readonly number[])[]
}

export function WhyList({ accounts, assignment, by, largest }: Props) {
  const texts = TEXTS.preview
  const [turn, setTurn] = useState(0)
  const turns = Math.max(1, ...largest.map(({ length }) => length))
  const whys = useMemo(() => {
    const codes = assignment.sizes.map(({ name }) => assignment.segments.dictionary.indexOf(name)).filter((code) => code >= 0)
    const others = assignment.segments.dictionary.map((_, code) => code).filter((code) => !codes.includes(code))
    const rows = [...codes, ...others].flatMap((code) => (largest[code]!.length > 0 ? [largest[code]![turn % largest[code]!.length]!] : []))
    return whyOf(accounts, assignment, by, rows)
  }, [accounts, assignment, by, largest, turn])
  return (
    <section class="whys">
      <div class="rules-head">
        <h2>{texts.why}</h2>
        {turns > 1 && (
          <button type="button" class="quiet" onClick={() => setTurn((turn + 1) % turns)}>
            {texts.others}
          </button>
        )}
      </div>
      <ul>
        {whys.map((why) => (
          <li key={why.row}>
            <p class="who">
              <b>{why.name}</b>
              <span>{why.rules === '' || why.isNamed ? why.segment : texts.byRule(why.segment, why.rules)}</span>
            </p>
            <p class="muted">{wordsOf(why, by)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordsOf({ isNamed, because, change, to }: Why, { namedBy }: AssignedBy): string {
  const texts = TEXTS.preview
  if (isNamed) return texts.named(namedBy!)
  return `${texts.sentence(because)} ${change === null || to === null ? texts.stays : texts.moves(change, to)}`
}
