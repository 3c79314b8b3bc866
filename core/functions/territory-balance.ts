/** TERRITORY_BALANCE weighs territories as they stand. */
import { balanceTable, usedNames } from '../planning/territories/balance-table.ts'
import { readWeights } from '../planning/territories/book.ts'
import { readReps } from '../planning/territories/read-reps.ts'
import { defineTable } from '../registry/define.ts'
import { p } from '../registry/params.ts'

export const TERRITORY_BALANCE = defineTable({
  name: 'TERRITORY_BALANCE',
  summary: 'Weighs territories: the load and index of each, who moves in and out, and how even the whole is.',
  params: {
    territories: p.labels('The territory or rep of each account, without a header; blank where it has none.', 'accounts'),
    weights: p.block('What is weighed, one column each with its header row: it begins one row above territories.'),
    reps: p.any('The table of reps with its headers, for Capacity and for those who have no account; or how many territories there are.', {
      fallback: 'the territories met, all alike',
    }),
    owners: p.optionalLabels('The territory or rep of each account before, without a header, to count moves.', 'accounts'),
  },
  returns: {
    tables: [
      {
        doc: 'One row per territory, a total, and four measures of evenness.',
        columns: [
          { name: 'territory', doc: 'The territory; (None) for accounts without one; Total; then CV, max / target, min / target, Gini.' },
          { name: 'accounts', doc: 'How many.' },
          { name: 'one column per weight', doc: 'The load.' },
          { name: 'and its index', doc: '100 × load / target; in the last four rows the measure itself. Blank without a target.' },
          { name: 'in', doc: 'Accounts that were elsewhere before. Only with owners.' },
          { name: 'out', doc: 'Accounts that were here before. Only with owners.' },
        ],
      },
    ],
    doc: 'A table of territories with their loads, ended by measures of evenness.',
  },
  details: [
    'The target of a territory is all of the weight times its capacity over the capacity of all territories; accounts without a territory count in it, since someone ought to own them. Without `reps`, or where it is a number, every territory has the same capacity. A territory that is not in the table of reps is listed after them without a target.',
    'The measures are of load over target: CV is the standard deviation (of the whole, not of a sample) over the mean, `max / target` and `min / target` are the extremes, and Gini is half the relative mean difference (Gini 1912): 0 where all are on target. Of capacity, not of people: a half seat with half the load is even.',
    'A blank weight counts 0; a negative one is an error. Moves count accounts whose territory differs from the one before, those from or to none among them.',
  ],
  sources: [
    'Gini, C. (1912). Variabilità e mutabilità. Bologna.',
    'Kalcsics, J., Nickel, S. and Schröder, M. (2005). Towards a unified territorial design approach. TOP 13, 1–56.',
  ],
  errors: [
    'TERRITORY_ROWS',
    'TERRITORY_HEADER',
    'TERRITORY_HEADER_TWICE',
    'TERRITORY_NUMBER_HEADER',
    'TERRITORY_NEGATIVE',
    'TERRITORY_REPS',
    'TERRITORY_REPS_EMPTY',
    'TERRITORY_REP_NAME',
    'TERRITORY_REP_TWICE',
    'TERRITORY_CAPACITY',
    'TERRITORY_OWNERS',
  ],
  examples: [
    {
      note: 'two territories',
      args: [
        [['North'], ['North'], ['South']],
        [['Potential'], [30], [30], [40]],
      ],
      result: [
        ['territory', 'accounts', 'Potential', 'Potential index'],
        ['North', 2, 60, 120],
        ['South', 1, 40, 80],
        ['Total', 3, 100, null],
        ['CV', null, null, 0.2],
        ['max / target', null, null, 1.2],
        ['min / target', null, null, 0.8],
        ['Gini', null, null, 0.1],
      ],
    },
    {
      note: 'a ramping rep with half a seat, two weights, and who moved',
      args: [
        [['Ann'], ['Ann'], ['Ben'], ['Ben']],
        [
          ['Potential', 'Hours'],
          [50, 4],
          [50, 2],
          [30, 2],
          [20, 1],
        ],
        [
          ['Rep', 'Capacity'],
          ['Ann', 1],
          ['Ben', 0.5],
        ],
        [['Ann'], ['Ben'], ['Ann'], ['Ann']],
      ],
      result: [
        ['territory', 'accounts', 'Potential', 'Potential index', 'Hours', 'Hours index', 'in', 'out'],
        ['Ann', 2, 100, 100, 6, 100, 1, 2],
        ['Ben', 2, 50, 100, 3, 100, 2, 1],
        ['Total', 4, 150, null, 9, null, 3, 3],
        ['CV', null, null, 0, null, 0, null, null],
        ['max / target', null, null, 1, null, 1, null, null],
        ['min / target', null, null, 1, null, 1, null, null],
        ['Gini', null, null, 0, null, 0, null, null],
      ],
    },
    {
      note: 'an account without a territory, a territory that is not among the reps, a blank weight',
      args: [
        [['Ann'], ['Zoe'], [null], ['Ann']],
        [['Potential'], [30], [10], [20], [null]],
        [['Rep'], ['Ann'], ['Ben']],
      ],
      result: [
        ['territory', 'accounts', 'Potential', 'Potential index'],
        ['Ann', 2, 30, 100],
        ['Ben', 0, 0, 0],
        ['Zoe', 1, 10, null],
        ['(None)', 1, 20, null],
        ['Total', 4, 60, null],
        ['CV', null, null, 1],
        ['max / target', null, null, 1],
        ['min / target', null, null, 0],
        ['Gini', null, null, 0.5],
      ],
    },
  ],
  compute: ({ territories, weights, reps, owners }, warn) => {
    const used = usedNames(territories).sort()
    const standing =
      reps === null
        ? used.map((name) => ({ name, capacity: 1, mostAccounts: Infinity, rules: new Map() }))
        : readReps(reps, used, [], () => undefined)
    return balanceTable({ territories, owners, reps: standing, weights: readWeights(weights, territories.length, warn) })
  },
})
