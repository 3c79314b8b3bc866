/** What number formats say about a column, in the patterns that Sheets, Excel and Univer share. */
import { expect, it } from 'vitest'
import { columnFormat, PATTERNS } from '../../core/number-format.ts'

const DATES = ['yyyy-mm-dd', 'd/m/yyyy', 'm/d/yy', 'dd mmm yyyy', 'mmmm', 'yyyy-mm-dd hh:mm', '[$-409]mmm d, yyyy', 'd. mmmm yyyy;@']
const MONEY = ['$#,##0.00', '[$€-407] #,##0.00', '#,##0.00 "€"', '£#,##0', '_($* #,##0_)', '#,##0 "USD"', '"kr" #,##0', '[$¥-411]#,##0']
const PERCENT = ['0%', '0.00%', '[Red]0.0%']
const NOTHING = ['General', '', '0', '#,##0', '0.00', '0.###############', 'h:mm', '[h]:mm:ss', 'mm:ss', '0.00E+00', '"day" 0', '# ?/?']

it.each([
  ['date', DATES],
  ['money', MONEY],
  ['percent', PERCENT],
  ['text', ['@']],
  [null, NOTHING],
] as const)('patterns of the kind %s', (kind, patterns) => {
  for (const pattern of patterns) expect(columnFormat([pattern]), pattern).toBe(kind)
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
