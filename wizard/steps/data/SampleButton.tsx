/** Writes the sample accounts to a sheet of their own and goes on with them; where they are there already, only that. */
import type { Host } from '../../../core/host.ts'
import { runPlan } from '../../../core/plans/run-plan.ts'
import { samplePlan, sampleTable } from '../../sample-accounts.ts'
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
      if (!(await host.sheets()).includes(texts.sampleSheet)) await writeSample(host)
      source.choose(sampleTable(texts.sampleSheet))
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

async function writeSample(host: Host): Promise<void> {
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
}
