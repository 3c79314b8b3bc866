/** SEGMENT names the segment of each account from a rule table in the sheet. */
import { assignSegments } from '../model/assign.ts'
import { compiledModel } from '../model/remembered-model.ts'
import { UNASSIGNED } from '../model/segment-model.ts'
import { defineFunction } from '../registry/define.ts'
import { headerNames } from '../registry/headers.ts'
import { p } from '../registry/params.ts'

export const SEGMENT = defineFunction({
  name: 'SEGMENT',
  summary: 'Names the segment of each account from a table of rules, the first rule that matches winning.',
  params: {
    rows: p.block('The accounts, one per row, without their header row.'),
    headers: p.cells('The header row of the accounts.'),
    model: p.block('The rule table with its header row: segment names first, then one column per condition.'),
    otherwise: p.text('The name where no rule matches.', { default: UNASSIGNED }),
    as_of: p.date('The day that relative dates count from, such as a date cell.', {
      fallback: 'none; needed for rules such as last 90 days',
    }),
  },
  returns: {
    rows: 'rows',
    columns: [{ name: 'segment', doc: 'The segment.' }],
    doc: 'One segment per account; blank where the whole row is blank.',
  },
  details: [
    'A model is a table: segment names in the first column, one column per condition, headed by the name of a data column (letter case and outer spaces do not matter). All conditions of a row must hold; a blank cell means any value; the same header twice means both must hold; a `Notes` column is for people. Rule cells are written as in COUNTIFS and a little more: see the guide to rules.',
    'The header of the first column says what happens where several rules match. `Segment`: the first one wins. `Segment (longest)`: the one whose conditions name the longest text at the start of a cell wins, added up over its columns, so `941*` before `94*` wherever they stand; a whole text is before a prefix of the same length, ties go to the first, and of alternatives the one that matches counts. `Segment (unique)`: two different names give Conflict. `Segment (all)`: every name once, in the order of the model, joined by "; ". `Segment (points)`: a `Points` column (blank counts 1, negatives allowed) is added up per segment; the most points win, ties go to the segment listed first, and a best total of 0 or less is `otherwise`.',
    'A wholly blank model row is left out, a wholly blank data row gives a blank. An error cell matches only a rule that names it, or a complement such as <>US, as in COUNTIFS.',
    'Each cell is typed by itself, so one row gives the same answer as the whole block. Rules such as last 90 days count from `as_of`, never from today.',
  ],
  sources: [
    'Microsoft: COUNTIFS function, criteria with wildcards (support.microsoft.com); rules R1 to R11 of docs/guide/rules.md.',
    'Object Management Group (2024). Decision Model and Notation 1.5: hit policies first, unique, collect.',
  ],
  errors: [
    'HEADERS_WIDTH',
    'HEADERS_ROW',
    'HEADERS_BLANK',
    'HEADER_TWICE',
    'MODEL_SIZE',
    'MODEL_POLICY',
    'MODEL_HEADER',
    'MODEL_HEADER_MISSING',
    'MODEL_SEGMENT_MISSING',
    'MODEL_NO_POINTS',
    'MODEL_POINTS_UNUSED',
    'MODEL_POINTS',
    'MODEL_COLUMN_TWICE',
    'MODEL_CELL_ERROR',
    'MODEL_AS_OF',
    'MODEL_RULE',
  ],
  examples: [
    {
      note: 'the first rule that matches wins; a row without any value stays blank',
      args: [
        [
          ['Northwind', 1200, 'US'],
          ['Kite', 640, 'DE'],
          ['Lumen', 20, 'CA'],
          ['Osprey', null, 'FR'],
          [null, null, null],
          ['Tern', 8, 'GB'],
        ],
        [['Account', 'Employees', 'Country']],
        [
          ['Segment', 'Employees', 'Country'],
          ['Enterprise', '>=1000', null],
          ['Mid-market', '100..999', null],
          ['North America', null, 'US | CA'],
          ['SMB', '<100', null],
        ],
      ],
      result: [['Enterprise'], ['Mid-market'], ['North America'], ['Unassigned'], [null], ['SMB']],
    },
    {
      note: 'text rules: wildcards, a complement, a member of a list, blank and quoted text',
      args: [
        [
          ['Acme Corp', 'Software', 'Salesforce; HubSpot'],
          ['Beta', 'Government', 'HubSpot'],
          ['Gamma', null, 'Snowflake'],
          ['Delta', 'Retail', 'SAP'],
          ['Last Mile', 'Retail', null],
        ],
        [['Name', 'Industry', 'Tech']],
        [
          ['Segment', 'Name', 'Industry', 'Tech'],
          ['Key', 'acme*', null, null],
          ['HubSpot users', null, 'not(Software)', 'has:hubspot'],
          ['Unknown', null, 'blank', null],
          ['Logistics', '"Last Mile"', null, null],
        ],
        'Rest',
      ],
      result: [['Key'], ['HubSpot users'], ['Unknown'], ['Rest'], ['Logistics']],
    },
    {
      note: 'relative dates count from as_of',
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
        'No login',
        46000,
      ],
      result: [['Active'], ['At risk'], ['Booked'], ['No login']],
    },
    {
      note: 'unique: rows on which two rules disagree are reported',
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
      result: [['Americas'], ['Conflict'], ['Large']],
    },
    {
      note: 'all: every match, in the order of the model',
      args: [
        [
          ['US', 50],
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
      result: [['Americas'], ['Americas; Large'], ['Unassigned']],
    },
    {
      note: 'points: the segment with the most points; ties go to the one listed first',
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
      result: [['Racer'], ['Planner'], ['Racer'], ['Unassigned']],
    },
    {
      note: 'one row answers as the block does, so a formula can be filled down',
      args: [
        [['Kite', 640, 'DE']],
        [['Account', 'Employees', 'Country']],
        [
          ['Segment', 'Employees'],
          ['Mid-market', '100..999'],
        ],
      ],
      result: [['Mid-market']],
    },
  ],
  compute: ({ rows, headers, model, otherwise, as_of: asOf }) => {
    const names = headerNames(rows, headers)
    return [assignSegments(compiledModel(model.grid.slice(0, model.rows), names, asOf), rows.grid, rows.rows, rows.width, otherwise)]
  },
})
