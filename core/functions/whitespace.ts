/** WHITESPACE shows what each account could still buy: the products it does not own, at what accounts like it pay for them. */
import { accountWhitespace } from '../planning/market/account-whitespace.ts'
import { expectedValues } from '../planning/market/expected-values.ts'
import { WHITESPACE_TABLES, whitespaceTable } from '../planning/market/whitespace-tables.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

export const WHITESPACE = defineTable({
  name: 'WHITESPACE',
  summary: 'Shows per account and product what it does not own yet, at what an account of its segment is expected to pay.',
  params: {
    accounts: p.cells('The account ids, each once.', 'accounts'),
    segments: p.labels('The segment of each account.', 'accounts'),
    owned: p.block(
      'One column per product with a header row, which is one row above accounts; a filled cell says that the account owns it.',
    ),
    expected: p.block(
      'What an account pays a year: segments in the first column, products in the first row; blank where it is not offered.',
    ),
    options: p.options({ show: o.choice(WHITESPACE_TABLES, 'Which table.') }),
  },
  returns: {
    tables: [
      {
        show: 'matrix',
        doc: 'One row per account, the most whitespace first, and a row Total.',
        columns: [
          { name: 'account', doc: 'Its id, as its cell has it.' },
          { name: 'segment', doc: 'The segment; Unassigned where its cell is blank.' },
          { name: 'one column per product', doc: 'What it would bring a year; blank where it is owned or not offered.' },
          { name: 'whitespace', doc: 'Sum of these.' },
        ],
      },
      {
        show: 'list',
        doc: 'One row per account and product, the largest amount first, ready for a CRM import.',
        columns: [
          { name: 'account', doc: 'Its id, as its cell has it.' },
          { name: 'segment', doc: 'The segment.' },
          { name: 'product', doc: 'A product that it does not own.' },
          { name: 'value', doc: 'What it would bring a year.' },
        ],
      },
      {
        show: 'products',
        doc: 'One row per product, in the order of expected.',
        columns: [
          { name: 'product', doc: 'The product.' },
          { name: 'accounts', doc: 'Accounts that it is offered to or that own it.' },
          { name: 'owners', doc: 'Accounts that own it.' },
          { name: 'penetration', doc: 'Owners / accounts.' },
          { name: 'whitespace', doc: 'What it would bring a year in all accounts that do not own it.' },
        ],
      },
    ],
    doc: 'A matrix of accounts and products; show= in the options asks for a list of offers or for the products.',
  },
  details: [
    'The whitespace of an account is the sum, over the products it does not own, of what an account of its segment is expected to pay for them. The amounts are yours: the mean that owners in the segment pay is a start.',
    'Owned is any filled cell except 0, FALSE, no and -; so the column may hold amounts, dates, TRUE or yes. An error cell counts as not owned. A product of `expected` without a column in `owned` is owned by nobody yet; a column of `owned` that is no product of `expected` is an error. Names of products ignore letter case.',
    'A blank or 0 in `expected` means that the product is not offered to the segment. An account whose segment has no row there has no whitespace, and a warning says so. A row without an id is ignored.',
  ],
  sources: ['Plain sums of what the user expects; nothing is estimated.'],
  errors: ['MIGRATION_TWICE', 'WHITESPACE_ROWS', 'WHITESPACE_PRODUCT', 'ARGUMENT_BOUNDS', 'LENGTH_MISMATCH', 'OPTION_VALUE'],
  examples: [
    {
      note: 'three accounts and three products, one of them new',
      args: [
        [['A-1'], ['A-2'], ['A-3']],
        [['Mid'], ['SMB'], ['SMB']],
        [
          ['CRM', 'Billing'],
          ['yes', null],
          [null, 'no'],
          [2400, null],
        ],
        [
          ['Segment', 'CRM', 'Billing', 'Support'],
          ['Mid', 12_000, 6000, 3000],
          ['SMB', 2400, null, 600],
        ],
      ],
      result: [
        ['account', 'segment', 'CRM', 'Billing', 'Support', 'whitespace'],
        ['A-1', 'Mid', null, 6000, 3000, 9000],
        ['A-2', 'SMB', 2400, null, 600, 3000],
        ['A-3', 'SMB', null, null, 600, 600],
        ['Total', null, 2400, 6000, 4200, 12_600],
      ],
    },
    {
      note: 'the same as a list of what to offer whom',
      args: [
        [['A-1'], ['A-2'], ['A-3']],
        [['Mid'], ['SMB'], ['SMB']],
        [
          ['CRM', 'Billing'],
          ['yes', null],
          [null, 'no'],
          [2400, null],
        ],
        [
          ['Segment', 'CRM', 'Billing', 'Support'],
          ['Mid', 12_000, 6000, 3000],
          ['SMB', 2400, null, 600],
        ],
        'show=list',
      ],
      result: [
        ['account', 'segment', 'product', 'value'],
        ['A-1', 'Mid', 'Billing', 6000],
        ['A-1', 'Mid', 'Support', 3000],
        ['A-2', 'SMB', 'CRM', 2400],
        ['A-2', 'SMB', 'Support', 600],
        ['A-3', 'SMB', 'Support', 600],
      ],
    },
    {
      note: 'the same by product: Billing is offered to Mid only',
      args: [
        [['A-1'], ['A-2'], ['A-3']],
        [['Mid'], ['SMB'], ['SMB']],
        [
          ['CRM', 'Billing'],
          ['yes', null],
          [null, 'no'],
          [2400, null],
        ],
        [
          ['Segment', 'CRM', 'Billing', 'Support'],
          ['Mid', 12_000, 6000, 3000],
          ['SMB', 2400, null, 600],
        ],
        'show=products',
      ],
      result: [
        ['product', 'accounts', 'owners', 'penetration', 'whitespace'],
        ['CRM', 3, 2, 0.666666666667, 2400],
        ['Billing', 1, 0, 0, 6000],
        ['Support', 3, 0, 0, 4200],
      ],
    },
    {
      note: 'a blank segment is Unassigned and may have a row of its own; a row without an id is ignored',
      args: [
        [[1002], [null], [1001], [1003]],
        [[null], ['SMB'], ['SMB'], ['Partner']],
        [['CRM'], [null], [null], [true], [false]],
        [
          [null, 'CRM', 'Support'],
          ['SMB', 2400, 600],
          ['Unassigned', 1000, null],
        ],
      ],
      result: [
        ['account', 'segment', 'CRM', 'Support', 'whitespace'],
        [1002, 'Unassigned', 1000, null, 1000],
        [1001, 'SMB', null, 600, 600],
        [1003, 'Partner', null, null, 0],
        ['Total', null, 1000, 600, 1600],
      ],
    },
  ],
  compute: ({ accounts, segments, owned, expected, options: { show } }, warn) =>
    whitespaceTable(show, accountWhitespace(accounts, segments, owned, expectedValues(expected), warn)),
})
