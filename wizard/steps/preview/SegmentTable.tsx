/** Segments with what they hold and how they compare: a row each, in the order of the model. */
import { percent } from '../../../core/percent.ts'
import { amountText, countText } from '../../figures.ts'
import type { Assignment } from '../../state/assignment.ts'
import type { ProfileRow } from '../../state/preview.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly assignment: Assignment
  readonly colours: ReadonlyMap<string, string>
  readonly profile: ReadonlyMap<string, ProfileRow> | null
  readonly valueName: string | null
}

export function SegmentTable({ assignment: { sizes, total }, colours, profile, valueName }: Props) {
  const texts = TEXTS.preview
  const last = (name: string, accounts: number): string => {
    if (valueName === null) return total.accounts === 0 ? '' : percent(accounts, total.accounts)
    const index = profile?.get(name)?.index
    return typeof index === 'number' ? countText(Math.round(index)) : profile === null ? '…' : '–'
  }
  return (
    <table class="segments">
      <thead>
        <tr>
          <th scope="col">{TEXTS.rules.segment}</th>
          <th scope="col">{TEXTS.rules.accounts}</th>
          {valueName !== null && <th scope="col">{valueName}</th>}
          <th scope="col">{valueName === null ? texts.share : <abbr title={texts.indexHint(valueName)}>{texts.index}</abbr>}</th>
        </tr>
      </thead>
      <tbody>
        {sizes.map(({ name, accounts, value }) => (
          <tr key={name}>
            <th scope="row">
              <span class="dot mark" style={{ background: colours.get(name)! }} aria-hidden="true" />
              {name}
            </th>
            <td>{countText(accounts)}</td>
            {valueName !== null && <td>{amountText(value ?? 0)}</td>}
            <td>{last(name, accounts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
