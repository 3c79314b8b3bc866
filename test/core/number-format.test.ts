/** What number formats say about a column, in the patterns that Sheets, Excel and Univer share. */
import { expect, it } from 'vitest'
import { columnFormat, PATTERNS } from '../../core/number-format.ts'

it.each([
  ...(['yyyy-mm-dd', 'd/m/yyyy', 'm/d/yy', 'dd mmm yyyy', 'mmmm', 'yyyy-mm-dd hh:mm', '[$-409]mmm d, yyyy', 'd. mmmm yyyy;@'] as const).map(
    (pattern) => [pattern, 'date'] as const,
  ),
  ...(
    ['$#,##0.00', '[$€-407] #,##0.00', '#,##0.00 "€"', '£#,##0', '_($* #,##0_)', '#,##0 "USD"', '"kr" #,##0', '[$¥-411]#,##0'] as const
  ).map((pattern) => [pattern, 'money'] as const),
  ...(['0%', '0.00%', '[Red]0.0%'] as const).map((pattern) => [pattern, 'percent'] as const),
  ['@', 'text'],
  ...(
    ['General', '', '0', '#,##0', '0.00', '0.###############', 'h:mm', '[h]:mm:ss', 'mm:ss', '0.00E+00', '"day" 0', '# ?/?'] as const
  ).map((pattern) => [pattern, null] as const),
])('%s is of the kind %s', (pattern, kind) => {
  expect(columnFormat([pattern])).toBe(kind)
})

it('a column is what at least half of its cells are', () => {
  expect(columnFormat(['yyyy', 'yyyy', '0', '@'])).toBe('date')
  expect(columnFormat(['yyyy', '0', '0', '@'])).toBeNull()
  expect(columnFormat([])).toBeNull()
})

it('Strata writes patterns that it reads as what they are', () => {
  expect(columnFormat([PATTERNS.date!])).toBe('date')
  expect(columnFormat([PATTERNS.percent!])).toBe('percent')
  expect(columnFormat([PATTERNS.text!])).toBe('text')
})
