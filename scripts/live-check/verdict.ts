/**
 * The formula that says PASS or FAIL: cell by cell, kinds kept apart (1 is not "1", a blank is not 0), letters by case,
 * numbers to 1e-9 of their size. An error in the answer is FAIL and stays visible where it is. Only functions that
 * answer alike in Sheets, in Excel and in the playground, and none that needs array entry in an older Excel.
 */
import { addressOf, type Block } from './address.ts'
import type { Values } from './live-check.ts'

/** `got` and `expectedAt` have the shape of `expected`; one spare row below and column right of `got` must stay empty. */
export function verdictFormula(got: Block, expectedAt: Block, expected: Values): string {
  const [g, e] = [addressOf(got), addressOf(expectedAt)]
  const overflow = [
    { ...got, row: got.row + got.rows, rows: 1, columns: got.columns + 1 },
    { ...got, column: got.column + got.columns, columns: 1 },
  ].map(addressOf)
  const differences = [
    `SUMPRODUCT(--(ISNUMBER(${g})<>ISNUMBER(${e})))`,
    `SUMPRODUCT(--(ISLOGICAL(${g})<>ISLOGICAL(${e})))`,
    `SUMPRODUCT((1-ISNUMBER(${e}))*(1-EXACT(${g},${e})))`,
    `COUNTA(${overflow.join(',')})`,
  ].join('+')
  return `=IF(SUMPRODUCT(--ISERROR(${g}))>0,"FAIL",IF(${differences}>0,"FAIL",${numbersVerdict(got, expectedAt, expected)}))`
}

/** Subtracting is safe only where both are numbers, so it is done on the blocks of numbers alone. */
function numbersVerdict(got: Block, expectedAt: Block, expected: Values): string {
  const differences = numberBlocks(expected).map((block) => {
    const at = (origin: Block): string => addressOf({ ...block, row: origin.row + block.row, column: origin.column + block.column })
    return `SUMPRODUCT(--(ABS(${at(got)}-${at(expectedAt)})>1E-9*(1+ABS(${at(expectedAt)}))))`
  })
  return differences.length === 0 ? '"PASS"' : `IF(${differences.join('+')}>0,"FAIL","PASS")`
}

/** Every number of the grid in as few rectangles as runs down the columns give, like runs side by side joined. */
function numberBlocks(grid: Values): Block[] {
  const blocks: Block[] = []
  const width = Math.max(...grid.map((row) => row.length))
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < grid.length; row++) {
      const start = row
      while (row < grid.length && typeof grid[row]![column] === 'number') row++
      if (row === start) continue
      const left = blocks.findIndex((block) => block.row === start && block.rows === row - start && block.column + block.columns === column)
      if (left < 0) blocks.push({ row: start, column, rows: row - start, columns: 1 })
      else blocks[left] = { ...blocks[left]!, columns: blocks[left]!.columns + 1 }
    }
  }
  return blocks
}
