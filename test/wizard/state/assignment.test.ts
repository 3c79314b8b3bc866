/** Which account gets which segment in the panel: what the sheet's formula gives, cell by cell, also where names win over rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../core/cells.ts'
import { profileColumn } from '../../../core/quality/profile-column.ts'
import type { Role } from '../../../wizard/roles/role.ts'
import type { Accounts } from '../../../wizard/state/accounts.ts'
import { accountsOf } from '../../../wizard/state/accounts.ts'
import { type AssignedBy, assignmentOf, columnsHanded, tableOf } from '../../../wizard/state/assignment.ts'
import { AS_OF, rows as arbitraryRows, rules as arbitraryRules, HEADERS, modelOf, policy } from '../../kit/arbitrary-models.ts'
import { deepFreeze, firstColumn, runCore } from '../../kit/run-core.ts'

const accountsFrom = (headers: readonly string[], rows: readonly Cell[][], roles: readonly Role[]): Accounts => {
  const ref = { sheet: 'Accounts', address: 'A1', headers, rows: rows.length }
  const filled = rows.filter((row) => row.some((cell) => cell !== null)).length
  const profiles = headers.map((header, index) => profileColumn(rows, rows.length, index, header, { accounts: filled }))
  return deepFreeze({ ...accountsOf({ ref, rows, formats: [] }, profiles, roles, []), values: null })
}

const by = (table: readonly (readonly string[])[], rest: Partial<AssignedBy> = {}): AssignedBy =>
  deepFreeze({ model: { header: table[0]!, rows: table.slice(1) }, otherwise: '', asOf: AS_OF, namedBy: null, ...rest })

const shown = ({ segments: { codes, dictionary } }: ReturnType<typeof assignmentOf>): Cell[] =>
  Array.from(codes, (code) => dictionary[code] ?? null)

/** As the sheet has it: IF(named<>"", named, SEGMENT(…)). */
const formula = (accounts: Accounts, answers: AssignedBy): Cell[] => {
  const columns = columnsHanded(accounts, answers)
  const picked = accounts.rows.map((row) => columns.map((column) => row[column]!))
  const headers = [columns.map((column) => accounts.headers[column]!)]
  const segments = firstColumn(runCore('SEGMENT', picked, headers, tableOf(answers) as Cell[][], answers.otherwise || null, answers.asOf))
  const named = accounts.headers.indexOf(answers.namedBy ?? '')
  return accounts.rows.map((row, index) => {
    const cell = named < 0 ? null : row[named]!
    return cell !== null && cell !== '' ? String(cell) : (segments[index] ?? null)
  })
}

const text = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.error : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)

describe('the segment of every account', () => {
  it('is what the formula in the sheet gives, under every policy, with and without named accounts', () => {
    const names = fc.array(fc.constantFrom<Cell>(null, null, '', 'A', 'Key account', 7), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(arbitraryRows, arbitraryRules, policy, names, fc.boolean(), (data, rules, header, list, isNamed) => {
        const rows = data.map((row, index) => [...row, list[index]!])
        const accounts = accountsFrom([...HEADERS[0]!, 'Named'], rows, ['country', 'employees', 'technology', 'activity', 'other'])
        const table = modelOf(header, rules).map((row) => row.map(text))
        const answers = by(table, { namedBy: isNamed ? 'Named' : null, otherwise: 'Rest' })
        const assignment = assignmentOf(accounts, answers)
        fc.pre(assignment.problems.length === 0)
        expect(shown(assignment)).toEqual(formula(accounts, answers))
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  const headers = ['Account', 'Employees', 'ARR', 'Named']
  const rows: Cell[][] = [
    ['Northwind', 1200, 300, null],
    ['Kite', 640, 50, 'Enterprise'],
    ['Osprey', null, 50, null],
    [null, null, null, null],
    ['Tern', 8, null, 'Friends'],
  ]
  const roles: Role[] = ['name', 'employees', 'value', 'other']
  const accounts = { ...accountsFrom(headers, rows, roles), values: Float64Array.of(300, 50, 50, Number.NaN, Number.NaN) }
  const table = [
    ['Segment', 'Employees'],
    ['Enterprise', '>=1000'],
    ['Mid-market', '100..999'],
    ['SMB', '<100'],
  ]

  it('counts accounts and value per segment in the order of the model, then names given by hand, the rest last', () => {
    const { sizes, total, named, rules } = assignmentOf(accounts, by(table, { namedBy: 'Named' }))
    expect(sizes).toEqual([
      { name: 'Enterprise', kind: 'segment', accounts: 2, value: 350 },
      { name: 'Mid-market', kind: 'segment', accounts: 0, value: 0 },
      { name: 'SMB', kind: 'segment', accounts: 0, value: 0 },
      { name: 'Friends', kind: 'other', accounts: 1, value: 0 },
      { name: 'Unassigned', kind: 'otherwise', accounts: 1, value: 50 },
    ])
    expect({ total, named }).toEqual({ total: { accounts: 4, value: 400 }, named: 2 })
    expect(rules).toEqual([
      { accounts: 1, value: 300 },
      { accounts: 0, value: 0 },
      { accounts: 0, value: 0 },
    ])
  })

  it('hands SEGMENT a column that is filled for every account, so that none is taken for a blank row', () => {
    expect(columnsHanded(accounts, by(table))).toEqual([0, 1])
    expect(shown(assignmentOf(accounts, by(table)))).toEqual(['Enterprise', 'Mid-market', 'Unassigned', null, 'SMB'])
  })

  it('says for a cell that can not be read its place and the character, and counts the other rules', () => {
    const { problems, rules, sizes } = assignmentOf(accounts, by([table[0]!, ['Enterprise', 'not(>=1000'], ...table.slice(2)]))
    expect(problems).toEqual([
      { rule: 0, column: 1, what: 'expected a closing ) at character 11 of "not(>=1000"', todo: 'close the not( … )', character: 10 },
    ])
    expect(rules[0]).toBeNull()
    expect(sizes.map(({ accounts: count }) => count)).toEqual([0, 1, 1, 2])
  })

  it.each([
    [
      'a header that no column has',
      [
        ['Segment', 'Employes'],
        ['A', '1'],
      ],
      { rule: -1, column: 1 },
    ],
    ['a model without a rule', [['Segment', 'Employees']], { rule: -2, column: -1 }],
    [
      'conditions without a name',
      [
        ['Segment', 'Employees'],
        ['', '1'],
      ],
      { rule: 0, column: 0 },
    ],
  ])('%s is a problem at its place', (_, broken, place) => {
    const assignment = assignmentOf(accounts, by(broken))
    expect(assignment.problems).toMatchObject([place])
    expect(shown(assignment)).toEqual(['Unassigned', 'Unassigned', 'Unassigned', null, 'Unassigned'])
  })

  it('under all an account counts in each of its segments, in the total once', () => {
    const all = [
      ['Segment (all)', 'Employees'],
      ['Large', '>500'],
      ['Huge', '>1000'],
    ]
    const { sizes, total } = assignmentOf(accounts, by(all))
    expect(sizes.map(({ name, accounts: count }) => [name, count])).toEqual([
      ['Large', 2],
      ['Huge', 1],
      ['Unassigned', 2],
    ])
    expect(total.accounts).toBe(4)
  })
})
