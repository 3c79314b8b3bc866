/**
 * The first cell of an area that a plan may not write into. Decides that every cell of an Excel table counts as filled,
 * its empty columns too: what is written there would become a part of a person's table.
 */
import { addressOf } from '../../core/plans/area.ts'
import type { Block } from '../../core/tables.ts'
import { BOX, blockOf, partOnSheet, rangeOf, readContents } from './read-cells.ts'

export async function firstFilled(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Block): Promise<string | null> {
  const part = partOnSheet(area)
  if (part === null) return null
  const range = rangeOf(sheet, part)
  const used = range.getUsedRangeOrNullObject()
  used.load({ ...BOX, hasSpill: true })
  const tables = range.getTables(false)
  tables.load({ name: true })
  await context.sync()
  if (tables.items.length > 0) {
    const inside = range.getIntersectionOrNullObject(tables.items[0]!.getRange())
    inside.load(BOX)
    await context.sync()
    return firstOf(blockOf(inside))
  }
  if (used.isNullObject) return null
  const block = blockOf(used)
  const contents = await readContents(context, sheet, block)
  for (const [r, row] of contents.entries()) {
    const c = row.findIndex((content) => content !== null)
    if (c >= 0) return firstOf({ row: block.row + r, column: block.column + c })
  }
  // A result that spilled a blank there would be lost as well.
  return used.hasSpill === false ? null : firstOf(block)
}

function firstOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return addressOf({ row, column, rows: 1, columns: 1 })
}
