/** One model over another: what becomes of cells that are too small, and of two models over one column. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { profileColumn } from '../../core/quality/profile-column.ts'
import { FIRST_LAYERS, layerMethods, SECOND_LAYERS } from '../../wizard/methods/layered/index.ts'
import { layered } from '../../wizard/methods/layered/layered.ts'
import { segmentSizes } from '../../wizard/methods/shared/model.ts'
import { type Accounts, accountsOf } from '../../wizard/state/accounts.ts'
import type { ModelTable } from '../../wizard/state/draft.ts'
import { findingsOf, survey } from './account-kit.ts'
import { LAST_DAY, RENAMED } from './foreign-tables.ts'

function accountsIn(rows: readonly (readonly Cell[])[]): Accounts {
  const headers = ['Id', 'Seats', 'Plan']
  const profiles = headers.map((header, column) => profileColumn(rows, rows.length, column, header, { accounts: rows.length }))
  const ref = { sheet: 'A', address: 'A1', headers, rows: rows.length }
  return accountsOf({ ref, rows, formats: [] }, profiles, ['id', 'employees', 'plan'], [])
}

const SIZES: ModelTable = {
  header: ['Segment', 'Seats'],
  rows: [
    ['Large', '>=100'],
    ['Small', '<100'],
  ],
}
const PLANS: ModelTable = {
  header: ['Segment', 'Plan'],
  rows: [
    ['Pro', 'Pro'],
    ['Free', 'Free'],
  ],
}

/** So many accounts of each size and plan. */
function crossed(counts: Readonly<Record<'large pro' | 'large free' | 'small pro' | 'small free', number>>): Accounts {
  const rows = Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => [`${kind} ${at}`, kind.startsWith('large') ? 500 : 5, kind.endsWith('pro') ? 'Pro' : 'Free']),
  )
  return accountsIn(rows)
}

describe('layered', () => {
  it('splits a segment where both halves are large enough', () => {
    const accounts = crossed({ 'large pro': 100, 'large free': 120, 'small pro': 150, 'small free': 200 })
    const model = layered(accounts, { first: SIZES, second: PLANS, asOf: null, most: 5 })!
    expect(model).toEqual({
      header: ['Segment', 'Seats', 'Plan'],
      rows: [
        ['Large · Pro', '>=100', 'Pro'],
        ['Large', '>=100', ''],
        ['Small · Pro', '<100', 'Pro'],
        ['Small', '<100', ''],
      ],
    })
  })

  it('leaves a cell of under 30 accounts with its segment', () => {
    const accounts = crossed({ 'large pro': 29, 'large free': 120, 'small pro': 150, 'small free': 200 })
    const model = layered(accounts, { first: SIZES, second: PLANS, asOf: null, most: 5 })!
    expect(Object.fromEntries(segmentSizes(accounts, model, null))).toMatchObject({ Large: 149, 'Small · Pro': 150, Small: 200 })
    const fewer = crossed({ 'large pro': 29, 'large free': 29, 'small pro': 150, 'small free': 200 })
    const kept = layered(fewer, { first: SIZES, second: PLANS, asOf: null, most: 5 })!
    expect(kept.rows.map(([segment]) => segment)).toEqual(['Large', 'Small · Pro', 'Small'])
  })

  it('is nothing over one column, over points, or without a cell that is large enough', () => {
    const accounts = crossed({ 'large pro': 100, 'large free': 0, 'small pro': 0, 'small free': 200 })
    expect(layered(accounts, { first: SIZES, second: PLANS, asOf: null, most: 5 })).toBeNull()
    expect(layered(accounts, { first: SIZES, second: { ...SIZES }, asOf: null, most: 5 })).toBeNull()
    const points = { ...PLANS, header: ['Segment (points)', 'Plan'] }
    expect(layered(accounts, { first: SIZES, second: points, asOf: null, most: 5 })).toBeNull()
  })

  it('of any two methods has at most as many segments as asked for, all with accounts, and nothing serious', () => {
    const { accounts: data, orders } = RENAMED()
    const { accounts, around } = survey(data, orders, LAST_DAY)
    let made = 0
    for (const first of FIRST_LAYERS)
      for (const second of SECOND_LAYERS)
        for (const most of [5, 8]) {
          const layers = layerMethods(accounts, around, first, second, most)
          if (layers === null) continue
          made++
          expect(new Set(layers.model.rows.map(([segment]) => segment)).size).toBeLessThanOrEqual(most)
          const serious = findingsOf(accounts, layers.model, LAST_DAY).filter(
            ({ severity }) => severity === 'Error' || severity === 'Warning',
          )
          expect(serious.map(({ code }) => `${first.kind} by ${second.kind}: ${code}`)).toEqual([])
        }
    expect(made).toBeGreaterThan(50)
  })
})
