/** Writes the sample accounts to a sheet of their own and goes on with them; where they are there already, only that. */
import type { Host, TableRef } from '../../../core/host.ts'
import { runPlan } from '../../../core/plans/run-plan.ts'
import { samplePlan } from '../../sample-accounts.ts'
import type { TableSource } from '../../state/use-table.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly host: Host
  readonly source: TableSource
  readonly announce: (text: string) => void
  readonly isBusy: boolean
  readonly setBusy: (isBusy: boolean) => void
}

export function SampleButton({ host, source, announce, isBusy, setBusy }: Props) {
  const texts = TEXTS.data
  const use = async (): Promise<void> => {
    setBusy(true)
    announce(texts.sampleBusy)
    try {
      source.choose((await sampleIn(host)) ?? (await writeSample(host)))
      announce(texts.sampleReady)
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  return (
    <button type="button" class="quiet" aria-disabled={isBusy} onClick={() => !isBusy && use()}>
      {texts.sample}
    </button>
  )
}

async function sampleIn(host: Host): Promise<TableRef | undefined> {
  return (await host.tables()).find(({ sheet }) => sheet === TEXTS.data.sampleSheet)
}

async function writeSample(host: Host): Promise<TableRef> {
  const { sampleSheet, sampleTitle } = TEXTS.data
  const taken = new Set((await host.plans()).map(({ id }) => id))
  let number = 1
  while (taken.has(`sample-${number}`)) number++
  const { cellsPerCall } = await host.limits()
  await runPlan(
    host,
    samplePlan(`sample-${number}`, sampleSheet, sampleTitle),
    cellsPerCall,
    () => undefined,
    () => false,
  )
  return (await sampleIn(host))!
}
