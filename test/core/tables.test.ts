/** Where the tables of a sheet are: blocks of filled cells, and the row of headers in each. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../core/cells.ts'
import { addressOf } from '../../core/plans/area.ts'
import { type Block, blocksIn, tableIn } from '../../core/tables.ts'

/** A sheet as it looks: one line per row, a dot for each blank cell. */
function blocksOf(...lines: readonly string[]): string[] {
  return blocksIn(lines.length, lines[0]!.length, (row, column) => lines[row]![column] !== '.').map(addressOf)
}

describe('blocks', () => {
  it('are parted by blank rows and blank columns', () => {
    expect(blocksOf('xx.yy', 'xx.yy', '.....', 'zzzzz')).toEqual(['A1:B2', 'D1:E2', 'A4:E4'])
  })

  it('hold the blank cells within them', () => {
    expect(blocksOf('xxx', 'x.x', 'xxx')).toEqual(['A1:C3'])
    expect(blocksOf('xxxx', 'x..x', 'x..x')).toEqual(['A1:D3'])
  })

  it('that touch at a corner are one', () => {
    expect(blocksOf('x..', '.x.', '..x')).toEqual(['A1:C3'])
  })

  it('that meet further down are one', () => {
    expect(blocksOf('x.x', 'x.x', 'xxx')).toEqual(['A1:C3'])
    expect(blocksOf('x...x', 'x...x', 'x.x.x', 'xxxxx')).toEqual(['A1:E4'])
  })

  it('of a blank sheet are none', () => {
    expect(blocksOf('...', '...')).toEqual([])
  })

  it('hold every filled cell once, and touch no other block', () => {
    const sheets = fc.array(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(sheets, (cells) => {
        const blocks = blocksIn(cells.length, 8, (row, column) => cells[row]![column]!)
        const within = ({ row, column, rows, columns }: Block, r: number, c: number, margin: number): boolean =>
          r >= row - margin && r < row + rows + margin && c >= column - margin && c < column + columns + margin
        for (const [r, line] of cells.entries())
          for (const [c, filled] of line.entries()) {
            if (!filled) continue
            expect(blocks.filter((block) => within(block, r, c, 0))).toHaveLength(1)
            expect(blocks.filter((block) => within(block, r, c, 1))).toHaveLength(1)
          }
      }),
      { seed: 1 },
    )
  })
})

describe('the table in a block', () => {
  const whole = (grid: Grid): Block => ({ row: 4, column: 1, rows: grid.length, columns: grid[0]!.length })
  const tableOf = (grid: Grid): string | null => {
    const table = tableIn(whole(grid), grid)
    return table === null ? null : addressOf(table)
  }

  it('begins at the first row that is mostly texts', () => {
    const rows = [
      ['Account', 'ARR'],
      ['Kite', 5],
    ]
    expect(tableOf(rows)).toBe('B5:C6')
  })

  it('leaves out a title and what else stands above the headers', () => {
    const above = [
      ['Report 2026', null, null],
      [45000, null, null],
    ]
    expect(tableOf([...above, ['Account', 'ARR', 'Owner'], ['Kite', 5, 'Ada']])).toBe('B7:D8')
  })

  it('may lack some headers, and have years among them', () => {
    expect(
      tableOf([
        ['Account', null, 'ARR'],
        ['Kite', 'x', 5],
      ]),
    ).toBe('B5:D6')
    expect(
      tableOf([
        ['Account', 'Owner', 2025],
        ['Kite', 'Ada', 5],
      ]),
    ).toBe('B5:D6')
  })

  it('is none without headers, without rows below them, or of one column only', () => {
    expect(
      tableOf([
        [1, 2],
        [3, 4],
      ]),
    ).toBeNull()
    expect(tableOf([['Account', 'ARR']])).toBeNull()
    expect(tableOf([['Account'], ['Kite']])).toBeNull()
  })
})
