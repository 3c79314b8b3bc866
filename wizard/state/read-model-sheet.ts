/**
 * A model as it stands on its sheet now, whatever a person did to it. Decides how the sheet is found when it was renamed,
 * and the inputs and rules on it when rows were put in or taken out.
 */
import { type Cell, cellText, type Grid, isBlank } from '../../core/cells.ts'
import type { Host } from '../../core/host.ts'
import { addressOf } from '../../core/plans/area.ts'
import { MODEL_INPUTS, type ModelInput, type ModelPlace } from '../../core/plans/build/model-answers.ts'
import { SPARE_RULES } from '../../core/plans/build/model-sheet.ts'
import { SHEET_TEXTS } from '../../core/plans/build/sheet-texts.ts'
import type { ModelTable } from './draft.ts'
import type { SavedModel } from './saved-model.ts'

export interface ModelOnSheet {
  readonly place: ModelPlace
  readonly model: ModelTable
  readonly asOf: number | null
  readonly otherwise: string
  readonly version: number
  readonly review: number | null
}

/** Rows above the rules that are looked through for them, and rules that are read at most. */
const MOST_ABOVE = 60
const MOST_RULES = 400
const MOST_COLUMNS = 40

/** `null` where no sheet of the workbook holds the model any more. */
export async function readModelSheet(host: Host, saved: Pick<SavedModel, 'sheet' | 'title'>): Promise<ModelOnSheet | null> {
  const sheets = await host.sheets()
  if (sheets.includes(saved.sheet)) {
    const found = await readFrom(host, saved.sheet)
    if (found !== null) return found
  }
  for (const sheet of sheets) {
    if (sheet === saved.sheet) continue
    const [[title] = [null]] = (await host.readArea(sheet, 'A1')) ?? []
    if (title !== saved.title) continue
    const found = await readFrom(host, sheet)
    if (found !== null) return found
  }
  return null
}

async function readFrom(host: Host, sheet: string): Promise<ModelOnSheet | null> {
  const area = { row: 0, column: 0, rows: MOST_ABOVE + MOST_RULES, columns: MOST_COLUMNS }
  const cells = await host.readArea(sheet, addressOf(area))
  return cells === null ? null : modelIn(sheet, cells)
}

/** `null` where the cells hold no rule table below the inputs. */
export function modelIn(sheet: string, cells: Grid): ModelOnSheet | null {
  const header = cells.findIndex(
    ([first], row) => row < MOST_ABOVE && /^segment\s*(?:\(.*\))?$/i.test(textOf(first)) && hasMore(cells, row),
  )
  if (header < 0) return null
  const inputs = Object.fromEntries(
    MODEL_INPUTS.map((input) => {
      const { label } = SHEET_TEXTS.model.inputs[input]
      return [input, cells.findIndex(([first], row) => row < header && textOf(first).toLowerCase() === label.toLowerCase())]
    }),
  ) as Record<ModelInput, number>
  if (MODEL_INPUTS.every((input) => inputs[input] < 0)) return null
  const cellOf = (input: ModelInput): Cell => (inputs[input] < 0 ? null : (cells[inputs[input]]![1] ?? null))
  const dayOf = (input: ModelInput): number | null => {
    const value = cellOf(input)
    return typeof value === 'number' && value >= 1 ? value : null
  }
  const table = cells.slice(header)
  const width = widthOf(table)
  const body = table.slice(1, 1 + lengthOf(table.slice(1), width))
  const rows = body
    .map((row) => Array.from({ length: width }, (_, column) => textOf(row[column])))
    .filter((row) => row.some((cell) => cell !== ''))
  const version = cellOf('version')
  return {
    place: { sheet, inputs, header, old: { rules: body.length, columns: width } },
    model: { header: Array.from({ length: width }, (_, column) => textOf(table[0]![column])), rows },
    asOf: dayOf('asOf'),
    otherwise: textOf(cellOf('otherwise')),
    version: typeof version === 'number' ? version : 1,
    review: dayOf('review'),
  }
}

/** A rule table has a second column, or rules below its header. */
function hasMore(cells: Grid, row: number): boolean {
  return !isBlank(cells[row]![1]) || !isBlank(cells[row + 1]?.[0])
}

/** Columns go on to the first one that is blank throughout; one with rules but without a header belongs to the table, and is a finding. */
function widthOf(table: Grid): number {
  const rows = table.slice(0, MOST_RULES)
  for (let column = 0; column < MOST_COLUMNS; column++) if (rows.every((row) => isBlank(row[column]))) return column
  return MOST_COLUMNS
}

/** Down to the last filled row; one gap may not be longer than the room that is left for new rules. */
function lengthOf(rows: Grid, width: number): number {
  let length = 0
  for (let row = 0; row < rows.length && row - length <= SPARE_RULES; row++)
    if (rows[row]!.slice(0, width).some((cell) => !isBlank(cell))) length = row + 1
  return length
}

function textOf(cell: Cell | undefined): string {
  return isBlank(cell) ? '' : cellText(cell).trim()
}
