/** DATA_QUALITY says of each field of a table how far it can be trusted, and what its gaps cost. */
import { numberColumn } from '../columns.ts'
import { compiledModel } from '../model/remembered-model.ts'
import { PLACEHOLDERS } from '../quality/cell-kind.ts'
import { FIRST_PLAUSIBLE_DAY } from '../quality/column-type.ts'
import { qualityReport } from '../quality/quality-report.ts'
import { qualityTable, VIEWS } from '../quality/quality-table.ts'
import { defineTable } from '../registry/define.ts'
import { headerNames } from '../registry/headers.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

export const DATA_QUALITY = defineTable({
  name: 'DATA_QUALITY',
  summary: 'Says of each field of a table what it holds, how well it is filled, by accounts and by value, and what looks wrong in it.',
  params: {
    rows: p.block('The accounts, one per row, without their header row.', 'accounts'),
    headers: p.cells('The header row of the accounts.'),
    values: p.optionalCells('What each account is worth, such as yearly revenue, to weigh the gaps.', 'accounts'),
    model: p.optionalBlock('A segment model with its header row: adds what stays unassigned only because a field is blank.'),
    options: p.options({
      show: o.choice(VIEWS, 'fields (one row per field) or findings (one row per thing to repair).'),
      id: o.text('The header of the column that names the accounts; left out, the first that says id and hardly repeats.'),
      dates: o.texts('The headers of all columns that hold dates, where the guess by header is wrong.'),
      as_of: o.date('The day of the data: later dates are odd. Also what relative dates of the model count from.'),
      since: o.date('Earlier dates are odd; left out, 1990-01-01.'),
      currency: o.text('The header of the column that names the currency of values, or none; left out, the first that says currency.'),
      placeholders: o.texts('The words that count as missing, instead of the usual ones.'),
    }),
  },
  returns: {
    tables: [
      {
        show: 'fields',
        doc: 'One row per field.',
        columns: [
          { name: 'field', doc: 'Its header.' },
          { name: 'type', doc: 'number, date, text, yes-no, id, list, mixed or blank.' },
          { name: 'filled', doc: 'Share of the accounts that have it; placeholders such as n/a and errors do not count.' },
          { name: 'filled by value', doc: 'Share of the value that these accounts are worth; blank without values.' },
          { name: 'distinct', doc: 'How many different values.' },
          { name: 'type mix', doc: 'What its cells are.' },
          { name: 'odd values', doc: 'Cells that are probably wrong; of the id column, ids that come again.' },
          { name: 'example', doc: 'One of the cells to look at first.' },
          { name: 'unassigned', doc: 'Accounts without a segment only because this field is blank. Only with a model.' },
          { name: 'unassigned value', doc: 'What they are worth; blank without values. Only with a model.' },
          { name: 'what to do', doc: 'The first thing to repair; blank where nothing is wrong.' },
        ],
      },
      {
        show: 'findings',
        doc: 'One row per finding, errors first, then warnings, then notes, each by its place.',
        columns: [
          { name: 'severity', doc: 'Error, Warning, Note or OK.' },
          { name: 'where', doc: 'The field, or the argument.' },
          { name: 'what', doc: 'What was found.' },
          { name: 'what to do', doc: 'How to repair it.' },
        ],
      },
    ],
    doc: 'A table of fields or of findings.',
  },
  details: [
    'A type is what two thirds of the filled cells are, else mixed. Numbers and dates written as text count as such, and are found; digits with a leading zero stay text. Spreadsheets keep a date as a bare number, so numbers are dates only where the header says so (a word such as date, created, signed, login, since, renewal or month, one that begins with first, last, latest or next, or ends in at or on, without a word of quantity such as days or value), or where a third of the cells are dates written as text, and two thirds of the numbers would be days from 1990 to 2099. `dates` names all date columns instead. id: the header says id, or ends in key, number or no. Numbers below code, zip, postal, phone, SIC, NAICS, VAT or SKU are text. list: a tenth of the texts have several members between semicolons, commas or line breaks, none longer than 40 letters, and half of them use semicolons or half of the members recur.',
    'Filled cells say something of the account: not blank, no error, no placeholder. Placeholders are spaces only, dashes, question marks, N/A, none, null, nil, NaN, unknown, undefined, missing, TBD, TBA, TBC, not available, not applicable, not set, not provided and no data (not "NA", which is North America too); rules do not take them for blank. Rows that are blank from edge to edge are no accounts. Less than 95 % filled is noted, less than 80 % is a warning, the bands of published scorecards; there is no overall score, because its weights would be opinions. Distinct values: outer spaces do not matter, letter case does, the number 5 is the text "5".',
    'The value is added up over the rows where the field is filled; a blank or negative value weighs 0. Values of several currencies are never added up: neither where the cells say so ($5, 5 EUR; a bare $ is USD, a bare ¥ is JPY), nor where the column that names the currency holds several.',
    'A number is odd if it is more than three times the interquartile range (quartiles of type 7) outside the quartiles, far out in the words of Tukey. Where all numbers are positive and the quartiles of their logarithms are more symmetric about the median (quartile skewness nearer to 0), logarithms are used. Where both quartiles are equal nothing is far out. It is also odd if its sign is that of at most 1 % of the numbers other than 0.',
    'A text, or a member of a list, is odd if a value of the same field that is at least ten times as frequent differs from it only by letter case, by spaces, or by one edit: a character left out, added or changed, or two neighbours swapped (Damerau), in a word of at least five letters. Digits are no slips: Tier 1 and Tier 2. Texts of more than 64 characters are not compared.',
    'A date is odd before `since`, after `as_of`, and from 2100 on. Days to come are fine where the header speaks of them: renewal, expiry, due, deadline, until, next, end, close, planned, expected, forecast, target. Ambiguous texts such as 3/4/2025 are found and not read.',
    'In the column that names the accounts, every id that comes again is odd. Unless `id` names it, it is the first column of type id of which two thirds of the cells are distinct. Ids are compared as everywhere: outer spaces do not matter, letter case does.',
    'With a model, an account counts for a field if it has no segment, and would get one if the blank there were some value or other.',
  ],
  sources: [
    'Tukey, J. W. (1977). Exploratory Data Analysis, 2D: far out values, beyond three times the spread of the hinges.',
    'Bowley, A. L. (1920). Elements of Statistics, 4th edition: skewness from the quartiles.',
    'Hyndman, R. J., and Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50(4): type 7.',
    'Damerau, F. J. (1964). A technique for computer detection and correction of spelling errors. Communications of the ACM 7(3).',
    'GTM Stack: data quality scorecard, for the bands of 95 and 80 %.',
    'ISO 4217: currency codes.',
  ],
  errors: ['HEADERS_WIDTH', 'HEADERS_ROW', 'HEADERS_BLANK', 'NO_NUMBERS', 'LENGTH_MISMATCH', 'QUALITY_COLUMN'],
  examples: [
    {
      note: 'what each field holds, and how well it is filled, by accounts and by value',
      args: [
        [
          ['A-1', 'Software', 120, 45292, 'CRM; Chat'],
          ['A-2', 'Retail', 80, 45323, 'Chat'],
          ['A-3', null, '95', 45352, 'CRM; Chat; Mail'],
          ['A-4', 'Software', null, 45383, null],
          ['A-5', 'n/a', 100, 45413, 'Mail'],
        ],
        [['Account ID', 'Industry', 'Employees', 'Created', 'Uses']],
        [[100], [200], [300], [400], [null]],
      ],
      result: [
        ['field', 'type', 'filled', 'filled by value', 'distinct', 'type mix', 'odd values', 'example', 'what to do'],
        ['Account ID', 'id', 1, 1, 5, '100 % text', 0, null, null],
        [
          'Industry',
          'text',
          0.6,
          0.7,
          2,
          '75 % text, 25 % placeholder',
          0,
          '"n/a" at row 5',
          'clear these cells, or name the words that do count as missing with placeholders=',
        ],
        ['Employees', 'number', 0.8, 0.6, 4, '75 % number, 25 % number as text', 0, '"95" at row 3', 'turn them into numbers or dates'],
        ['Created', 'date', 1, 1, 5, '100 % date', 0, null, null],
        ['Uses', 'list', 0.8, 0.6, 4, '100 % text', 0, null, 'fill it where it is missing, the most valuable accounts first'],
      ],
    },
    {
      note: 'odd values: an id twice, slips of the hand, a number far out, days out of reach',
      args: [
        [
          ['A-1', 'United States', 10, 45901],
          ['A-2', 'United States', 11, 45902],
          ['A-3', 'United States', 12, 45903],
          ['A-4', 'United States', 13, 45904],
          ['A-5', 'United States', 14, 45905],
          ['A-6', 'United States', 15, 45906],
          ['A-3', 'United States', 16, 45907],
          ['A-8', 'United States', 17, 45908],
          ['A-9', 'United States', 18, 45909],
          ['A-10', 'United States', 19, 45910],
          ['A-11', 'Untied States', 20, 20000],
          ['A-12', 'united  states', 900, 46100],
        ],
        [['Account ID', 'Country', 'ARR', 'Signed']],
        undefined,
        undefined,
        'show=findings; as_of=2025-12-31',
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        ['Warning', 'column Account ID', 'Account ID names 1 id more than once: "A-3" at rows 3 and 7', 'keep one row per account'],
        [
          'Warning',
          'column Country',
          'Country is probably misspelt in 2 cells: "Untied States" at row 11 is probably "United States"',
          'write them alike',
        ],
        [
          'Warning',
          'column ARR',
          'ARR lies outside -3.75 to 34.8 in 1 cell, far from all else, the farthest 900 at row 12',
          'check these numbers, and what they do to averages and cuts',
        ],
        [
          'Warning',
          'column Signed',
          'Signed lies before 1990-01-01 or after 2025-12-31 in 2 cells, such as 1954-10-03 at row 11',
          'check these dates',
        ],
        ['Note', 'column Account ID', 'Account ID is taken for the id of the account', 'name another column with id= if it is not'],
      ],
    },
    {
      note: 'with a model: the accounts that are without a segment only because a field is blank, and what they are worth',
      args: [
        [
          ['US', 1000],
          ['US', null],
          [null, 50],
          ['DE', null],
        ],
        [['Country', 'Employees']],
        [[10], [20], [30], [40]],
        [
          ['Segment', 'Country', 'Employees'],
          ['Large', null, '>=500'],
          ['US small', 'US', '<500'],
        ],
      ],
      result: [
        [
          'field',
          'type',
          'filled',
          'filled by value',
          'distinct',
          'type mix',
          'odd values',
          'example',
          'unassigned',
          'unassigned value',
          'what to do',
        ],
        ['Country', 'text', 0.75, 0.7, 2, '100 % text', 0, null, 1, 30, 'fill the field, or add a rule that takes the blanks'],
        ['Employees', 'number', 0.5, 0.4, 2, '100 % number', 0, null, 2, 60, 'fill the field, or add a rule that takes the blanks'],
      ],
    },
    {
      note: 'amounts of several currencies are found, and never added up',
      args: [
        [
          ['A-1', '$100'],
          ['A-2', '200 EUR'],
          ['A-3', 300],
        ],
        [['Account ID', 'Amount']],
        [['$100'], ['200 EUR'], [300]],
        undefined,
        'show=findings',
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        [
          'Error',
          'values',
          'values are in several currencies (EUR 1, USD 1), so nothing is weighed by value',
          'convert them to one currency',
        ],
        [
          'Warning',
          'column Amount',
          'Amount mixes currencies (EUR 1, USD 1), so its amounts are neither added up nor compared',
          'convert them to one currency',
        ],
        [
          'Warning',
          'column Amount',
          'Amount holds numbers or dates written as text in 2 cells, the first "$100" at row 1; <, >, ranges and spans of time pass over them',
          'turn them into numbers or dates',
        ],
        ['Note', 'column Account ID', 'Account ID is taken for the id of the account', 'name another column with id= if it is not'],
      ],
    },
    {
      note: 'columns that mix kinds, are blank, or have no header',
      args: [
        [
          ['Acme', 'yes', '100-500', null, 5],
          ['Kite', true, 250, null, 5],
          ['Lumen', 'no', 'many', null, 5],
          ['Osprey', null, 80, null, 5],
        ],
        [['Name', 'Customer', 'Size', 'Fax', null]],
      ],
      result: [
        ['field', 'type', 'filled', 'filled by value', 'distinct', 'type mix', 'odd values', 'example', 'what to do'],
        ['Name', 'text', 1, null, 4, '100 % text', 0, null, null],
        ['Customer', 'yes-no', 0.75, null, 3, '100 % yes-no', 0, null, 'fill it where it is missing, the most valuable accounts first'],
        ['Size', 'mixed', 1, null, 4, '50 % number, 50 % text', 0, null, 'write all of it alike, or split it into a column for each kind'],
        ['Fax', 'blank', 0, null, 0, null, 0, null, 'fill it, or take the column out'],
        ['column 5', 'number', 1, null, 1, '100 % number', 0, null, 'give it a header: rules find columns by them'],
      ],
    },
    {
      note: 'the date columns and the words for nothing, named by hand',
      args: [
        [
          ['later', 45000],
          ['EMEA', 45100],
          ['none', 45200],
        ],
        [['Region', 'Kickoff']],
        undefined,
        undefined,
        'dates=Kickoff; placeholders=later',
      ],
      result: [
        ['field', 'type', 'filled', 'filled by value', 'distinct', 'type mix', 'odd values', 'example', 'what to do'],
        [
          'Region',
          'text',
          0.666666666667,
          null,
          2,
          '66.7 % text, 33.3 % placeholder',
          0,
          '"later" at row 1',
          'clear these cells, or name the words that do count as missing with placeholders=',
        ],
        ['Kickoff', 'date', 1, null, 3, '100 % date', 0, null, null],
      ],
    },
    {
      note: 'nothing to repair is said',
      args: [
        [
          ['A-1', 'US'],
          ['A-2', 'DE'],
          ['A-3', 'US'],
        ],
        [['Account', 'Country']],
        undefined,
        undefined,
        'show=findings; id=Account',
      ],
      result: [
        ['severity', 'where', 'what', 'what to do'],
        ['OK', 'rows', 'nothing to repair in 2 fields of 3 accounts', 'use it'],
      ],
    },
  ],
  compute: ({ rows, headers, values, model, options }, warn) => {
    const given = headerNames(rows, headers)
    // A column may hold something though its header is blank.
    const names = Array.from({ length: rows.width }, (_, index) => given[index] ?? null)
    const asOf = options.as_of
    const report = qualityReport({
      rows,
      headers: names,
      values: values && { cells: values, column: numberColumn(values, 'number', warn) },
      model: model && compiledModel(model.grid.slice(0, model.rows), names, asOf),
      asOf,
      since: options.since ?? FIRST_PLAUSIBLE_DAY,
      id: options.id,
      dates: options.dates,
      currency: options.currency,
      placeholders: options.placeholders === null ? PLACEHOLDERS : new Set(options.placeholders.map((word) => word.toLowerCase())),
    })
    return qualityTable(report, options.show)
  },
})
