/** What columns are taken for: 150 headers as products write them, and cells where the header is silent. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { type ColumnProfile, profileColumn } from '../../core/quality/profile-column.ts'
import { guessRoles } from '../../wizard/roles/guess-roles.ts'
import type { Role } from '../../wizard/roles/role.ts'
import { TABLES } from './headers-150.ts'

type Column = readonly [header: string, cells: readonly Cell[]]

function profilesOf(columns: readonly Column[]): ColumnProfile[] {
  const rows = Math.max(...columns.map(([, cells]) => cells.length))
  const grid = Array.from({ length: rows }, (_, row) => columns.map(([, cells]) => cells[row] ?? null))
  return columns.map(([header], index) => profileColumn(grid, rows, index, header, { accounts: rows }))
}

function rolesOf(columns: readonly Column[]): Role[] {
  return guessRoles(
    columns.map(([header]) => header),
    profilesOf(columns),
  )
}

describe('the roles of 150 headers', () => {
  const guesses = TABLES.flatMap(({ source, columns }) => {
    const roles = rolesOf(columns.map(([header, , cells]) => [header, cells]))
    return columns.map(([header, role], index) => ({ source, header, role, guess: roles[index]! }))
  })

  it('are 150', () => expect(guesses).toHaveLength(150))

  it('are right on 95 % of them', () => {
    const wrong = guesses.filter(({ role, guess }) => role !== guess)
    expect(
      wrong.length,
      wrong.map(({ source, header, role, guess }) => `${source}: ${header} is ${role}, not ${guess}`).join('\n'),
    ).toBeLessThanOrEqual(7)
  })
})
