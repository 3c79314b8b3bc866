/** Columns that Strata can compute so that rules can use them: each is switched on and off, and says why where it can't be had. */

import type { AddedColumn, Change, Draft } from '../../state/draft.ts'
import { keyOf } from '../../state/find-table.ts'
import type { WorkbookOffers } from '../../state/use-surroundings.ts'
import type { TableSource } from '../../state/use-table.ts'
import { TEXTS } from '../../texts.ts'
import { findProblem } from './added-words.ts'
import { SurveyChoice } from './SurveyChoice.tsx'

interface Props {
  readonly draft: Draft
  readonly change: Change
  readonly source: TableSource
  readonly around: WorkbookOffers
}

const KINDS = ['rfm', 'clv', 'tier', 'survey'] as const
const TIER_METHODS = ['pareto', 'quantile', 'natural'] as const

export function AddColumns({ draft, change, source, around }: Props) {
  const texts = TEXTS.data.add
  const { added } = draft
  const offered = KINDS.flatMap((kind) => around.offers.find((offer) => offer.kind === kind) ?? [])
  if (offered.length === 0) return null
  const isOn = ({ kind }: AddedColumn): boolean => added.some((column) => column.kind === kind)
  const replace = (next: AddedColumn): void => change({ added: added.map((column) => (column.kind === next.kind ? next : column)) })
  return (
    <section>
      <h2>{texts.title}</h2>
      <p class="muted">{texts.intro}</p>
      <ul class="add">
        {offered.map((offer) => (
          <li key={offer.kind}>
            <label class="check">
              <input
                type="checkbox"
                checked={isOn(offer)}
                onChange={({ currentTarget }) => {
                  source.settle()
                  change({ added: currentTarget.checked ? [...added, offer] : added.filter(({ kind }) => kind !== offer.kind) })
                }}
              />
              <span>
                {texts.names[offer.kind]}
                <small>{texts.from(offer)}</small>
              </span>
            </label>
            {isOn(offer) && <Choices offer={offer} replace={replace} source={source} around={around} />}
            {isOn(offer) && <Problem offer={offer} draft={draft} source={source} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Problem({ offer, draft, source }: { readonly offer: AddedColumn; readonly draft: Draft; readonly source: TableSource }) {
  if (source.added.isBusy) return <p class="muted">{TEXTS.data.add.busy}</p>
  const problem = findProblem(offer, draft, source.added)
  return problem === null ? null : <p class="problem">{problem}</p>
}

interface ChoicesProps {
  readonly offer: AddedColumn
  readonly replace: (next: AddedColumn) => void
  readonly source: TableSource
  readonly around: WorkbookOffers
}

function Choices({ offer, replace, source, around: { orders } }: ChoicesProps) {
  const texts = TEXTS.data.add
  if (offer.kind === 'survey') return <SurveyChoice survey={offer} replace={replace} source={source} />
  if (offer.kind === 'tier')
    return (
      <select
        aria-label={texts.tierMethod}
        value={offer.method}
        onChange={({ currentTarget }) => replace({ kind: 'tier', method: currentTarget.value as (typeof TIER_METHODS)[number] })}
      >
        {TIER_METHODS.map((method) => (
          <option key={method} value={method}>
            {texts.tierMethods[method]}
          </option>
        ))}
      </select>
    )
  if (orders.length < 2) return null
  return (
    <select
      aria-label={texts.orders}
      value={keyOf(offer.orders.ref)}
      onChange={({ currentTarget }) => replace({ ...offer, orders: orders.find(({ ref }) => keyOf(ref) === currentTarget.value)! })}
    >
      {orders.map(({ ref }) => (
        <option key={keyOf(ref)} value={keyOf(ref)}>
          {keyOf(ref)}
        </option>
      ))}
    </select>
  )
}
