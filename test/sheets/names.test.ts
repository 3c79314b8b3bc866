/** The names of the worksheet functions beside those that Sheets has itself: a custom function may not share one. */
import * as engine from '@univerjs/engine-formula'
import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'

/** What Sheets shares with Excel, and some of its own, as the playground's engine lists them. */
const SHARED = Object.entries(engine)
  .filter(([name]) => name.startsWith('FUNCTION_NAMES_'))
  .flatMap(([, names]) => Object.values(names as unknown as Readonly<Record<string, string>>))

/** Only in Sheets: support.google.com/docs/table/25273, its topics Google, Web, Filter, Text, Math and Operator. */
const SHEETS_ONLY = [
  ...['ADD', 'AI', 'ARRAYFORMULA', 'COUNTUNIQUE', 'COUNTUNIQUEIFS', 'DETECTLANGUAGE', 'DIVIDE', 'EQ', 'GOOGLEFINANCE'],
  ...['GOOGLETRANSLATE', 'GT', 'GTE', 'IMAGE', 'IMPORTDATA', 'IMPORTFEED', 'IMPORTHTML', 'IMPORTRANGE', 'IMPORTXML', 'ISURL', 'JOIN'],
  ...['LT', 'LTE', 'MINUS', 'MULTIPLY', 'NE', 'POW', 'QUERY', 'REGEXEXTRACT', 'REGEXMATCH', 'REGEXREPLACE', 'SORTN', 'SPARKLINE'],
  ...['SPLIT', 'UMINUS', 'UNARY_PERCENT', 'UPLUS'],
]

describe('the names of the worksheet functions', () => {
  it('are compared with more than 500 built-in ones', () => {
    expect(new Set([...SHARED, ...SHEETS_ONLY]).size).toBeGreaterThan(500)
    expect(SHARED).toEqual(expect.arrayContaining(['SUM', 'XLOOKUP', 'FLATTEN']))
  })

  it.each(REGISTRY.map(({ name }) => name))('%s is in capitals, and no built-in function', (name) => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/)
    expect([...SHARED, ...SHEETS_ONLY]).not.toContain(name)
  })
})
