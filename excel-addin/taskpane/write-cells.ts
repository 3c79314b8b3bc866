/** Writing cells, all or none of them. Decides how large a message may be, and what happens to cells that are formatted as text. */
import type { Content } from '../../core/plans/workbook.ts'
import { TooLarge } from '../../core/plans/write-in-pieces.ts'
import { isTooLarge } from './in-excel.ts'
import { mustBeFreed, TEXT_FORMAT, typedCell } from './typed-cells.ts'

/** Excel on the web takes 5 MB, with all that is sent around the cells. */
const MOST_BYTES = 3_000_000

/** The cells were empty, or what they held is kept: where writing fails, they are left empty. */
export async function writeCells(
  context: Excel.RequestContext,
  range: Excel.Range,
  contents: readonly (readonly Content[])[],
): Promise<void> {
  range.load({ numberFormat: true })
  await sent(context)
  const formats = range.numberFormat as string[][] | null
  if (formats === null) throw new TooLarge()
  const typed = contents.map((row, r) => row.map((content, c) => typedCell(content, formats[r]![c]!)))
  if (new TextEncoder().encode(JSON.stringify(typed)).length > MOST_BYTES) throw new TooLarge()
  const freed = contents.map((row, r) => row.map((content, c) => (mustBeFreed(content, formats[r]![c]!) ? 'General' : null)))
  const isFreed = freed.some((row) => row.some((format) => format !== null))
  const asBefore = freed.map((row) => row.map((format) => format && TEXT_FORMAT))
  if (isFreed) range.numberFormat = freed
  range.formulas = typed
  if (isFreed) range.numberFormat = asBefore
  try {
    await sent(context)
  } catch (error) {
    if (error instanceof TooLarge) throw error
    // Office.js sends a block in many parts, and Excel keeps those before the one that failed.
    range.clear('Contents')
    if (isFreed) range.numberFormat = asBefore
    await context.sync()
    throw error
  }
}

/** What Excel refuses for its size, it refuses whole. */
async function sent(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync()
  } catch (error) {
    throw isTooLarge(error) ? new TooLarge() : error
  }
}
