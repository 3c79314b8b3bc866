/** Every sentence that opening a file can say. */

export const LIMITS = { bytes: 100 * 1024 * 1024, cells: 3_000_000 } as const

const count = (value: number): string => value.toLocaleString('en-US')

export const importTexts = {
  reading: (file: string): string => `Reading ${file}`,
  writing: (file: string, done: number, all: number): string => `Writing ${file}: ${count(done)} of ${count(all)} rows`,
  done: (file: string, sheet: string, rows: number, columns: number): string =>
    `${file} is open in the sheet ${sheet}: ${count(rows)} rows, ${count(columns)} columns`,
  cancelled: (file: string): string => `Stopped; nothing of ${file} was kept`,
  crashed: (file: string): string => `${file} could not be read; save it again as CSV and open that`,

  empty: 'The file is empty; choose one with at least one filled cell',
  tooLarge: (bytes: number): string =>
    `The file has ${Math.ceil(bytes / 1024 / 1024)} MB, more than the ${LIMITS.bytes / 1024 / 1024} MB that the playground opens; split it, or remove columns`,
  tooManyCells: (cells: number): string =>
    `The file has ${count(cells)} cells, more than the ${count(LIMITS.cells)} that the playground opens; remove columns or rows`,
  oldWorkbook: 'This is an old or password-protected Excel file; save it as .xlsx without a password',
  notWorkbook: 'This file looks like a workbook but is none; save it again as .xlsx or CSV',
  notText: 'This is no CSV, TSV or XLSX file; choose one of these',

  openQuote: (row: number): string => `A quotation mark in row ${count(row)} is never closed, so the rows below it may stand in one cell`,
  windowsText: 'The text is not UTF-8 and was read as Western European (Windows-1252)',
  otherText: (column: string, cells: number, kind: string, first: string): string =>
    `${column}: ${count(cells)} ${cells === 1 ? 'cell is' : 'cells are'} no ${kind} and stayed text, the first is "${first}"`,
  ambiguousDates: (column: string, first: string): string =>
    `${column}: dates such as ${first} could be two different days and stayed text; write them as 2025-01-31`,
  decimalCommas: (column: string, first: string): string => `${column}: decimal commas such as ${first} stayed text; write them as 1234.5`,
} as const
