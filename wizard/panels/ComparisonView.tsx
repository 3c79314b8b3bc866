/** A comparison in the panel: how much moves, from where to where, and the accounts that move most. */
import { cellText, isBlank, type Row } from '../../core/cells.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { flowTable } from '../../core/compare/flow-table.ts'
import { percent } from '../../core/percent.ts'
import { Flows } from '../charts/Flows.tsx'
import { amountText, countText } from '../figures.ts'
import { segmentColours } from '../state/segment-colours.ts'
import { TEXTS } from '../texts.ts'

const MOST_MOVERS = 10

export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const texts = TEXTS.compare
  const { flows, moves, movers } = comparison
  const { accountsInBoth, movedAccounts, movedValue, valueInBoth, newAccounts, lostAccounts } = moves
  const table = flowTable(flows)
  const hasValue = flows.money !== 'none' && moves.valueBefore !== 0
  const sized = table.rows.map(([from, to, accounts]) => ({ from: String(from), to: String(to), size: Number(accounts) }))
  const before = [...new Set(sized.map(({ from }) => from))]
  const after = [...new Set(sized.map(({ to }) => to))]
  const colours = segmentColours([...new Set([...flows.from, ...flows.to])].map((name) => ({ name, kind: 'segment' })))
  const colourOf = (name: string): string => colours.get(name) ?? 'var(--segment-rest)'
  const moved = sized.filter(({ from, to }) => from !== to)
  const label = texts.flowsLabel(sized.map(({ from, to, size }) => `${from} to ${to}: ${countText(size)}`).join('; '))
  return (
    <>
      <p class="in-short">
        {movedAccounts === 0 ? texts.none : <b>{texts.moved(countText(movedAccounts), percent(movedAccounts, accountsInBoth))}</b>}
        {movedAccounts > 0 && hasValue && valueInBoth > 0 && ` ${texts.value(amountText(movedValue), percent(movedValue, valueInBoth))}`}
      </p>
      {newAccounts + lostAccounts > 0 && <p class="muted">{texts.newAndLost(countText(newAccounts), countText(lostAccounts))}</p>}
      <Counts comparison={comparison} colourOf={colourOf} />
      {moved.length > 0 && (
        <>
          <h2>{texts.flows}</h2>
          <Flows flows={sized} before={before} after={after} colourOf={colourOf} label={label} />
        </>
      )}
      {moved.length > 0 && (
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{texts.from}</th>
              <th scope="col">{texts.to}</th>
              <th scope="col">{texts.accounts}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ from, to, size }) => (
              <tr key={`${from} ${to}`}>
                <td>{from}</td>
                <td>{to}</td>
                <td>{countText(size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {movers.rows.length > 0 && (
        <>
          <h2>{texts.movers}</h2>
          <ul class="checklist">
            {movers.rows.slice(0, MOST_MOVERS).map((row) => (
              <li key={`${textOf(row, 0)} ${textOf(row, 1)} ${textOf(row, 2)}`}>
                <span>{textOf(row, 0)}</span>
                <small>
                  {textOf(row, 1)} → {textOf(row, 2)}
                </small>
              </li>
            ))}
          </ul>
          {movers.rows.length > MOST_MOVERS && <p class="muted">{texts.more(countText(movers.rows.length - MOST_MOVERS))}</p>}
        </>
      )}
    </>
  )
}

/** Accounts per segment on both sides; lost and new ones are no segments. */
function Counts({ comparison: { flows }, colourOf }: { readonly comparison: Comparison; readonly colourOf: (name: string) => string }) {
  const texts = TEXTS.compare
  const { from, to, counts } = flows
  const width = to.length + 1
  const countOf = (names: readonly string[], name: string, isIn: (cell: number, at: number) => boolean): number => {
    const at = names.indexOf(name)
    return at < 0 ? 0 : counts.reduce((sum, count, cell) => sum + (isIn(cell, at) ? count : 0), 0)
  }
  return (
    <table class="figures counts">
      <thead>
        <tr>
          <th scope="col">{texts.segment}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {[...new Set([...from, ...to])].map((name) => (
          <tr key={name}>
            <td>
              <i class="dot" style={{ background: colourOf(name) }} />
              {name}
            </td>
            <td>{countText(countOf(from, name, (cell, at) => Math.floor(cell / width) === at))}</td>
            <td>{countText(countOf(to, name, (cell, at) => cell % width === at))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function textOf(row: Row, column: number): string {
  const cell = row[column]
  return isBlank(cell) ? '' : cellText(cell!)
}
