/** Which cells a table is: a picture of the sheet, "#" filled and "." blank, and the region around a spot. */
import { expect, it } from 'vitest'
import { regionAround } from '../../playground/engine/region.ts'

function around(picture: readonly string[], row: number, column: number): string | null {
  const region = regionAround(
    {
      rowCount: picture.length,
      columnCount: picture[0]!.length,
      filled: (r, c) => picture[r]![c] === '#',
    },
    row,
    column,
  )
  return region && [region.startRow, region.startColumn, region.endRow, region.endColumn].join(' ')
}

const SHEET = [
  '##...##', //
  '##...#.',
  '#....##',
  '.......',
  '..#....',
  '...#...',
]

it.each([
  ['from its first cell', 0, 0, '0 0 2 1'],
  ['from a blank cell inside it', 2, 1, '0 0 2 1'],
  ['from a blank cell beside it, without the blank line', 3, 0, '0 0 2 1'],
  ['over a hole', 1, 6, '0 5 2 6'],
  ['across cells that only touch at a corner', 4, 2, '4 2 5 3'],
  ['nowhere from a spot among blanks', 5, 6, null],
])('finds the table %s', (_, row, column, expected) => {
  expect(around(SHEET, row, column)).toBe(expected)
})
