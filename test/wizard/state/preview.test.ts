/** The preview beside the worksheet functions: the same profile, verdict and reasons as SEGMENT_PROFILE, SEGMENT_TEST and SEGMENT_WHY give. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../core/cells.ts'
import { profileColumn } from '../../../core/quality/profile-column.ts'
import { separationOf } from '../../../core/separation/separation.ts'
import { separationTable } from '../../../core/separation/separation-table.ts'
import type { Role } from '../../../wizard/roles/role.ts'
import { type Accounts, accountsOf } from '../../../wizard/state/accounts.ts'
import { type AssignedBy, assignmentOf } from '../../../wizard/state/assignment.ts'
import { largestOf, metricOf, profileOf, whyOf } from '../../../wizard/state/preview.ts'
import { ruleFindings } from '../../../wizard/state/rule-findings.ts'
import { segmentColours } from '../../../wizard/state/segment-colours.ts'
import { runCore } from '../../kit/run-core.ts'

const HEADERS = ['Account', 'Employees', 'ARR', 'Seats', 'Key']
const ROLES: readonly Role[] = ['name', 'employees', 'value', 'usage', 'other']
const ROWS: Cell[][] = Array.from({ length: 60 }, (_, row) => [
  `Account ${row}`,
  row % 7 === 3 ? null : row * 30,
  row % 5 === 4 ? null : 100 + ((row * 37) % 50),
  row % 3 === 0 ? row : row + 40,
  row === 12 ? 'Partners' : null,
])
const ACCOUNTS: Accounts = accountsOf(
  { ref: { sheet: 'Accounts', address: 'A1:E61', headers: HEADERS, rows: ROWS.length }, rows: ROWS, formats: [] },
  HEADERS.map((header, index) => profileColumn(ROWS, ROWS.length, index, header, { accounts: ROWS.length })),
  ROLES,
  [],
)
const TABLE = [
  ['Segment', 'Employees'],
  ['Large', '>=1000'],
  ['Small', '<1000'],
  ['Middle', '500..1500'],
]
const BY: AssignedBy = { model: { header: TABLE[0]!, rows: TABLE.slice(1) }, otherwise: '', asOf: null, namedBy: null }
const ASSIGNMENT = assignmentOf(ACCOUNTS, BY)
const SEGMENTS = Array.from(ASSIGNMENT.segments.codes, (code) => [ASSIGNMENT.segments.dictionary[code] ?? null])
const column = (index: number): Cell[][] => ROWS.map((row) => [row[index]!])

it('profiles as SEGMENT_PROFILE does', () => {
  const [header, ...rows] = runCore('SEGMENT_PROFILE', SEGMENTS, column(2))
  const profile = profileOf(ACCOUNTS, ASSIGNMENT, BY)
  for (const row of rows) expect(Object.values(profile.get(String(row[0]))!)).toEqual(row)
  expect([...profile.keys()].length).toBe(rows.length)
  expect(Object.keys(profile.get('Large')!)).toEqual(header)
})

it('tests as SEGMENT_TEST does, and knows which metric defines the segments', () => {
  const chosen = ['Seats', 'Employees']
  const metrics = chosen.map((name) => metricOf(ACCOUNTS, name, { model: BY.model, added: [] })!)
  const block = ROWS.map((row) => [row[3]!, row[1]!])
  const { header, rows } = separationTable(separationOf(ASSIGNMENT.segments, metrics, 'kruskal'), 0.05, ['unassigned'])
  const cells = [header, ...rows].map((row) => row.map((cell) => (cell === '' ? null : cell)))
  expect(cells).toEqual(runCore('SEGMENT_TEST', SEGMENTS, block, [chosen], 'model=Employees'))
})

it('a metric that a computed column comes from defines the segments too', () => {
  const profile = profileColumn(ROWS, ROWS.length, 3, 'ARR tier', { accounts: ROWS.length })
  const tiers = ROWS.map(() => 'A')
  const added = accountsOf(
    { ref: { sheet: 'A', address: 'A1:E61', headers: HEADERS, rows: ROWS.length }, rows: ROWS, formats: [] },
    ACCOUNTS.profiles,
    ROLES,
    [{ header: 'ARR tier', role: 'other', cells: tiers, profile }],
  )
  const model = { header: ['Segment', 'ARR tier'], rows: [['Top', 'A']] }
  const tier = { kind: 'tier', method: 'pareto' } as const
  expect(metricOf(added, 'ARR', { model, added: [tier] })?.definesSegments).toBe(true)
  expect(metricOf(added, 'Seats', { model, added: [tier] })?.definesSegments).toBe(false)
})

it('says why as SEGMENT_WHY does; rules count from 1 without the header', () => {
  const rows = [2, 3, 59]
  const picked = rows.map((row) => ROWS[row]!)
  const expected = runCore('SEGMENT_WHY', picked, [HEADERS], TABLE)
  expect(
    whyOf(ACCOUNTS, ASSIGNMENT, BY, rows).map(({ rules, because, change, to }) => [
      rules === '' ? null : Number(rules) + 1,
      because,
      change,
      to,
    ]),
  ).toEqual(expected.map(([rule, because, change, to]) => [rule, because, to === null ? null : change, to]))
})

it('an account that is named by hand says so', () => {
  const by = { ...BY, namedBy: 'Key' }
  expect(whyOf(ACCOUNTS, assignmentOf(ACCOUNTS, by), by, [12])).toMatchObject([{ name: 'Account 12', segment: 'Partners', isNamed: true }])
})

it('shows the accounts worth most, ties to the row further up', () => {
  const { codes, dictionary } = ASSIGNMENT.segments
  const [large] = largestOf(ASSIGNMENT, ACCOUNTS.values, 3).filter((_, code) => dictionary[code] === 'Large')
  const own = [...codes.keys()].filter((row) => dictionary[codes[row]!] === 'Large')
  const worth = (row: number): number => ACCOUNTS.values![row]! || 0
  expect(large).toEqual(own.sort((left, right) => worth(right) - worth(left) || left - right).slice(0, 3))
})

describe('findings', () => {
  it('stand beside the rule that they are about; those of no rule have none', () => {
    const found = ruleFindings(ACCOUNTS, BY).map(({ code, rule }) => [code, rule])
    expect(found).toContainEqual(['CHECK_SHADOWED', 2])
    expect(found).toContainEqual(['CHECK_BLANK_FIELD', null])
    expect(found).toContainEqual(['CHECK_UNASSIGNED', null])
  })
  it('a small segment is spoken of beside its first rule', () => {
    const model = {
      header: TABLE[0]!,
      rows: [
        ['Small', '<1000'],
        ['Large', '>=1700'],
        ['Rest', ''],
      ],
    }
    expect(
      ruleFindings(ACCOUNTS, { ...BY, model }).find(({ code, what }) => code === 'CHECK_SEGMENT_SMALL' && what.startsWith('Large'))?.rule,
    ).toBe(1)
  })
  it('accounts named by hand are not missed by the rules', () => {
    const rows = ROWS.map((row) => [...row.slice(0, 4), row[1] === null ? 'Partners' : null])
    const codes = ruleFindings({ ...ACCOUNTS, rows }, { ...BY, namedBy: 'Key' }).map(({ code }) => code)
    expect(codes).not.toContain('CHECK_UNASSIGNED')
  })
})

it('a segment has the colour of its place in the model, the rest is grey', () =>
  expect([...segmentColours(ASSIGNMENT.sizes)]).toEqual([
    ['Large', 'var(--segment-1)'],
    ['Small', 'var(--segment-2)'],
    ['Middle', 'var(--segment-3)'],
    ['Unassigned', 'var(--segment-rest)'],
  ]))
