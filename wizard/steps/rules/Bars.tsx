/** How accounts and value are shared out among the segments, as a bar each. */
import { percent } from '../../../core/percent.ts'
import { StackedBar } from '../../charts/StackedBar.tsx'
import { amountText, countText } from '../../figures.ts'
import type { Assignment } from '../../state/assignment.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly assignment: Assignment
  readonly colours: ReadonlyMap<string, string>
  /** What the value is called; `null` where accounts have none. */
  readonly valueName: string | null
}

export function Bars({ assignment: { sizes, total }, colours, valueName }: Props) {
  const texts = TEXTS.rules
  const bar = (of: 'accounts' | 'value', name: string, whole: number, shown: string) => (
    <>
      <p class="bar-name">
        {name} <b>{shown}</b>
      </p>
      <StackedBar
        parts={sizes.map((one) => ({ name: one.name, size: one[of] ?? 0, colour: colours.get(one.name)! }))}
        label={texts.shares(name, sizes.map((one) => `${one.name} ${whole > 0 ? percent(one[of] ?? 0, whole) : '0 %'}`).join(', '))}
      />
    </>
  )
  return (
    <>
      {bar('accounts', texts.accounts, total.accounts, countText(total.accounts))}
      {valueName !== null && total.value !== null && bar('value', valueName, total.value, amountText(total.value))}
    </>
  )
}
