/** Serial days, the texts that are dates, and EDATE. */
import { describe, expect, it } from 'vitest'
import { addMonths, isAmbiguousDate, isoOf, parseDate, parseTime, serialOf } from '../../core/dates.ts'

describe('dates are serial days since 1899-12-30', () => {
  it.each([
    ['1900-01-01', 2],
    ['1900-03-01', 61],
    ['2025-01-31', 45688],
    ['2025/1/31', 45688],
    ['2025-01-31T12:00', 45688.5],
    ['2025-01-31 18:00:00', 45688.75],
    ['2025-01-31T12:00:00.000+0000', 45688.5],
    ['2025-01-31T12:00:00Z', 45688.5],
    ['31/1/2025', 45688],
    ['1/31/2025', 45688],
    ['5/5/2025', 45782],
    ['9999-12-31', 2958465],
  ])('%s is %d', (text, serial) => expect(parseDate(text)).toBe(serial))

  it.each([
    '3/4/2025',
    '2025-02-30',
    '2025-13-01',
    '31.01.2025',
    '31/1/25',
    '2025',
    '20250131',
    'Jan 31 2025',
    '2025-01-31T25:00',
    '2025-01/31',
    '',
  ])('"%s" is not a date', (text) => expect(parseDate(text)).toBeNaN())

  it('only a slash date whose day and month could be swapped is ambiguous', () => {
    expect(['3/4/2025', '31/1/2025', '5/5/2025', '2025-03-04'].map(isAmbiguousDate)).toEqual([true, false, false, false])
  })

  it('serialOf and isoOf are a pair over two centuries', () => {
    for (let serial = 2; serial < 73_000; serial += 17) {
      const [year, month, day] = isoOf(serial).split('-').map(Number) as [number, number, number]
      expect(serialOf(year, month, day)).toBe(serial)
    }
  })

  it.each([
    ['2025-03-31', -1, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-01-15', 13, '2026-02-15'],
    ['2025-01-15', -13, '2023-12-15'],
  ])('%s plus %d months is %s, as EDATE', (from, months, to) => expect(isoOf(addMonths(parseDate(from), months))).toBe(to))

  it('a clock time is a fraction of a day', () => {
    expect([parseTime('12:00'), parseTime('6:00:00'), parseTime('24:00'), parseTime('x')]).toEqual([0.5, 0.25, Number.NaN, Number.NaN])
  })
})
