/** What would be written, worked out anew whenever an answer changes. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { METHODS } from '../../methods/index.ts'
import type { Accounts } from '../../state/accounts.ts'
import { addedFormula, addedHeader } from '../../state/added-columns.ts'
import type { Draft } from '../../state/draft.ts'
import { prepareWriting, type Writing } from '../../state/prepare-writing.ts'
import { TEXTS } from '../../texts.ts'
import { today } from '../../today.ts'
import type { StepProps } from '../step-props.ts'

export interface Prepared {
  /** `null` while it is being worked out the first time. */
  readonly writing: Writing | null
  readonly failure: string | null
  /** Of a draft that has changed since. */
  readonly isStale: boolean
  /** The same again, at the moment of writing. */
  readonly prepare: (number?: number) => Promise<Writing>
}

export function useWriting({ host, draft, accounts }: Pick<StepProps, 'host' | 'draft' | 'accounts'>, isPaused: boolean): Prepared {
  const [found, setFound] = useState<{ readonly of: unknown; readonly writing: Writing | null; readonly failure: string | null } | null>(
    null,
  )
  const prepare = useMemo(() => preparing(host, draft, accounts), [host, draft, accounts])
  useEffect(() => {
    if (isPaused) return
    let isLatest = true
    const show = (writing: Writing | null, failure: string | null): void => {
      if (isLatest) setFound((before) => ({ of: prepare, writing: writing ?? before?.writing ?? null, failure }))
    }
    prepare().then(
      (writing) => show(writing, null),
      (reason) => show(null, reason instanceof Error ? reason.message : String(reason)),
    )
    return () => {
      isLatest = false
    }
  }, [prepare, isPaused])
  return { writing: found?.writing ?? null, failure: found?.failure ?? null, isStale: found?.of !== prepare, prepare }
}

function preparing(host: StepProps['host'], draft: Draft, accounts: Accounts | null): Prepared['prepare'] {
  return async (number) => {
    if (accounts === null || draft.table === null) throw new Error(TEXTS.write.noTable)
    const { table, roles, added } = draft
    const method = METHODS.find(({ kind }) => kind === draft.method)
    return prepareWriting(host, draft, accounts, {
      title: method === undefined ? TEXTS.write.titleOfModel : TEXTS.write.titleOf(method.title),
      plays: (segments) =>
        (method?.playbook(segments) ?? []).map(({ segment, marketing, sales, success, pricing, kpi }) => ({
          segment,
          texts: [marketing, sales, success, pricing, kpi],
        })),
      added: added.map((one) => ({ header: addedHeader(one, table.headers), formula: addedFormula(one, table, roles) })),
      today: today(),
      ...(number === undefined ? {} : { number }),
    })
  }
}
