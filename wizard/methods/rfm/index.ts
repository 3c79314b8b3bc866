/**
 * RFM: accounts by how recently, how often and for how much they ordered. Decides which of the 11 published names are
 * treated alike; the names stay visible in the added column.
 */

import { percent } from '../../../core/percent.ts'
import { type Accounts, columnOf } from '../../state/accounts.ts'
import { ADDED_HEADERS, addedHeader } from '../../state/added-columns.ts'
import type { AddedColumn } from '../../state/draft.ts'
import type { Surroundings } from '../method.ts'
import { categoriesOf } from '../shared/categories.ts'
import { valuesCondition } from '../shared/conditions.ts'
import { accountCount } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { modelOf, type RuleDraft, withoutEmpty, withRest } from '../shared/model.ts'
import { count } from '../shared/words.ts'
import { RFM_LADDER, RFM_PLAYS } from './plays.ts'

export const RFM = defineMethod({
  kind: 'rfm',
  title: 'RFM',
  purpose: 'Groups customers by recency, frequency and money of their orders.',
  needs: 'A table with one row per order: the account id, a date and an amount.',
  complexity: 2,
  resources: 'The order export of the shop or billing system, refreshed monthly.',
  outcome: 'Campaigns that reach those who buy, and a save list of good customers gone quiet.',
  attempt,
  ladder: RFM_LADDER,
  named: RFM_PLAYS,
})

/** Those of a group want the same from you. Prospects, who never ordered, are asked back as cheaply as the lost. */
const GROUPS: readonly (readonly [segment: string, names: readonly string[]])[] = [
  ['Champions', ['Champions', 'Loyal']],
  ['Growing', ['Potential Loyalists', 'New', 'Promising']],
  ['Need attention', ['Need Attention', 'About to Sleep']],
  ['At risk', ['At Risk', 'Cannot Lose Them']],
  ['Inactive', ['Hibernating', 'Lost', 'Prospects']],
]

function attempt(accounts: Accounts, { offers }: Surroundings): Attempt {
  const offer = offers.find((one): one is Extract<AddedColumn, { kind: 'rfm' }> => one.kind === 'rfm')
  const column = accounts.headers.findIndex((header, at) => at >= accounts.ownColumns && header.endsWith(ADDED_HEADERS.rfm))
  if (column !== -1) return fromColumn(accounts, column, offer)
  if (columnOf(accounts, 'id') === -1) return { missing: 'No column of account ids to join orders by. Set the role Id on one.' }
  if (offer === undefined) return { missing: 'A table with one row per order: account id, date and amount.' }
  const { headers, rows } = offer.orders.ref
  return {
    model: {
      header: ['Segment', addedHeader(offer, accounts.headers.slice(0, accounts.ownColumns))],
      rows: GROUPS.map(([segment, names]) => [segment, valuesCondition(names)]),
    },
    added: [offer],
    note: NOTE,
    score: 0.8,
    because: `${count(rows)} orders on ${offer.orders.ref.sheet}, joined by ${headers[offer.orders.customer]}`,
  }
}

const NOTE = 'The 11 names of RFM_SEGMENT in five groups that want the same from you; accounts without an order are inactive.'

function fromColumn(accounts: Accounts, column: number, offer: AddedColumn | undefined): Attempt {
  const rules: RuleDraft[] = GROUPS.map(([segment, names]) => ({ segment, where: { [column]: valuesCondition(names) } }))
  const held = withoutEmpty(accounts, rules, null)
  if (held.length < 3) return { missing: 'The orders put nearly all accounts into one group. More orders would tell them apart.' }
  const ordered = categoriesOf(accounts, column).reduce((sum, { text, accounts: own }) => sum + (text === 'Prospects' ? 0 : own), 0)
  return {
    model: modelOf(accounts, withRest(accounts, held, 'Orders unknown', null)),
    added: offer ? [offer] : [],
    note: NOTE,
    score: 0.45 + (0.4 * ordered) / Math.max(1, accountCount(accounts)),
    because: `${percent(ordered, Math.max(1, accountCount(accounts)))} of accounts have ordered`,
  }
}
