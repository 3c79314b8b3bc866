/** Charts of the workbook's other tables: recency and frequency of orders, stages, and how a cohort stays. Each is drawn from a table that fits. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ContractValue } from '../../core/clv/contract-value.ts'
import type { Host, TableRef } from '../../core/host.ts'
import type { StageFunnel } from '../../core/lifecycle/stage-funnel.ts'
import { percent } from '../../core/percent.ts'
import { Curve } from '../charts/Curve.tsx'
import { Funnel } from '../charts/Funnel.tsx'
import { Heatmap } from '../charts/Heatmap.tsx'
import { countText } from '../figures.ts'
import { Notice } from '../Notice.tsx'
import { PageFrame } from '../PageFrame.tsx'
import type { PageProps } from '../page-props.ts'
import { activeColumn, funnelOf, logColumns, retentionOf, type ScoreCounts, scoreCounts } from '../state/chart-data.ts'
import type { OrderTable } from '../state/draft.ts'
import { keyOf } from '../state/find-table.ts'
import { readTable, type TableData } from '../state/table-data.ts'
import type { WorkbookOffers } from '../state/use-surroundings.ts'
import type { TableSource } from '../state/use-table.ts'
import { TEXTS } from '../texts.ts'

interface Props extends PageProps {
  readonly source: TableSource
  readonly around: WorkbookOffers
}

export function ChartsPanel({ host, close, source, around }: Props) {
  const texts = TEXTS.charts
  const logs = source.tables.filter((table) => logColumns(table) !== null)
  const cohorts = source.tables.filter((table) => activeColumn(table) !== -1)
  const ordersOf = (table: TableRef): OrderTable => around.orders.find(({ ref }) => keyOf(ref) === keyOf(table))!
  return (
    <PageFrame title={texts.title} subtitle={texts.subtitle} close={close}>
      <Drawn
        host={host}
        texts={texts.orders}
        tables={around.orders.map(({ ref }) => ref)}
        read={(data) => scoreCounts(ordersOf(data.ref), data)}
        draw={(counts) => <Scores counts={counts} />}
      />
      <Drawn host={host} texts={texts.stages} tables={logs} read={funnelOf} draw={(funnel) => <Stages funnel={funnel} />} />
      <Drawn host={host} texts={texts.retention} tables={cohorts} read={retentionOf} draw={(value) => <Retention value={value} />} />
    </PageFrame>
  )
}

interface DrawnProps<T> {
  readonly host: Host
  readonly texts: { readonly heading: string; readonly needs: string }
  readonly tables: readonly TableRef[]
  readonly read: (data: TableData) => T
  readonly draw: (figures: T) => JSX.Element
}

/** One chart, of the first table that fits or of another that is chosen. */
function Drawn<T>({ host, texts, tables, read, draw }: DrawnProps<T>) {
  const [chosen, choose] = useState(0)
  const [figures, setFigures] = useState<{ readonly of: T } | { readonly failure: string } | null>(null)
  const table = tables[Math.min(chosen, tables.length - 1)]
  const key = table && keyOf(table)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is known by its key
  useEffect(() => {
    let isGone = false
    setFigures(null)
    if (table !== undefined)
      void readTable(host, table)
        .then((data) => ({ of: read(data) }))
        .catch((error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }))
        .then((next) => isGone || setFigures(next))
    return () => {
      isGone = true
    }
  }, [host, key])
  return (
    <section>
      <h2>{texts.heading}</h2>
      {tables.length > 1 && (
        <select
          aria-label={TEXTS.charts.tableOf(texts.heading)}
          value={chosen}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        >
          {tables.map((one, index) => (
            <option key={keyOf(one)} value={index}>
              {keyOf(one)}
            </option>
          ))}
        </select>
      )}
      {tables.length === 1 && <p class="muted">{key}</p>}
      {table === undefined && <p class="muted">{texts.needs}</p>}
      {table !== undefined && figures === null && <p class="muted">{TEXTS.charts.reading}</p>}
      {figures !== null && 'failure' in figures && (
        <Notice heading={TEXTS.charts.failed} reason={figures.failure} body={TEXTS.shell.unchanged} />
      )}
      {figures !== null && 'of' in figures && draw(figures.of)}
    </section>
  )
}

const SCORES = [1, 2, 3, 4, 5]

function Scores({ counts }: { readonly counts: ScoreCounts }) {
  const texts = TEXTS.charts.orders
  const rows = [...SCORES].reverse()
  return (
    <Heatmap
      caption={texts.caption}
      down={texts.recency}
      across={texts.frequency}
      rows={rows.map(String)}
      columns={SCORES.map(String)}
      value={(row, column) => counts[rows[row]! - 1]![column]!}
      figure={countText}
    />
  )
}

function Stages({ funnel }: { readonly funnel: StageFunnel }) {
  const texts = TEXTS.charts.stages
  const stages = funnel.stages.filter(({ kind }) => kind !== 'leaving')
  const slow = stages.filter(({ medianDays }) => medianDays > 0)
  return (
    <>
      <Funnel
        label={texts.label}
        onward={texts.onward}
        stages={stages.map(({ name, entered }) => ({ name, size: entered, figure: countText(entered) }))}
      />
      {slow.map(({ name, medianDays, bottleneck }) => (
        <p key={name} class="muted">
          {texts.days(name, countText(medianDays), bottleneck.fewestAdvance !== null || bottleneck.isSlowest)}
        </p>
      ))}
    </>
  )
}

function Retention({ value: { curve } }: { readonly value: ContractValue }) {
  const texts = TEXTS.charts.retention
  const last = curve[curve.length - 1]!
  const share = (part: number): number | null => (Number.isNaN(part) ? null : part)
  const groups = [
    {
      name: texts.seen,
      shares: curve.map(({ active, survival }) => (Number.isNaN(active) ? null : share(survival))),
      colour: 'var(--segment-1)',
    },
    { name: texts.fitted, shares: curve.map(({ modelSurvival }) => share(modelSurvival)), colour: 'var(--segment-2)' },
    { name: texts.naive, shares: curve.map(({ naiveSurvival }) => share(naiveSurvival)), colour: 'var(--segment-rest)' },
  ]
  return (
    <>
      <Curve
        groups={groups}
        label={texts.label(String(last.period), percent(last.modelSurvival), percent(last.naiveSurvival))}
        from={texts.start}
        to={texts.end(String(last.period))}
      />
      <ul class="legend">
        {groups.map(({ name, colour }) => (
          <li key={name}>
            <i class="dot" style={{ background: colour }} />
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
