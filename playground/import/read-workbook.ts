/**
 * An XLSX file as tables, one per sheet that holds anything. The file says itself which cells are numbers, dates and
 * texts; formulas arrive as their last values, error cells as blanks.
 */
import readXlsxFile, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/universal'
import { isoOf } from '../../core/dates.ts'
import { ImportError } from './import-error.ts'
import { importTexts } from './import-texts.ts'
import type { ImportedCell, Shown, Table } from './table.ts'

const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(1899, 11, 30)

/** A single sheet is named after the file: "Sheet1" would say nothing beside the sheets that are there. */
export async function readWorkbook(name: string, bytes: ArrayBuffer): Promise<readonly Table[]> {
  const filled = (await unpack(bytes)).filter(({ data }) => data.length > 0)
  if (filled.length === 0) throw new ImportError(importTexts.empty)
  return filled.map(({ sheet, data }) => tableOf(filled.length === 1 ? name : sheet, data))
}

/** The library's own types say `typeof Date` where a Date arrives. */
type Cells = readonly (readonly unknown[])[]

async function unpack(bytes: ArrayBuffer): Promise<readonly { readonly sheet: string; readonly data: Cells }[]> {
  try {
    return await readXlsxFile(bytes, { trim: false })
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) throw new ImportError(importTexts.notWorkbook)
    throw error
  }
}

function tableOf(name: string, data: Cells): Table {
  const width = data.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, column) => shownIn(data, column))
  return {
    name,
    rows: data.map((row) => row.map((cell, column) => cellOf(cell, columns[column]!))),
    columns,
    notes: [],
  }
}

/** A date among plain numbers becomes ISO text: the column has one format, and a bare 45923 would say nothing. */
function cellOf(cell: unknown, shown: Shown): ImportedCell {
  if (cell instanceof Date) {
    const serial = (cell.getTime() - EPOCH_MS) / DAY_MS
    return shown === 'plain' ? isoOf(serial) : serial
  }
  if (typeof cell === 'string') return cell === '' ? null : cell
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}

function shownIn(data: Cells, column: number): Shown {
  let shown: Shown = 'plain'
  for (const row of data) {
    const cell = row[column]
    if (typeof cell === 'number') return 'plain'
    if (cell instanceof Date && shown !== 'datetime') shown = cell.getTime() % DAY_MS === 0 ? 'date' : 'datetime'
  }
  return shown
}
