/** The step "Data": which table it is about, what its columns are, and what of it stands in the way of good segments. */
import { useState } from 'preact/hooks'
import { Notice } from '../Notice.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { keyOf } from '../state/find-table.ts'
import { TEXTS } from '../texts.ts'
import { AddColumns } from './data/AddColumns.tsx'
import { Columns } from './data/Columns.tsx'
import { DataNotes } from './data/DataNotes.tsx'
import { ReadingProgress } from './data/ReadingProgress.tsx'
import { SampleButton } from './data/SampleButton.tsx'
import { TableChoice } from './data/TableChoice.tsx'
import type { StepProps } from './step-props.ts'

export function DataStep({ host, draft, change, accounts, source, around, announce, go }: StepProps) {
  const texts = TEXTS.data
  const { reading } = source
  const isReady = accounts !== null && reading.state === 'done'
  const [isWriting, setWriting] = useState(false)
  const subtitle = reading.state === 'looking' ? texts.looking : accounts === null ? '' : texts.subtitle
  const stop = (): void => {
    source.stop()
    announce(texts.stopped)
  }
  return (
    <StepFrame
      step="data"
      title={texts.title}
      subtitle={subtitle}
      busy={!isReady}
      footer={
        <>
          <SampleButton host={host} source={source} announce={announce} isBusy={isWriting} setBusy={setWriting} />
          {reading.state === 'none' || reading.state === 'failed' || reading.state === 'stopped' ? (
            <button type="button" class="primary" onClick={source.refresh}>
              {texts.again}
            </button>
          ) : (
            <button type="button" class="primary" aria-disabled={!isReady} onClick={() => isReady && go('method')}>
              {texts.next}
            </button>
          )}
        </>
      }
    >
      <p class="intro">{texts.intro}</p>
      {source.tables.length > 0 && <TableChoice source={source} table={draft.table} />}
      {reading.state === 'reading' && <ReadingProgress reading={reading} stop={stop} />}
      {reading.state === 'none' && <Notice {...texts.none} />}
      {reading.state === 'failed' && <Notice heading={texts.failed} body={TEXTS.shell.unchanged} reason={reading.reason} />}
      {accounts !== null && reading.state !== 'failed' && draft.table !== null && (
        <div key={keyOf(draft.table)}>
          <DataNotes accounts={accounts} />
          <Columns accounts={accounts} table={draft.table} setRole={source.setRole} />
          <AddColumns draft={draft} change={change} source={source} around={around} />
        </div>
      )}
    </StepFrame>
  )
}
