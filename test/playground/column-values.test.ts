/** What the texts of one CSV column become: a wrong guess would change a person's data, so the doubtful stay text. */
import { expect, it } from 'vitest'
import { columnValues } from '../../playground/import/column-values.ts'
import type { ImportedCell, Shown } from '../../playground/import/table.ts'

type Case = readonly [law: string, texts: readonly string[], values: readonly ImportedCell[], shown: Shown]

it.each<Case>([
  ['numbers are numbers', ['1', '-2.5', '1,200', '$45'], [1, -2.5, 1200, 45], 'plain'],
  ['percents are fractions shown as percents', ['12%', '7.5%'], [0.12, 0.075], 'percent'],
  ['a blank stays a blank', ['1', '', '2'], [1, null, 2], 'plain'],
  ['ids with leading zeros stay text, the whole column', ['007', '12', '13'], ['007', '12', '13'], 'plain'],
  ['US post codes stay text', ['01001', '94105'], ['01001', '94105'], 'plain'],
  ['twenty digits stay text', ['12345678901234567890', '1'], ['12345678901234567890', '1'], 'plain'],
  ['phone numbers stay text', ['+49 301 234 567', '5'], ['+49 301 234 567', '5'], 'plain'],
  ['article numbers such as 12E3 stay text', ['12E3', '45'], ['12E3', '45'], 'plain'],
  ['scientific numbers are numbers', ['1.5e3', '2'], [1500, 2], 'plain'],
  ['a decimal below one is no id', ['0.5', '0'], [0.5, 0], 'plain'],
  ['TRUE and FALSE in any case are booleans', ['TRUE', 'false'], [true, false], 'plain'],
  ['ISO dates are serial days', ['2025-01-31', '2025-02-01'], [45688, 45689], 'date'],
  ['ISO date-times keep their time', ['2025-01-31 12:00', '2025-02-01T00:00:00Z'], [45688.5, 45689], 'datetime'],
  ['slash dates follow the one that settles the order: day first', ['3/4/2025', '31/1/2025'], [45750, 45688], 'date'],
  ['slash dates follow the one that settles the order: month first', ['3/4/2025', '1/31/2025'], [45720, 45688], 'date'],
  ['slash dates that nothing settles stay text', ['3/4/2025', '5/6/2025'], ['3/4/2025', '5/6/2025'], 'plain'],
  ['slash dates that contradict each other stay text', ['31/1/2025', '1/31/2025'], ['31/1/2025', '1/31/2025'], 'plain'],
  ['what looks like a formula is text', ['=1+1', '@SUM(A1)'], ['=1+1', '@SUM(A1)'], 'plain'],
  ['text keeps its spaces', ['Software ', ' x'], ['Software ', ' x'], 'plain'],
])('%s', (_, texts, values, shown) => {
  const column = columnValues('Header', texts)
  expect([texts.map(column.value), column.shown]).toEqual([values, shown])
})

it('takes a column as numbers when nine of ten cells are, and says which cell is not', () => {
  const column = columnValues('Revenue', ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'n/a'])
  expect([column.value('9'), column.value('n/a')]).toEqual([9, 'n/a'])
  expect(column.note).toBe('Revenue: 1 cell is no number and stayed text, the first is "n/a"')
})

it('takes a column as text when more than one cell in ten is', () => {
  const column = columnValues('Code', ['1', '2', 'x'])
  expect([column.value('1'), column.note]).toEqual(['1', null])
})

it.each([
  [
    'dates that could be two days',
    ['3/4/2025', '5/6/2025'],
    'Header: dates such as 3/4/2025 could be two different days and stayed text; write them as 2025-01-31',
  ],
  ['decimal commas', ['1.234,50', '7,25'], 'Header: decimal commas such as 1.234,50 stayed text; write them as 1234.5'],
])('says why %s stayed text', (_, texts, note) => {
  expect(columnValues('Header', texts).note).toBe(note)
})
