/** TERRITORY_CARVE gives each account to a rep: balanced within a tolerance, with the fewest moves. */
import { InputError } from '../errors.ts'
import { readBook } from '../planning/territories/book.ts'
import { carveBook } from '../planning/territories/carved.ts'
import { planTable } from '../planning/territories/plan-table.ts'
import { summaryTable } from '../planning/territories/summary-table.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

/** Accounts × reps that a cell carves: measured to stay below five seconds. */
const MOST_PAIRS = 50_000

const BOOK = [
  [['A-1'], ['A-2'], ['A-3'], ['A-4'], ['A-5'], ['A-6']],
  [['Potential'], [40], [30], [20], [10], [10], [10]],
  [['Rep'], ['Ann'], ['Ben']],
  [['Ann'], ['Ann'], ['Ann'], ['Ann'], ['Ben'], ['Ben']],
] as const

export const TERRITORY_CARVE = defineTable({
  name: 'TERRITORY_CARVE',
  summary: 'Gives each account to a rep, balanced within a tolerance, with the fewest moves.',
  params: {
    accounts: p.cells('The account ids, one per row, without a header.', 'accounts'),
    weights: p.block(
      'What is to be balanced, one column each with its header row, such as potential and hours: it begins one row above accounts.',
    ),
    reps: p.block(
      'How many territories, or a table with headers: the rep, then Capacity (1 is a full seat), Max accounts, and columns headed as attributes with a rule for what the rep may own.',
    ),
    owners: p.optionalLabels('The rep who owns each account now, without a header; blank where nobody does.', 'accounts'),
    attributes: p.optionalBlock(
      'Further columns of the accounts with their header row: what reps name, and those of lock, together and move_cost.',
    ),
    options: p.options({
      show: o.choice(['plan', 'summary'], 'Which table.'),
      tolerance: { ...o.number('How far from target a load may be, as a share of it.', 0.05, { least: 0, most: 10 }), fallback: '5%' },
      lock: o.text('The attribute that is filled, and not no, FALSE or 0, where an account must stay with its owner.'),
      together: o.text('The attribute that names the group, such as the parent company, that must have one rep.'),
      move_cost: o.text('The attribute with what it costs to move an account, such as open pipeline; else each move counts 1.'),
      seed: o.integer('Another seed searches in another order.', 1),
      effort: o.integer('How long to search: each step is as much work again, a second for 1,000 accounts and 10 reps.', 1, {
        least: 1,
        most: 10,
      }),
    }),
  },
  returns: {
    tables: [
      {
        show: 'plan',
        doc: 'One row per account, in the order of the rows.',
        columns: [
          { name: 'account', doc: 'Its id, as its cell has it.' },
          { name: 'rep', doc: 'Who is to own it; blank where no rep may.' },
          { name: 'moved', doc: 'yes or no; blank where it had no owner.' },
          { name: 'reason', doc: 'Why it moved or must stay, in plain words; blank where nothing needs to be said.' },
        ],
      },
      {
        show: 'summary',
        doc: 'What the plan does, how far from the best it can be, and the load of each rep.',
        columns: [
          { name: 'who', doc: '(Plan), then each rep.' },
          { name: 'measure', doc: 'What is measured.' },
          { name: 'value', doc: 'Accounts, loads, indexes (100 is on target), or shares as fractions; blank where only words say it.' },
          { name: 'reading', doc: 'The same in plain words.' },
        ],
      },
    ],
    doc: 'The plan; show=summary in the options gives loads, bound, gap and what blocks the tolerance.',
  },
  details: [
    'The target of a rep is all of a weight times capacity over the capacity of all reps, and the load of a weight is within tolerance where it lies from (1 − tolerance) to (1 + tolerance) times the target. All weights have to be, at once. Of the plans that are, the one is looked for that moves the fewest accounts away from their owners, or the least `move_cost`. Without owners accounts are spread as evenly as possible (least squares of loads against targets).',
    'A rep’s cell under an attribute is a rule in the language of rule cells, such as `West | Central` or `>=1000`; a blank one allows any value. A column of reps that is no column of attributes is ignored with a warning. `Max accounts` is kept wherever that can be done. A locked account stays with its owner whatever the rules say; a lock does nothing where there is no owner among the reps. A group goes to one rep, who must be allowed to own all of it. An account that no rep may own gets none, says why, and counts in no target.',
    'A move is forced where the owner is not among the reps or may not own the account: forced moves happen in every plan and are outside the objective. An account without an owner does not move. With a number of reps and owners, the owners come first, then Territory 1 and so on.',
    'Where no plan within the tolerance is found there is still an answer: the plan with the least violation that was found (the parts of targets by which loads are beyond it, added up), and of those the fewest moves. `show=summary` then says whether that is proved, what the tightest tolerance is that a plan was found for, and who blocks it: an account that is too large for any rep, reps to whom the rules or locks leave too much or too little, or the rep who is furthest off.',
    '`fewest moves possible` is a lower bound that holds for every plan within the tolerance, by Lagrangian relaxation of the load windows; `gap` is the part of the moves that could at most be saved, (moves − bound) / moves. The bound is often a little below what is possible at all, above all with few accounts per rep.',
    'The search: prices on the loads by subgradient steps, repair of the priced plans, exchanges, and an iterated local search from a seeded generator. Its budget is counted in operations, never in time, accounts are taken by id, and reps by what they may take, so the same input gives the same plan in every host and row order, and renaming a rep changes nothing but the name. A blank weight or cost counts 0, a negative one is an error, and so is an account twice.',
    'A cell carves up to 50,000 accounts × reps, such as 5,000 accounts for 10 reps.',
  ],
  sources: [
    'Held, M., Wolfe, P. and Crowder, H. P. (1974). Validation of subgradient optimization. Mathematical Programming 6, 62–88.',
    'Kalcsics, J., Nickel, S. and Schröder, M. (2005). Towards a unified territorial design approach. TOP 13, 1–56.',
    'Zoltners, A. A. and Sinha, P. (2005). Sales territory design: thirty years of modeling and implementation. Marketing Science 24, 313–331.',
    'Graham, R. L. (1969). Bounds on multiprocessing timing anomalies. SIAM Journal on Applied Mathematics 17, 416–429.',
  ],
  errors: [
    'TERRITORY_ROWS',
    'TERRITORY_HEADER',
    'TERRITORY_HEADER_TWICE',
    'TERRITORY_NUMBER_HEADER',
    'TERRITORY_COLUMN',
    'TERRITORY_TWICE',
    'TERRITORY_NO_ACCOUNTS',
    'TERRITORY_NEGATIVE',
    'TERRITORY_REPS',
    'TERRITORY_REPS_EMPTY',
    'TERRITORY_REP_NAME',
    'TERRITORY_REP_TWICE',
    'TERRITORY_CAPACITY',
    'TERRITORY_RULE',
    'TERRITORY_RULE_DATE',
    'TERRITORY_OWNERS',
    'TERRITORY_LOCKS',
    'TERRITORY_BUDGET',
  ],
  examples: [
    {
      note: 'three accounts shared out evenly among two territories',
      args: [[['A-1'], ['A-2'], ['A-3']], [['Potential'], [40], [25], [15]], 2],
      result: [
        ['account', 'rep', 'moved', 'reason'],
        ['A-1', 'Territory 1', null, null],
        ['A-2', 'Territory 2', null, null],
        ['A-3', 'Territory 2', null, null],
      ],
    },
    {
      note: 'Ann owns five sixths of the potential; one move puts both on target',
      args: [...BOOK],
      result: [
        ['account', 'rep', 'moved', 'reason'],
        ['A-1', 'Ben', 'yes', 'Ann had 166.7 % of target Potential'],
        ['A-2', 'Ann', 'no', null],
        ['A-3', 'Ann', 'no', null],
        ['A-4', 'Ann', 'no', null],
        ['A-5', 'Ben', 'no', null],
        ['A-6', 'Ben', 'no', null],
      ],
    },
    {
      note: 'the same with loads, bound, gap and tolerance',
      args: [...BOOK, undefined, 'show=summary'],
      result: [
        ['who', 'measure', 'value', 'reading'],
        ['(Plan)', 'accounts', 6, 'all have a rep'],
        ['(Plan)', 'moves', 1, 'by choice, to balance or to keep groups together'],
        ['(Plan)', 'forced moves', 0, 'their owner is not among the reps or may not own them'],
        ['(Plan)', 'fewest moves possible', 1, 'no plan within the tolerance has less: a bound, not a plan'],
        ['(Plan)', 'gap', 0, 'proved best'],
        ['(Plan)', 'tolerance', 0.05, 'met'],
        ['(Plan)', 'largest deviation', 0, 'all are on target'],
        ['(Plan)', 'tightest tolerance', 0, 'the tightest found; below 0 % there is none'],
        ['(Plan)', 'blocked by', null, 'nothing'],
        ['(Plan)', 'search', null, 'ended with nothing left to gain'],
        ['Ann', 'accounts', 3, null],
        ['Ann', 'accounts in', 0, 'from another owner or from none'],
        ['Ann', 'accounts out', 1, null],
        ['Ann', 'Potential', 60, 'target 60'],
        ['Ann', 'Potential index', 100, '100 is on target'],
        ['Ben', 'accounts', 3, null],
        ['Ben', 'accounts in', 1, 'from another owner or from none'],
        ['Ben', 'accounts out', 0, null],
        ['Ben', 'Potential', 60, 'target 60'],
        ['Ben', 'Potential index', 100, '100 is on target'],
      ],
    },
    {
      note: 'a locked account, regions that reps may own, half a seat, an owner who left, and an account that nobody may own',
      args: [
        [['A-1'], ['A-2'], ['A-3'], ['A-4'], ['A-5'], ['A-6']],
        [['Potential'], [10], [10], [20], [20], [40], [15]],
        [
          ['Rep', 'Capacity', 'Region'],
          ['Ann', 1, 'West | Central'],
          ['Ben', 0.5, 'West | Central | East'],
          ['Cy', null, 'East'],
        ],
        [['Ann'], ['Ann'], ['Zoe'], ['Ben'], ['Cy'], [null]],
        [
          ['Region', 'Locked'],
          ['West', null],
          ['East', 'x'],
          ['West', null],
          ['Central', null],
          ['East', null],
          ['North', null],
        ],
        'lock=Locked',
      ],
      result: [
        ['account', 'rep', 'moved', 'reason'],
        ['A-1', 'Ann', 'no', null],
        ['A-2', 'Ann', 'no', 'locked, although Ann has Region West | Central, not "East"'],
        ['A-3', 'Ann', 'yes', 'Zoe is not among the reps'],
        ['A-4', 'Ben', 'no', null],
        ['A-5', 'Cy', 'no', null],
        ['A-6', null, null, 'no rep may own Region "North"'],
      ],
    },
    {
      note: 'companies of one parent stay together, and the move that puts less pipeline at risk is made',
      args: [
        [['A-1'], ['A-2'], ['A-3']],
        [['Potential'], [20], [20], [40]],
        [['Rep'], ['Ann'], ['Ben']],
        [['Ann'], ['Ann'], ['Ann']],
        [
          ['Parent', 'Pipeline'],
          ['Acme', 5],
          ['Acme', null],
          [null, 9],
        ],
        'together=Parent; move_cost=Pipeline',
      ],
      result: [
        ['account', 'rep', 'moved', 'reason'],
        ['A-1', 'Ben', 'yes', 'Ann had 200 % of target Potential'],
        ['A-2', 'Ben', 'yes', 'Ann had 200 % of target Potential'],
        ['A-3', 'Ann', 'no', null],
      ],
    },
  ],
  compute: ({ accounts, weights, reps, owners, attributes, options }, warn) => {
    const { show, tolerance, lock, together, move_cost: moveCost, seed, effort } = options
    const book = readBook({ accounts, weights, reps, owners, attributes, lock, together, moveCost }, warn)
    const [accountCount, repCount] = [book.ids.length, book.reps.length]
    if (accountCount * repCount > MOST_PAIRS)
      throw new InputError('TERRITORY_BUDGET', { accounts: accountCount, reps: repCount, most: MOST_PAIRS })
    const carved = carveBook(book, { tolerance, seed, effort }, warn)
    return show === 'plan' ? planTable(carved) : summaryTable(carved, moveCost !== null)
  },
})
