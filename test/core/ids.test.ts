import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { compareIds, createIdTable } from '../../core/ids.ts'
import { vectorOf } from '../../core/vector.ts'

function codes(cells: readonly Cell[]): number[] {
  return [
    ...createIdTable().codesOf(
      vectorOf(
        'ids',
        cells.map((cell) => [cell]),
      ),
    ),
  ]
}

describe('which ids are one', () => {
  it('the number 1001 is the text "1001" but not "01001"', () =>
    expect(codes([1001, '1001', '01001', 1001.5, '1001.5', -7, '-7'])).toEqual([0, 0, 1, 2, 2, 3, 3]))
  it('outer spaces do not count, letter case does', () => expect(codes([' a1', 'a1 ', 'A1', '\u00a0a1'])).toEqual([0, 0, 1, 0]))
  it('blanks, zero-length text, spaces and errors are no id', () =>
    expect(codes([null, '', '  ', { error: '#N/A' }, 'x'])).toEqual([-1, -1, -1, -1, 0]))

  it('short, long, wide and numeric ids all get the code of their text (against a Map)', () => {
    const id = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.string({ minLength: 10, maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 14 }),
      fc.constantFrom('0015g00000AbCdEfGh', '0015g00000AbCdEfGi', 'a\0\0\0\0b', 'a\0b', '€uro', 'ÿ', 'x'.repeat(28), 'x'.repeat(29)),
      fc.integer({ min: -50, max: 5000 }),
      fc.constantFrom(2 ** 31, 2 ** 31 - 1, 1e15, 0, 0.5),
    )
    fc.assert(
      fc.property(fc.array(id, { minLength: 1, maxLength: 300 }), (cells) => {
        const table = createIdTable()
        const found = table.codesOf(
          vectorOf(
            'ids',
            cells.map((cell) => [cell]),
          ),
        )
        const texts = cells.map((cell) => String(cell).trim())
        expect([...found].map((code) => (code < 0 ? '' : table.ids()[code]))).toEqual(texts)
        expect(table.size()).toBe(new Set(texts.filter((text) => text !== '')).size)
      }),
      { seed: 3, numRuns: 400 },
    )
  })

  it('tens of thousands of ids survive the growing and widening of the table', () => {
    const cells = Array.from({ length: 60_000 }, (_, index) =>
      index % 3 === 0 ? `C-${index % 20_000}` : index % 3 === 1 ? index % 20_000 : `customer-number-${index % 20_000}`,
    )
    const table = createIdTable()
    const found = table.codesOf(
      vectorOf(
        'ids',
        cells.map((cell) => [cell]),
      ),
    )
    expect([...found].map((code) => table.ids()[code])).toEqual(cells.map(String))
    expect(table.size()).toBe(new Set(cells.map(String)).size)
  })

  it('numbers come first by value, then texts by code units', () => {
    expect(['b', '10', 'B', '9', '010', 'é', '-1'].sort(compareIds)).toEqual(['-1', '9', '10', '010', 'B', 'b', 'é'])
  })
})
