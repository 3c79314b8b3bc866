/** One column of the table: its name, what it is used as, how well it is filled and how it is spread; opened, all that is known of it. */
import { useState } from 'preact/hooks'
import { percent } from '../../../core/percent.ts'
import { fieldFindings } from '../../../core/quality/field-findings.ts'
import type { ColumnProfile } from '../../../core/quality/profile-column.ts'
import { countText } from '../../figures.ts'
import { ROLES, type Role } from '../../roles/role.ts'
import { TEXTS } from '../../texts.ts'
import { columnLine } from './column-words.ts'
import { Distribution } from './Distribution.tsx'
import { isGap } from './gaps.ts'

interface Props {
  readonly profile: ColumnProfile
  /** The header, or the column's letters where it has none. */
  readonly name: string
  readonly headers: readonly string[]
  readonly role: Role
  /** `null` for a column that Strata computes: what it is used as is not up to a person. */
  readonly setRole: ((role: Role) => void) | null
}

export function ColumnRow({ profile, name, headers, role, setRole }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { accounts, filled } = profile
  const share = percent(filled, Math.max(1, accounts))
  const id = `column-${profile.index}`
  return (
    <li class="column">
      <button type="button" class="row" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span class="name">
          <b>{name}</b>
          <small>{columnLine(profile, role)}</small>
        </span>
        <small class={isGap(profile) ? 'share warn' : 'share'}>
          <span class="hidden">{TEXTS.data.filled(share)}</span>
          <span aria-hidden="true">{share}</span>
        </small>
        {!isOpen && <Distribution profile={profile} />}
      </button>
      {isOpen && <Details {...{ id, profile, headers, role, setRole }} />}
    </li>
  )
}

function Details({ id, profile, headers, role, setRole }: Omit<Props, 'name'> & { readonly id: string }) {
  const texts = TEXTS.data
  const findings = fieldFindings(profile, { headers, sameHeader: 1, filledByValue: null, duplicates: null })
  return (
    <div class="details" id={id}>
      {setRole !== null && (
        <div class="source">
          <label for={`${id}-role`}>{texts.role}</label>
          <select id={`${id}-role`} value={role} onChange={({ currentTarget }) => setRole(currentTarget.value as Role)}>
            {ROLES.map((other) => (
              <option key={other} value={other}>
                {texts.roles[other]}
              </option>
            ))}
          </select>
        </div>
      )}
      <Distribution profile={profile} height={56} />
      <dl class="facts">
        <dt>{texts.type}</dt>
        <dd>{texts.types[profile.type]}</dd>
        <dt>{texts.distinct}</dt>
        <dd>{countText(profile.distinct)}</dd>
        <dt>{texts.blank}</dt>
        <dd>{countText(profile.accounts - profile.filled)}</dd>
      </dl>
      {findings
        .filter(({ severity }) => severity !== 'Note')
        .map(({ code, what, todo }) => (
          <p key={`${code} ${what}`} class="muted">
            {what}; {todo}.
          </p>
        ))}
    </div>
  )
}
