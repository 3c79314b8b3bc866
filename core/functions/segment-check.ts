/** SEGMENT_CHECK looks for everything in a segment model that is probably not what is meant. */
import { checkModel } from '../check/check-model.ts'
import { findingTable } from '../findings.ts'
import { defineTable } from '../registry/define.ts'
import { headerNames } from '../registry/headers.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

export const SEGMENT_CHECK = defineTable({
  name: 'SEGMENT_CHECK',
  summary: 'Lists what is wrong with a segment model, and what is probably not meant.',
  params: {
    rows: p.block('The accounts, one per row, without their header row.', 'accounts'),
    headers: p.cells('The header row of the accounts.'),
    model: p.block('The rule table with its header row: segment names first, then one column per condition.'),
    values: p.optionalCells('What each account is worth, such as yearly revenue, to weigh the findings.', 'accounts'),
    as_of: p.date('The day that relative dates count from, such as a date cell.', {
      fallback: 'none; needed for rules such as last 90 days',
    }),
    options: p.options({
      small_share: o.number('A segment with a smaller share of the accounts is small.', 0.02, { least: 0, most: 1 }),
      small_accounts: o.integer('A segment with fewer accounts is small, where there are at least so many in all.', 30),
      segments: o.integer('More segments than this are noted; more than 8 are a warning.', 5, { least: 1 }),
    }),
  },
  returns: {
    tables: [
      {
        doc: 'One row per finding.',
        columns: [
          {
            name: 'severity',
            doc: 'Error: SEGMENT gives no result. Warning: probably not what is meant. Note: worth knowing. OK: nothing was found.',
          },
          { name: 'where', doc: 'The cell, row or column of the model, or the place in the data.' },
          { name: 'what', doc: 'What was found.' },
          { name: 'what to do', doc: 'How to repair it.' },
        ],
      },
    ],
    doc: 'The findings, errors first, then warnings, then notes, each by its place; one row that says so where there is nothing to repair.',
  },
  details: [
    'Errors are all the reasons for which SEGMENT would refuse the model, not the first alone. While there are any, rules that can be read in full are still compared, but nothing is said of which account gets which segment.',
    'Rules are compared with each other, not by trying rows. The cells that a column can hold are divided into classes that no condition of the column tells apart: the bounds and the stretches between them, the texts, blank, TRUE, FALSE, errors. A rule is then a box of classes, and whether the boxes above cover it, alone or together, is decided exactly. A number is any number: 99.5 lies between 99 and 100. Texts with wildcards, `has:` and `<` `>` are read by all conditions of the column at once, character by character, so acme* covers acme corp*.',
    'That is not decided where a column both compares texts with numbers (=5 matches the text "5.0") and has patterns, where it both asks for members (`has:`) and for the order of texts (`>m`), where its patterns could meet in too many ways (about ten `has:` on one column), or where the work runs out (a fixed number of steps per rule). There the rows decide, and the finding says so.',
    'Which checks a policy makes worth having: under `Segment` rules that nothing is left for, and rules of different segments that overlap without one being a special case of the other or a third one taking all that they share; under `(unique)` every overlap of different segments; under `(points)` segments whose rules give no points above 0; under `(all)` and `(points)` rules may overlap. Conditions that no cell can meet are found under each.',
    'A condition is held against its column: text where more than half of the filled cells are numbers, and the other way round, if no cell is what it speaks of; a list with commas of which no cell is the whole and some are a part; a number that was typed into a rule on text; numbers written as text where <, >, ranges or spans of time pass over them.',
    'Blanks: how many accounts get a segment because a complement such as not(US) or <>US holds on a blank cell, and how many a span of time such as last 90 days would have taken but for a blank; per field, how many accounts have no segment although some value in place of the blank would give them one. An account with several blanks counts under each that alone is enough.',
    'What counts as much and small is a convention: unassigned accounts are a warning from 10 % of the accounts or of the value on; a segment is small below 2 % of the accounts or 30 of them; 3 to 5 segments are a good start, more than 8 a warning. Names that differ only in letter case or spaces are two segments, and a warning. Values that are blank or can not be read count 0. Of each kind of finding but errors the first 20 are listed.',
  ],
  sources: [
    'Calvanese, D., Dumas, M., Laurson, Ü., Maggi, F. M., Montali, M. and Teinemaa, I. (2016). Semantics and analysis of DMN decision tables. Business Process Management, LNCS 9850, 217–233: overlapping and missing rules as boxes.',
    'Hopcroft, J. E., Motwani, R. and Ullman, J. D. (2006). Introduction to Automata Theory, Languages, and Computation. Addison-Wesley: the product of automata, by which patterns are compared.',
  ],
  errors: ['HEADERS_WIDTH', 'HEADERS_ROW', 'HEADERS_BLANK', 'NO_NUMBERS', 'LENGTH_MISMATCH'],
  examples: [
    {
      note: 'a model without any finding',
      args: [
        [
          ['Northwind', 1200],
          ['Kite', 640],
          ['Tern', 8],
        ],
        [['Account', 'Employees']],
        [
          ['Segment', 'Employees'],
          ['Enterprise', '>=1000'],
          ['Mid-market', '100..999'],
          ['SMB', null],
        ],
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        ['OK', 'model', 'nothing to repair: 3 rules, 3 segments, every account has a segment', 'use it'],
      ],
    },
    {
      note: 'a rule that two rules above it cover together, and value that is lost to a blank field',
      args: [
        [
          ['Northwind', 1200],
          ['Kite', 640],
          ['Osprey', null],
        ],
        [['Account', 'Employees']],
        [
          ['Segment', 'Employees'],
          ['Large', '>=1000'],
          ['Small', '<1000'],
          ['Middle', '500..1500'],
        ],
        [[300], [50], [50]],
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        [
          'Warning',
          'model row 4',
          'Middle never matches: every account that it could take goes to model rows 2 and 3 above it',
          'move it above them, narrow them, or take it out',
        ],
        [
          'Warning',
          'column Employees',
          'no segment for 1 account only because Employees is blank, worth 50 of 400 (12.5 %)',
          'fill the field, or add a rule that takes the blanks',
        ],
        [
          'Warning',
          'rows',
          'no segment for 1 of 3 accounts (33.3 %), worth 50 of 400 (12.5 %)',
          'add rules for them, or a last one without conditions',
        ],
      ],
    },
    {
      note: 'every error at once, with the character at which a cell stops making sense',
      args: [
        [['Northwind', 1200]],
        [['Account', 'Employees']],
        [
          ['Segment', 'Employes', 'Account'],
          ['Enterprise', '>=1000', 'not(Acme'],
          [null, '<10', null],
        ],
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        [
          'Error',
          'model column Employes',
          'the model column "Employes" matches no column of the data, nearest is "Employees"',
          'correct the header in the model',
        ],
        ['Error', 'model row 2, column Account', 'expected a closing ) at character 9 of "not(Acme"', 'close the not( … )'],
        ['Error', 'model row 3', 'model row 3 has conditions or points but no segment name', 'name the segment in its first cell'],
        ['Note', 'rows', 'which account gets which segment was not checked', 'repair the errors first'],
      ],
    },
    {
      note: 'conditions that do not fit their columns',
      args: [
        [
          [1200, 'US'],
          [640, 'CA'],
          [8, 'GB'],
        ],
        [['Employees', 'Country']],
        [
          ['Segment', 'Employees', 'Country'],
          ['North America', 'Large', 'US, CA'],
          ['Rest', null, null],
        ],
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        [
          'Warning',
          'model row 2, column Employees',
          '"Large" compares with text, but 3 of the 3 filled cells of Employees hold numbers, and none matches',
          'correct the condition, or the column',
        ],
        [
          'Warning',
          'model row 2, column Country',
          'no cell of Country is "US, CA", but some are "US"; a comma does not separate alternatives',
          'write US | CA',
        ],
        ['Warning', 'segment North America', 'North America gets no account', 'widen its rules, or take it out'],
      ],
    },
    {
      note: 'what blanks do to a complement and to a date, and an overlap with the account that shows it',
      args: [
        [
          ['Aria', 'US', 45990],
          ['Beta', null, null],
          ['Cato', 'FR', 45000],
          ['Dune', 'US', 45000],
        ],
        [['Account', 'Country', 'Last login']],
        [
          ['Segment', 'Country', 'Last login'],
          ['Active', null, 'last 90 days'],
          ['Abroad', 'not(US)', null],
          ['Home', null, null],
        ],
        undefined,
        46000,
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        [
          'Note',
          'model row 2, column Last login',
          '"last 90 days" never holds where Last login is blank, and Active misses 1 account only for that',
          'fill the field, or add "| blank" if a blank should count',
        ],
        [
          'Note',
          'model row 3',
          'Abroad overlaps model row 2: an account with Country "other" and Last login 2025-09-10 matches model rows 2 and 3, and row 2 wins',
          'nothing if meant so; else change the order or narrow one of them',
        ],
        [
          'Note',
          'model row 3, column Country',
          '"not(US)" also holds where Country is blank, and Abroad gets 1 account that way',
          'fill the field, or write not(US | blank) if a blank should not count',
        ],
      ],
    },
    {
      note: 'unique: rules that can conflict, and the accounts on which they do',
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
        ['severity', 'where', 'what', 'what to do'],
        [
          'Warning',
          'model row 3',
          'Large can conflict with model row 2: an account with Country "US" and Seats 100 matches model rows 2 and 3',
          'narrow one of them, or write Segment in the first header to let the first one win',
        ],
        [
          'Warning',
          'row 2',
          'rules of both Americas and Large match 1 account, the first at row 2',
          'narrow the rules of one, or write Segment in the first header to let the first one win',
        ],
      ],
    },
    {
      note: 'numbers written as text, error cells, and more segments than asked for',
      args: [
        [['1,200'], [{ error: '#N/A' }], [2000]],
        [['Seats']],
        [
          ['Segment', 'Seats'],
          ['Large', '>=1000'],
          ['Small', '<>5'],
        ],
        undefined,
        undefined,
        'segments=1',
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        [
          'Warning',
          'column Seats',
          'Seats holds numbers or dates written as text in 1 cell, the first "1,200" at row 1; <, >, ranges and spans of time pass over them',
          'turn them into numbers or dates',
        ],
        [
          'Warning',
          'column Seats',
          'Seats holds errors in 1 cell, the first #N/A at row 2; a rule that tests Seats decides 1 of these accounts',
          'repair the cells',
        ],
        ['Note', 'model', 'the model has 2 segments, more than 1', 'join those that you would treat alike; 3 to 5 are easiest to act on'],
      ],
    },
  ],
  compute: ({ rows, headers, model, values, as_of: asOf, options }) =>
    findingTable(
      checkModel({
        table: model.grid.slice(0, model.rows),
        headers: headerNames(rows, headers),
        asOf,
        rows,
        values,
        limits: { segments: options.segments, smallShare: options.small_share, smallAccounts: options.small_accounts },
      }),
    ),
})
