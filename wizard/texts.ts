/** Every text the panel shows. The functions' own sentences come from the registry. */

const count = (number: number, one: string, many: string): string => `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`

export const TEXTS = {
  title: 'Formulas for your table',
  loading: 'Reading the selection…',
  found: 'Strata found this table at your selection.',
  rows: (rows: number): string => count(rows, 'row', 'rows'),
  columns: (columns: number): string => count(columns, 'column', 'columns'),
  unnamed: (letter: string): string => `Column ${letter}`,

  empty: {
    heading: 'No table here yet',
    body: 'Select any cell of a table that has its column names in the first row.',
  },
  noRows: {
    heading: 'This table has no rows',
    body: 'Strata needs column names in the first row and data below them. Select a cell of such a table.',
  },
  oneColumn: {
    heading: 'This is a list, not a table',
    body: 'Select a cell of a table with several columns and their names in the first row, such as one row per account.',
  },
  noFormulas: 'No function fits these columns yet. Select a table with ids, numbers or dates.',
  failed: {
    heading: 'The selection could not be read',
    body: 'Nothing was changed. Try again; if it keeps failing, close and reopen this sidebar.',
  },

  refresh: 'Read selection again',
  refreshed: (address: string): string => `Read ${address}`,
  formulas: 'Ready to paste',
  pasteHint: 'Copy a formula and paste it into the first data row of an empty column. The results fill the cells below.',
  copy: 'Copy',
  copyLabel: (name: string): string => `Copy the ${name} formula`,
  copied: (name: string): string => `${name} formula copied`,
  copyByHand: 'The formula is selected: press Ctrl+C, or ⌘C on a Mac',
  toFill: (param: string, doc: string): string => `Replace “${param}” with a range. ${doc}`,
  fills: (columns: readonly string[]): string => `Fills ${columns.length} columns: ${columns.join(', ')}`,
  others: 'Needs another table',
  lacks: {
    date: 'a date column',
    number: 'a number column',
    tables: 'several tables',
    rows: (group: string): string => `one row per ${group.replace(/s$/, '')}`,
  },
} as const
