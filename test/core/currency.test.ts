/** Which currency an amount names, by the one grammar of numbers. */
import { expect, it } from 'vitest'
import { currencyOf } from '../../core/numbers.ts'

it.each([
  ['$5', 'USD'],
  ['US$ 5', 'USD'],
  ['5 USD', 'USD'],
  ['-$5', 'USD'],
  ['($1,200.50)', 'USD'],
  ['$(300)', 'USD'],
  ['CA$5', 'CAD'],
  ['C$5', 'CAD'],
  ['5 CAD', 'CAD'],
  ['A$5', 'AUD'],
  ['R$ 5', 'BRL'],
  ['€1,000.50', 'EUR'],
  ['5 €', 'EUR'],
  ['EUR (1,000)', 'EUR'],
  ['£3', 'GBP'],
  ['¥300', 'JPY'],
  ['RMB 5', 'CNY'],
  ['CHF 5', 'CHF'],
])('%s names %s', (text, currency) => expect(currencyOf(text)).toBe(currency))

it.each(['5', '1,000', '5%', '', 'EUR', '$', '$5 €', 'USD five', 'SKU 100', '9'.repeat(65)])('%s names none', (text) =>
  expect(currencyOf(text)).toBe(''),
)
