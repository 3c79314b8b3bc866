/** The functions that suit the table, each with a formula to copy, for those who write their formulas themselves. */
import { useEffect, useState } from 'preact/hooks'
import type { Limits } from '../core/host.ts'
import { Formulas } from './Formulas.tsx'
import { PageFrame } from './PageFrame.tsx'
import type { PageProps } from './page-props.ts'
import { TEXTS } from './texts.ts'

export function FormulasPage({ host, draft: { table }, announce, close }: PageProps) {
  const [limits, setLimits] = useState<Limits | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    host.limits().then(setLimits, (error: Error) => setFailure(error.message))
  }, [host])
  return (
    <PageFrame title={TEXTS.shell.pages.formulas} subtitle={table === null ? '' : `${table.sheet}!${table.address}`} close={close}>
      {failure !== null && <p class="reason">{failure}</p>}
      {table !== null && limits !== null && <Formulas table={table} limits={limits} announce={announce} />}
    </PageFrame>
  )
}
