/** What may leave for Excel, and what is stopped. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { REGISTRY } from '../../core/registry/index.ts'
import { sendable } from '../../excel-addin/encode.ts'

const spec = REGISTRY[0]!

function column(rows: number, cell: Cell): Cell[][] {
  return Array.from({ length: rows }, () => [cell])
}

describe('a result for Excel', () => {
  it('leaves as it is: numbers, texts, truth values, zero-length text for blank', () => {
    const cells: Cell[][] = [
      [1, 'a'],
      [-0.5, ''],
      [true, 'é'],
    ]
    expect(sendable(spec, cells)).toBe(cells)
  })

  it.each([
    ['a ragged row', [[1, 2], [3]]],
    ['no rows', []],
    ['rows without cells', [[]]],
    ['NaN, which would be shown as 0', [[Number.NaN]]],
    ['Infinity, which would be shown as 0', [[Number.POSITIVE_INFINITY]]],
    ['null, which would be shown as 0', [[null]]],
    ['an error cell', [[{ error: '#N/A' }]]],
  ] satisfies [string, Cell[][]][])('is a bug with %s', (_, cells) => {
    expect(() => sendable(spec, cells)).toThrow(/^a result/)
  })

  it.each([
    ['short labels', 350_000, 'Tier 1', true],
    ['long numbers', 150_000, -1.2345678901234567e-100, true],
    ['long labels', 45_000, 'x'.repeat(100), false],
    ['labels of two bytes a letter', 45_000, 'é'.repeat(50), false],
    ['labels of three bytes a letter', 30_000, '社'.repeat(50), false],
    ['labels of four bytes a letter', 30_000, '😀'.repeat(38), false],
    ['labels of letters that JSON escapes', 30_000, '\u001f'.repeat(25), false],
    ['labels of 30 kB that still fit', 140, 'x'.repeat(30_000), true],
  ] as const)('is weighed in bytes: %s × %i', (_, rows, cell, fits) => {
    const cells = column(rows, cell)
    expect(Buffer.byteLength(JSON.stringify(cells)) <= 4_500_000).toBe(fits)
    if (fits) expect(sendable(spec, cells)).toBe(cells)
    else expect(() => sendable(spec, cells)).toThrow(`${spec.name}: the result would be ${rows} rows × 1 columns`)
  })
})
