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

describe('a header that says nothing', () => {
  const days = [46000, 46010, 45990, 46005]

  it.each<[string, readonly Cell[], Role]>([
    ['codes that all differ', ['A-1', 'A-2', 'A-3', 'A-4'], 'id'],
    ['names of countries', ['Germany', 'France', 'Germany', 'Spain'], 'country'],
    ['codes of countries', ['DE', 'FR', 'DE', 'US'], 'country'],
    ['addresses', ['a@b.example', 'c@d.example', null, 'e@f.example'], 'contact'],
    ['a scale of five', [1, 5, 3, 4], 'answer'],
    ['a scale in words', ['Agree', 'Strongly agree', 'Neutral', "Don't know"], 'answer'],
    ['m, f and x', ['m', 'f', 'x', 'f'], 'gender'],
    ['days as text', ['2025-11-01', '2025-12-24', '2026-01-05', null], 'activity'],
    ['amounts', [120.5, 3000, 42, 7], 'other'],
    ['words that recur', ['red', 'blue', 'red', 'red'], 'other'],
    ['nothing', [null, null, null, null], 'other'],
  ])('over %s leaves it to the cells', (_, cells, role) => {
    expect(rolesOf([['Spalte 7', cells]])).toEqual([role])
  })

  it('is no second id, activity or country beside one that has a header', () => {
    const columns: Column[] = [
      ['Account ID', ['A-1', 'A-2', 'A-3', 'A-4']],
      ['Zeichen', ['B-1', 'B-2', 'B-3', 'B-4']],
      ['Last login', days],
      ['Wann', ['2025-11-01', '2025-12-24', '2026-01-05', '2026-02-01']],
    ]
    expect(rolesOf(columns)).toEqual(['id', 'other', 'activity', 'other'])
  })
})

describe('a header that the cells contradict, or that is about something else', () => {
  it.each<[string, readonly Cell[], Role]>([
    ['Last login', ['password', 'single sign-on', 'password', null], 'other'],
    ['ARR', ['high', 'low', 'low', 'high'], 'other'],
    ['Country', [49, 33, 1, 44], 'other'],
    ['Stage', [46000, 46010, 45990, 46005], 'other'],
    ['Next activity date', [46000, 46010, 45990, 46005], 'other'],
    ['Q4 revenue', [120000, 50000, 70000, 99000], 'other'],
  ])('%s is not believed', (header, cells, role) => {
    expect(rolesOf([[header, cells]])).toEqual([role])
  })
})

describe('the same word in two tables', () => {
  const money = [100, 2500, 40, 990]

  it('is an amount beside the day of an order, and else what the account is worth', () => {
    expect(
      rolesOf([
        ['Order date', [46000, 46001, 46002, 46003]],
        ['Amount', money],
      ]),
    ).toEqual(['order date', 'amount'])
    expect(
      rolesOf([
        ['Account', ['Acme', 'Birch', 'Corvid', 'Delta']],
        ['Amount', money],
      ]),
    ).toEqual(['name', 'value'])
  })

  it('is a revenue of their own beside ARR, and else what they are worth', () => {
    expect(
      rolesOf([
        ['Revenue', money],
        ['ARR', money],
      ]),
    ).toEqual(['revenue', 'value'])
    expect(rolesOf([['Revenue', money]])).toEqual(['value'])
    expect(rolesOf([['Annual revenue', money]])).toEqual(['revenue'])
  })
})
