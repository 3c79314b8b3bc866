/** Which ids are one, in both tables: the Map for few rows, the packed one for very many. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { compareIds } from '../../core/id-text.ts'
import { createIdTable } from '../../core/ids.ts'
import { vectorOf } from '../../core/vector.ts'

function tableOf(cells: readonly Cell[], rows: number): { codes: number[]; ids: readonly string[] } {
  const table = createIdTable(rows)
  const list = cells.map((cell) => [cell])
  return { codes: [...table.codesOf(vectorOf('ids', list))], ids: table.ids() }
}

describe.each([
  ['few rows (a Map)', 1],
  ['very many rows (packed)', 1_000_000],
])('which ids are one, for %s', (_, rows) => {
  const codes = (cells: readonly Cell[]): number[] => tableOf(cells, rows).codes

  it('the number 1001 is the text "1001" but not "01001"', () =>
    expect(codes([1001, '1001', '01001', 1001.5, '1001.5', -7, '-7'])).toEqual([0, 0, 1, 2, 2, 3, 3]))
  it('outer spaces do not count, letter case does', () => expect(codes([' a1', 'a1 ', 'A1', '\u00a0a1'])).toEqual([0, 0, 1, 0]))
  it('blanks, zero-length text, spaces and errors are no id', () =>
    expect(codes([null, '', '  ', { error: '#N/A' }, 'x'])).toEqual([-1, -1, -1, -1, 0]))

  it('short, long, wide and numeric ids all get the code of their text', () => {
    const id = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.string({ minLength: 10, maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 14 }),
      fc.constantFrom(
        '0015g00000AbCdEfGh',
        '0015g00000AbCdEfGi',
        'a\0\0\0\0b',
        'a\0b',
        'a\0',
        'a',
        '€uro',
        'ÿ',
        'x'.repeat(28),
        'x'.repeat(29),
      ),
      fc.integer({ min: -50, max: 5000 }),
      fc.constantFrom(2 ** 31, 2 ** 31 - 1, 1e15, 0, 0.5),
    )
    fc.assert(
      fc.property(fc.array(id, { minLength: 1, maxLength: 300 }), (cells) => {
        const { codes: found, ids } = tableOf(cells, rows)
        const texts = cells.map((cell) => String(cell).trim())
        expect(found.map((code) => (code < 0 ? '' : ids[code]))).toEqual(texts)
        expect(ids.length).toBe(new Set(texts.filter((text) => text !== '')).size)
      }),
      { seed: 3, numRuns: 400 },
    )
  })

  it('tens of thousands of ids survive the growing and widening of the table', () => {
    const cells = Array.from({ length: 60_000 }, (_, index) =>
      index % 3 === 0 ? `C-${index % 20_000}` : index % 3 === 1 ? index % 20_000 : `customer-number-${index % 20_000}`,
    )
    const { codes: found, ids } = tableOf(cells, rows)
    expect(found.map((code) => ids[code])).toEqual(cells.map(String))
    expect(ids.length).toBe(new Set(cells.map(String)).size)
  })
})

describe('ties between ids', () => {
  it('numbers come first by value, then texts by code units', () => {
    expect(['b', '10', 'B', '9', '010', 'é', '-1'].sort(compareIds)).toEqual(['-1', '9', '10', '010', 'B', 'b', 'é'])
  })
})
