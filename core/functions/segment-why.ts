/** SEGMENT_WHY tells for each account which rule decided its segment, and what would move it to another. */
import { compiledModel } from '../model/remembered-model.ts'
import { defineFunction } from '../registry/define.ts'
import { headerNames } from '../registry/headers.ts'
import { p } from '../registry/params.ts'
import { explainRows } from '../why/explain.ts'
import { SEGMENT } from './segment.ts'

export const SEGMENT_WHY = defineFunction({
  name: 'SEGMENT_WHY',
  summary: 'Tells for each account which rule decided its segment, and the smallest change of one field that would move it.',
  params: {
    rows: p.block('The accounts, one per row, without their header row.'),
    headers: p.cells('The header row of the accounts.'),
    model: p.block('The rule table with its header row: segment names first, then one column per condition.'),
    as_of: p.date('The day that relative dates count from, such as a date cell.', {
      fallback: 'none; needed for rules such as last 90 days',
    }),
  },
  returns: {
    rows: 'rows',
    columns: [
      {
        name: 'model row',
        doc: 'The row of the model that decided, its header being row 1, as in the messages of SEGMENT and SEGMENT_CHECK; several in a list; blank where no rule matches.',
      },
      { name: 'because', doc: 'What that rule says, in words.' },
      { name: 'change', doc: 'The smallest change of one field that would move the account to another segment.' },
      { name: 'to', doc: 'The segment after that change; Unassigned where no rule would match.' },
    ],
    doc: 'The model row that decided, its rule in words, the smallest change of one field, and the segment it leads to; blank where the whole row is blank.',
  },
  details: [
    'The segment is the one that SEGMENT gives. Under `Segment` the first rule that matches has decided. Under `Segment (unique)` and `Segment (all)` every rule that matches is named, each with its segment where there are several; under `Segment (points)` each with the points it gave. A rule is called by its row in the model, blank rows and notes counted, so that `INDEX(model, row)` shows it.',
    'A change replaces one cell and leaves all others as they are; the row is then assigned by the same model. What counts is another segment, not another rule of the same segment. An account whose move takes two changes has none.',
    'Numbers are compared by relative change, abs(change) / max(abs(value), 1). A date has no zero to be relative to: its change is days / 365, so a year counts as much as the doubling of a number. A column holds dates where one of its rules names a date or counts days. Equal changes: the column that the model names first, then the smaller number.',
    'A number goes to a bound of the rules, or, where the bound itself is not enough, one step beyond it: 1 where cell and bound are whole, else one unit of the last decimal place of either (of a cell at most four: finer ones are left over from computing). So `>1000` is reached from 900 at 1001 and from 900.5 at 1000.1, and a gap between `<=99` and `>=100` is no place for a whole number. Dates go to whole days. A text that reads as a number, such as "1200", counts as that number, and may only need to be typed as one.',
    'Where no number moves the account: first another value for a text, a boolean or an error; then a blank filled; then a text for a number; last a cell emptied, unless it is the only one. Among these the column that the model names first, and in it what the model names first: its texts, an example for a pattern (acme for `acme*`), its bounds, and "some other value" for any text that the model does not name. A list such as "SAP; HubSpot" gets the member that a rule asks for, or loses it. Error values are never proposed.',
    'Texts stand in quotes where they hold a comma or could be read as a value or as part of the sentence. In the words of a rule quantities have separators from five digits on; what must be equal, and a change, is plain. Words of more than 2000 characters are cut.',
  ],
  sources: [
    'Wachter, S., Mittelstadt, B. and Russell, C. (2018). Counterfactual explanations without opening the black box. Harvard Journal of Law and Technology 31, 841-887: a decision explained by the closest case that would be decided otherwise.',
    'Object Management Group (2024). Decision Model and Notation 1.5: hit policies first, unique, collect.',
  ],
  errors: SEGMENT.errors,
  examples: [
    {
      note: 'the rule that decided, and what would move the account; a text that should be a number is found out',
      args: [
        [
          ['Northwind', 1200, 'US'],
          ['Kite', 980, 'DE'],
          ['Lumen', 20, 'CA'],
          ['Osprey', null, 'FR'],
          [null, null, null],
          ['Tern', '640', 'GB'],
        ],
        [['Account', 'Employees', 'Country']],
        [
          ['Segment', 'Employees', 'Country'],
          ['Enterprise', '>=1000', 'US | CA'],
          ['Mid-market', '100..999', null],
          ['North America', null, 'US | CA'],
          ['SMB', '<100', null],
        ],
      ],
      result: [
        [2, 'Employees is at least 1000 and Country is US or CA', 'Employees 1200 -> 999', 'Mid-market'],
        [3, 'Employees is between 100 and 999', 'Employees 980 -> 1000', 'Unassigned'],
        [4, 'Country is US or CA', 'Employees 20 -> 100', 'Mid-market'],
        [null, 'no rule matches', 'Country FR -> US', 'North America'],
        [null, null, null, null],
        [null, 'no rule matches', 'Employees "640" -> 640', 'Mid-market'],
      ],
    },
    {
      note: 'the least relative change counts: 2000 of 48000 before 5 of 95',
      args: [
        [
          [95, 48000],
          [99, 48000],
        ],
        [['Employees', 'ARR']],
        [
          ['Segment', 'Employees', 'ARR'],
          ['Large', '>=100', null],
          ['Key', null, '>=50000'],
        ],
      ],
      result: [
        [null, 'no rule matches', 'ARR 48000 -> 50000', 'Key'],
        [null, 'no rule matches', 'Employees 99 -> 100', 'Large'],
      ],
    },
    {
      note: 'texts: a member added to a list or taken out, any other value for one that a rule names',
      args: [
        [
          ['Acme', 'Software', 'SAP'],
          ['Beta', 'Government', 'HubSpot'],
          ['Gamma', null, 'Snowflake'],
          ['Delta', 'Retail', 'SAP, HubSpot'],
        ],
        [['Account', 'Industry', 'Tech']],
        [
          ['Segment', 'Tech', 'Industry'],
          ['HubSpot users', 'has:HubSpot', 'not(Government)'],
          ['Public sector', null, 'Government'],
          ['Unknown', null, 'blank'],
        ],
      ],
      result: [
        [null, 'no rule matches', 'Tech SAP -> "SAP; HubSpot"', 'HubSpot users'],
        [3, 'Industry is Government', 'Industry Government -> some other value', 'HubSpot users'],
        [4, 'Industry is blank', 'Tech Snowflake -> "Snowflake; HubSpot"', 'HubSpot users'],
        [2, 'Tech contains the item HubSpot and Industry is not Government', 'Tech "SAP, HubSpot" -> SAP', 'Unassigned'],
      ],
    },
    {
      note: 'dates move by whole days, counted from as_of; a blank is filled',
      args: [
        [
          ['A', 45990],
          ['B', 45800],
          ['C', 46010],
          ['D', null],
        ],
        [['Account', 'Last login']],
        [
          ['Segment', 'Last login'],
          ['Active', 'last 90 days'],
          ['At risk', 'older than 90 days'],
          ['Booked', 'next 2 weeks'],
        ],
        46000,
      ],
      result: [
        [2, 'Last login was in the last 90 days', 'Last login 2025-11-29 -> 2025-12-10', 'Booked'],
        [3, 'Last login is older than 90 days', 'Last login 2025-05-23 -> 2025-09-10', 'Active'],
        [4, 'Last login is in the next 2 weeks', 'Last login 2025-12-19 -> 2025-12-24', 'Unassigned'],
        [null, 'no rule matches', 'Last login blank -> 2025-09-10', 'Active'],
      ],
    },
    {
      note: 'unique: both rules of a conflict are named',
      args: [
        [
          ['US', 50],
          ['US', 500],
          ['DE', 500],
        ],
        [['Country', 'Seats']],
        [
          ['Segment (unique)', 'Country', 'Seats'],
          ['Americas', 'US', null],
          ['Large', null, '>=100'],
        ],
      ],
      result: [
        ['2', 'Country is US', 'Seats 50 -> 100', 'Conflict'],
        ['2; 3', 'Americas: Country is US; Large: Seats is at least 100', 'Seats 500 -> 99', 'Americas'],
        ['3', 'Seats is at least 100', 'Seats 500 -> 99', 'Unassigned'],
      ],
    },
    {
      note: 'all: every rule that matches',
      args: [
        [
          ['US', 500],
          ['DE', 5],
        ],
        [['Country', 'Seats']],
        [
          ['Segment (all)', 'Country', 'Seats'],
          ['Americas', 'US', null],
          ['Large', null, '>=100'],
        ],
      ],
      result: [
        ['2; 3', 'Americas: Country is US; Large: Seats is at least 100', 'Seats 500 -> 99', 'Americas'],
        [null, 'no rule matches', 'Seats 5 -> 100', 'Large'],
      ],
    },
    {
      note: 'points: the rules that gave points, and how many',
      args: [
        [
          ['Yes', 9],
          ['Yes', 1],
          ['No', 1],
          ['No', null],
        ],
        [['Wants control', 'Speed']],
        [
          ['Segment (points)', 'Wants control', 'Speed', 'Points'],
          ['Planner', 'Yes', null, 2],
          ['Racer', null, '>=8', 3],
          ['Racer', null, '<=2', 2],
          ['Planner', 'No', null, -1],
        ],
      ],
      result: [
        ['2; 3', 'Planner: Wants control is Yes (2 points); Racer: Speed is at least 8 (3 points)', 'Speed 9 -> 7', 'Planner'],
        ['2; 4', 'Planner: Wants control is Yes (2 points); Racer: Speed is at most 2 (2 points)', 'Speed 1 -> 8', 'Racer'],
        ['4; 5', 'Racer: Speed is at most 2 (2 points); Planner: Wants control is No (-1 points)', 'Speed 1 -> 3', 'Unassigned'],
        ['5', 'no total above 0: Planner: Wants control is No (-1 points)', 'Wants control No -> Yes', 'Planner'],
      ],
    },
    {
      note: 'one row answers as the block does; where no single change helps, that is said',
      args: [
        [['Kite', 640, 'DE']],
        [['Account', 'Employees', 'Country']],
        [
          ['Segment', 'Employees', 'Country'],
          ['Mid-market', '1000..', 'US'],
        ],
      ],
      result: [[null, 'no rule matches', 'no change of one field would move it', null]],
    },
  ],
  compute: ({ rows, headers, model, as_of: asOf }) => {
    const names = headerNames(rows, headers)
    return explainRows(compiledModel(model.grid.slice(0, model.rows), names, asOf), asOf, rows.grid, rows.rows, rows.width)
  },
})
