/** How the cells of a column are spread, in the small: a histogram, the shares of the most frequent values, or how well it is filled. */
import type { ColumnProfile } from '../../../core/quality/profile-column.ts'
import { Histogram } from '../../charts/Histogram.tsx'
import { Meter } from '../../charts/Meter.tsx'
import { StackedBar } from '../../charts/StackedBar.tsx'
import { share } from '../../charts/share.ts'
import { TEXTS } from '../../texts.ts'
import { chartLabel, hasTopValues, TOP } from './column-words.ts'
import { isGap } from './gaps.ts'

export function Distribution({ profile, height = 22 }: { readonly profile: ColumnProfile; readonly height?: number }) {
  const { numbers, frequent, filled, accounts } = profile
  const label = chartLabel(profile)
  if (numbers !== null && numbers.least < numbers.most) return <Histogram bins={numbers.histogram} label={label} height={height} />
  if (hasTopValues(profile)) {
    const top = frequent.slice(0, TOP).map(({ value, cells }, index) => ({
      name: String(value),
      size: cells,
      colour: `var(--segment-${index + 1})`,
    }))
    const rest = filled - top.reduce((sum, { size }) => sum + size, 0)
    return <StackedBar isSmall label={label} parts={[...top, { name: TEXTS.data.others, size: rest, colour: 'var(--segment-rest)' }]} />
  }
  return <Meter share={share(filled, accounts)} label={label} tone={isGap(profile) ? 'warn' : 'mark'} />
}
