/** What holds for all rules: which one wins, the name of the rest, the day that counts, and accounts that are named by hand. */
import { useId } from 'preact/hooks'
import type { Accounts } from '../../state/accounts.ts'
import type { Change, Draft } from '../../state/draft.ts'
import { POLICIES, type PolicyWord, policyOf } from '../../state/model-table.ts'
import { TEXTS } from '../../texts.ts'
import { AsOfField } from './AsOfField.tsx'
import { HeaderOptions } from './HeaderOptions.tsx'

interface Props {
  readonly draft: Draft
  readonly accounts: Accounts
  readonly change: Change
  readonly setPolicy: (policy: PolicyWord) => void
  /** How many accounts are named by hand. */
  readonly named: number
}

export function Settings({ draft, accounts, change, setPolicy, named }: Props) {
  const texts = TEXTS.rules
  const id = useId()
  const policy = policyOf(draft.model)
  return (
    <div class="settings">
      <label for={`${id}-policy`}>{texts.policy}</label>
      <select id={`${id}-policy`} value={policy ?? ''} onChange={({ currentTarget }) => setPolicy(currentTarget.value as PolicyWord)}>
        {policy === null && (
          <option value="" disabled>
            {draft.model.header[0]}
          </option>
        )}
        {POLICIES.map((word) => (
          <option key={word} value={word}>
            {texts.policies[word]}
          </option>
        ))}
      </select>
      <label for={`${id}-otherwise`}>{texts.otherwise}</label>
      <input
        id={`${id}-otherwise`}
        type="text"
        value={draft.otherwise}
        placeholder={texts.unassigned}
        onInput={({ currentTarget }) => change({ otherwise: currentTarget.value })}
      />
      <AsOfField asOf={draft.asOf} setAsOf={(asOf) => change({ asOf })} />
      <label for={`${id}-named`}>{texts.named}</label>
      <select
        id={`${id}-named`}
        value={draft.namedBy ?? ''}
        aria-describedby={`${id}-named-hint`}
        onChange={({ currentTarget }) => change({ namedBy: currentTarget.value === '' ? null : currentTarget.value })}
      >
        <option value="">{texts.nobodyNamed}</option>
        <HeaderOptions headers={accounts.headers.slice(0, accounts.ownColumns)} />
      </select>
      <p class="muted" id={`${id}-named-hint`}>
        {draft.namedBy === null ? texts.namedHint : texts.namedCount(named)}
      </p>
    </div>
  )
}
