/**
 * Where the tables of the open workbook are. Decides that an Excel table comes before the block of cells around it, and
 * how little is read to find blocks: the first rows of a sheet, then Excel itself says where a block ends. A block that
 * begins beside another one's lower rows is found by its selection only.
 */
import type { Cell, Grid } from '../../core/cells.ts'
import type { TableRef } from '../../core/host.ts'
import { addressOf, overlap } from '../../core/plans/area.ts'
import type { SheetInfo } from '../../core/plans/workbook.ts'
import { type Block, blocksIn, HEADER_ROWS, tableIn } from '../../core/tables.ts'
import { codeOf } from './in-excel.ts'
import { BOX, blockOf, rangeOf, readCells } from './read-cells.ts'

const ROWS_AT_ONCE = 200
/** A sheet with more blocks below each other than this is no sheet of tables. */
const MOST_WINDOWS = 20

/** An Excel table: all its cells, and the part that is headers and data, where it has headers. */
interface Known {
  readonly name: string
  readonly whole: Block
  readonly data: Block | null
}

export async function tablesOn(context: Excel.RequestContext, { id, name }: SheetInfo): Promise<TableRef[]> {
  const sheet = context.workbook.worksheets.getItem(id)
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load(BOX)
  try {
    await context.sync()
  } catch (error) {
    // A sheet that is all chart or macro has no cells.
    if (codeOf(error) === 'UnsupportedSheet') return []
    throw error
  }
  if (used.isNullObject) return []
  const known = await knownTables(context, sheet.tables)
  const blocks = await blocksOf(context, sheet, blockOf(used))
  const found = [
    ...known.flatMap(({ name: table, data }) => (data === null ? [] : [{ block: data, table }])),
    ...blocks.filter((block) => !known.some(({ whole }) => touches(whole, block))).map((block) => ({ block })),
  ]
  found.sort((a, b) => a.block.row - b.block.row || a.block.column - b.block.column)
  return tableRefs(context, sheet, name, found)
}

/** The table around a cell; the block itself where no row of it looks like headers, `null` where all is blank. */
export async function tableAround(context: Excel.RequestContext, cell: Excel.Range): Promise<TableRef | null> {
  // From a blank cell beside it, Excel's region may reach as far as that cell.
  const region = cell.getSurroundingRegion().getUsedRangeOrNullObject(true)
  region.load({ ...BOX, worksheet: { name: true } })
  cell.load(BOX)
  const sheet = cell.worksheet
  await context.sync()
  if (region.isNullObject) return null
  const known = (await knownTables(context, region.getTables(false))).filter(({ data }) => data !== null)
  const table = known.find(({ whole }) => touches(whole, blockOf(cell))) ?? known[0]
  const block = blockOf(region)
  const name = region.worksheet.name
  if (table !== undefined) return (await tableRefs(context, sheet, name, [{ block: table.data!, table: table.name }]))[0]!
  const top = await readCells(context, sheet, { ...block, rows: Math.min(block.rows, HEADER_ROWS + 1) })
  return (await tableRefs(context, sheet, name, [{ block: tableIn(block, top) ?? block }]))[0]!
}

async function knownTables(context: Excel.RequestContext, tables: Excel.TableCollection | Excel.TableScopedCollection): Promise<Known[]> {
  tables.load({ name: true, showHeaders: true })
  await context.sync()
  const ranges = tables.items.map((table) => {
    const whole = table.getRange()
    // A totals row is no data.
    const data = table.showHeaders ? table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange()) : null
    whole.load(BOX)
    data?.load(BOX)
    return { name: table.name, whole, data }
  })
  if (ranges.length > 0) await context.sync()
  return ranges.map(({ name, whole, data }) => ({ name, whole: blockOf(whole), data: data && blockOf(data) }))
}

/** Blocks with a row of headers, from the top down. */
async function blocksOf(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Block): Promise<Block[]> {
  const tables: Block[] = []
  const end = used.row + used.rows
  for (let [from, window] = [used.row, 0]; from < end && window < MOST_WINDOWS; window++) {
    const height = Math.min(ROWS_AT_ONCE, end - from)
    const cells = await readCells(context, sheet, { ...used, row: from, rows: height })
    let next = from + height
    for (const part of blocksIn(height, used.columns, (row, column) => cells[row]![column] !== null)) {
      const isCut = part.row + part.rows === height && next < end
      const here = { ...part, row: from + part.row, column: used.column + part.column }
      const whole = isCut ? await wholeBlock(context, sheet, here, cells[part.row]!.slice(part.column)) : here
      const table = tableIn(whole, topOf(cells, part))
      if (table !== null) tables.push(table)
      next = Math.max(next, whole.row + whole.rows)
    }
    from = next
  }
  return tables
}

async function wholeBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, block: Block, top: readonly Cell[]): Promise<Block> {
  const filled = top.findIndex((cell) => cell !== null)
  const region = sheet.getCell(block.row, block.column + filled).getSurroundingRegion()
  region.load(BOX)
  await context.sync()
  return blockOf(region)
}

async function tableRefs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  found: readonly { readonly block: Block; readonly table?: string }[],
): Promise<TableRef[]> {
  const headers = found.map(({ block }) => rangeOf(sheet, { ...block, rows: 1 }).load({ text: true }))
  if (found.length > 0) await context.sync()
  return found.map(({ block, table }, index) => ({
    sheet: name,
    address: addressOf(block),
    headers: headers[index]!.text[0]!.map((header) => header.trim()),
    rows: block.rows - 1,
    ...(table !== undefined && { table }),
  }))
}

function topOf(cells: Grid, { row, column, rows, columns }: Block): (readonly Cell[])[] {
  return cells.slice(row, row + Math.min(rows, HEADER_ROWS + 1)).map((one) => one.slice(column, column + columns))
}

function touches(one: Block, other: Block): boolean {
  return overlap({ ...one, sheet: '' }, { ...other, sheet: '' })
}
