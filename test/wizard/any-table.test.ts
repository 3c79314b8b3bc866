/** Whatever stands in a table, and whatever roles a person gives its columns: no method breaks, and none proposes nonsense. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { profileColumn } from '../../core/quality/profile-column.ts'
import { METHODS } from '../../wizard/methods/index.ts'
import { segmentSizes } from '../../wizard/methods/shared/model.ts'
import { ROLES, type Role } from '../../wizard/roles/role.ts'
import { accountsOf } from '../../wizard/state/accounts.ts'
import { findingsOf } from './account-kit.ts'

const AS_OF = 46_000

const CELLS: readonly Cell[] = [
  null,
  '',
  ' ',
  0,
  -5,
  1,
  3,
  4.5,
  5,
  250,
  1e7,
  45_990,
  45_800,
  46_100,
  'n/a',
  'blank',
  'last 30 days',
  '1,200',
  '007',
  '2025-01-31',
  '11-50',
  'SAP; Slack',
  'Slack',
  'slack ',
  'a | b',
  'not(x)',
  '>5',
  '"quoted"',
  'C*',
  'TRUE',
  true,
  'Lead',
  'Customer',
  'At risk',
  'CEO',
  'Head of IT',
  'DE',
  'US',
  'f',
  'Unassigned',
  '#N/A',
  { error: '#N/A' },
]

/** Roles that no method looks at would only thin out the tables. */
const UNREAD: ReadonlySet<Role> = new Set([
  'name',
  'parent',
  'owner',
  'city',
  'postcode',
  'created',
  'renewal',
  'stage date',
  'contact',
  'other',
])

const column = fc.record({
  header: fc.constantFrom('A', 'B', 'a ', '', 'Points', 'Notes', 'Segment', 'Last login', 'RFM segment', 'Q1 Price', 'X', 'Y', 'Z'),
  role: fc.constantFrom(...ROLES.filter((role) => !UNREAD.has(role))),
  /** A few kinds of cells per column, so that values recur. */
  pool: fc.array(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 12 }),
})

const table = fc.record({
  columns: fc.array(column, { minLength: 1, maxLength: 6 }),
  picks: fc.array(fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }), { maxLength: 90, size: 'max' }),
})

it('every method says what is missing, or proposes three to five segments without an error, in which all accounts are', () => {
  let proposed = 0
  fc.assert(
    fc.property(table, fc.boolean(), ({ columns, picks }, knowsDay) => {
      const headers = columns.map(({ header }) => header)
      const rows = picks.map((pick) => columns.map(({ pool }, at) => pool[pick[at]! % pool.length]!))
      const count = rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length
      const profiles = headers.map((header, at) => profileColumn(rows, rows.length, at, header, { accounts: count }))
      const roles = columns.map(({ role }) => role)
      const data = { ref: { sheet: 'A', address: 'A1', headers, rows: rows.length }, rows, formats: [] }
      const accounts = accountsOf(data, profiles, roles, [])
      const around = { offers: [], asOf: knowsDay ? AS_OF : null }
      for (const method of METHODS) {
        const fit = method.fit(accounts, around)
        if (!fit.fits) {
          expect(fit.missing).toMatch(/\.$/)
          continue
        }
        proposed++
        expect(fit.score).toBeGreaterThan(0)
        expect(fit.score).toBeLessThanOrEqual(1)
        const { model } = method.propose(accounts, around)
        const segments = new Set(model.rows.map(([segment]) => segment)).size
        const errors = findingsOf(accounts, model, AS_OF).filter(({ severity }) => severity === 'Error')
        const unassigned = segmentSizes(accounts, model, around.asOf).get(null) ?? 0
        expect([method.kind, segments >= 3 && segments <= 5, errors, unassigned]).toEqual([method.kind, true, [], 0])
        expect(method.playbook(model.rows.map(([segment]) => segment!))).toHaveLength(model.rows.length)
      }
    }),
    { seed: 1, numRuns: 300 },
  )
  expect(proposed).toBeGreaterThan(100)
})
