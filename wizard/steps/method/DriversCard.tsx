/** "What drives my revenue?": how few accounts hold the value, and which columns tell most about it. */
import { percent } from '../../../core/percent.ts'
import { Bars } from '../../charts/Bars.tsx'
import { Pareto } from '../../charts/Pareto.tsx'
import { countText } from '../../figures.ts'
import type { ValueDrivers } from '../../state/value-drivers.ts'
import { TEXTS } from '../../texts.ts'

/** The share of the value that is asked after. */
const HELD = 0.8
const MOST = 5

export function DriversCard({
  drivers: { concentration, drivers },
  valueName,
}: {
  readonly drivers: ValueDrivers
  readonly valueName: string
}) {
  const texts = TEXTS.method
  const { accounts, sums } = concentration.curve
  const behind = concentration.behind.find(({ share }) => share === HELD)!.accounts
  const few = texts.few(countText(behind), percent(behind, accounts), percent(HELD), valueName)
  return (
    <details class="drivers">
      <summary>{texts.drivers(valueName)}</summary>
      <p>{few}</p>
      <Pareto sums={sums} marked={behind} label={few} />
      {drivers.length === 0 ? (
        <p class="muted">{texts.noDrivers(valueName)}</p>
      ) : (
        <>
          <h2>{texts.driversTitle(valueName)}</h2>
          <Bars
            label={texts.driversTitle(valueName)}
            full={1}
            bars={drivers.slice(0, MOST).map(({ name, effect }) => ({ name, size: effect, figure: percent(effect) }))}
          />
          <p class="muted">{texts.driversNote}</p>
        </>
      )}
    </details>
  )
}
