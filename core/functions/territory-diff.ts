/** TERRITORY_DIFF compares two territory plans of the same accounts. */
import { changesTable, movesTable } from '../planning/territories/diff-tables.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const BOOK = [
  [['A-1'], ['A-2'], ['A-3'], ['A-4']],
  [['Ann'], ['Ann'], ['Ben'], ['Ben']],
  [['Ann'], ['Ben'], ['Ben'], ['Cy']],
  [[500], [200], [180], [320]],
] as const

export const TERRITORY_DIFF = defineTable({
  name: 'TERRITORY_DIFF',
  summary: 'Compares two territory plans: who gains and loses what, and which accounts move.',
  params: {
    accounts: p.cells('The account ids, one per row.', 'accounts'),
    before: p.labels('Who owns each account in the first plan; blank where nobody does.', 'accounts'),
    after: p.labels('Who owns each account in the second plan.', 'accounts'),
    values: p.optionalNumbers('The value of each account, such as yearly revenue.', 'accounts'),
    options: p.options({ show: o.choice(['changes', 'moves'], 'Which table.') }),
  },
  returns: {
    tables: [
      {
        show: 'changes',
        doc: 'One row per rep of either plan, by name.',
        columns: [
          { name: 'rep', doc: 'The rep; (None) where an account has no owner in one of the plans.' },
          { name: 'before', doc: 'Accounts in the first plan.' },
          { name: 'gained', doc: 'Accounts that come from others.' },
          { name: 'lost', doc: 'Accounts that go to others.' },
          { name: 'after', doc: 'Accounts in the second plan: before + gained − lost.' },
          { name: 'value before, gained, lost, after', doc: 'The same of value. Only with values.' },
        ],
      },
      {
        show: 'moves',
        doc: 'The accounts that move, the largest value first.',
        columns: [
          { name: 'account', doc: 'Its id, as its cell has it.' },
          { name: 'from', doc: 'Who owns it in the first plan; blank where nobody does.' },
          { name: 'to', doc: 'Who owns it in the second plan.' },
          { name: 'value', doc: 'Its value. Only with values.' },
        ],
      },
    ],
    doc: 'What each rep gains and loses; show=moves in the options lists the accounts.',
  },
  details: [
    'Names are compared as they are written, outer spaces apart. A row without an id is left out; an account twice is an error, because its rows could name two owners. A blank value shows as blank and counts 0. Moves are sorted by the size of the value, then by id, so the order of the rows never matters.',
  ],
  sources: [],
  errors: ['TERRITORY_TWICE', 'LENGTH_MISMATCH', 'NO_NUMBERS', 'OPTION_VALUE'],
  examples: [
    {
      note: 'who gains and loses what',
      args: BOOK,
      result: [
        ['rep', 'before', 'gained', 'lost', 'after', 'value before', 'value gained', 'value lost', 'value after'],
        ['Ann', 2, 0, 1, 1, 700, 0, 200, 500],
        ['Ben', 2, 1, 1, 2, 500, 200, 320, 380],
        ['Cy', 0, 1, 0, 1, 0, 320, 0, 320],
      ],
    },
    {
      note: 'the accounts that move',
      args: [...BOOK, 'show=moves'],
      result: [
        ['account', 'from', 'to', 'value'],
        ['A-4', 'Ben', 'Cy', 320],
        ['A-2', 'Ann', 'Ben', 200],
      ],
    },
    {
      note: 'without values; an account that had no owner',
      args: [
        [[1], [2]],
        [['Ann'], [null]],
        [['Ann'], ['Ben']],
      ],
      result: [
        ['rep', 'before', 'gained', 'lost', 'after'],
        ['Ann', 1, 0, 0, 1],
        ['Ben', 0, 1, 0, 1],
        ['(None)', 1, 0, 1, 0],
      ],
    },
  ],
  compute: ({ accounts, before, after, values, options: { show } }, warn) => {
    const plans = { accounts, before, after, values }
    return show === 'changes' ? changesTable(plans, warn) : movesTable(plans, warn)
  },
})
