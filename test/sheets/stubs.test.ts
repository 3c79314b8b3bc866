/** The text that Sheets shows while a formula is typed, made from a declaration. */
import { describe, expect, it } from 'vitest'
import { defineFunction } from '../../core/registry/define.ts'
import { sheetsStubs } from '../../core/registry/emit-sheets.ts'
import { p } from '../../core/registry/params.ts'

function declared(summary: string) {
  return defineFunction({
    name: 'QUOTE',
    summary,
    params: {
      values: p.numbers('One value\n  per account.'),
      method: p.choice(['top', 'natural'], 'How.', { default: 'top' }),
      labels: p.optionalTexts('Names – best first.', { fallback: 'A, B …' }),
      more: p.any('Anything */ else.', { optional: true }),
      as_of: p.date('The day.', { fallback: 'the latest date' }),
    },
    returns: { rows: 'values', columns: [{ name: 'quote', doc: 'It.' }], doc: 'One per account.' },
    details: [],
    errors: [],
    sources: [],
    examples: [
      { note: 'a long one', args: [[[1], [2], [3]], 'natural'], result: [[1], [2], [3]] },
      { note: 'a short one', args: [[[1], [2]], 'top'], result: [[1], [2]] },
    ],
    compute: () => [],
  })
}

describe('sheetsStubs', () => {
  it('writes the summary with the shortest example, and one line per parameter with choices, "optional" and the default in words, in ASCII', () => {
    expect(sheetsStubs([declared('Quotes “10 × 2 ≥ 5”.')], 'strata')).toBe(
      [
        '/**',
        ' * Quotes "10 x 2 >= 5". Example: =QUOTE({1;2}, "top")',
        ' * @param {number|Array<Array<number>>} values One value per account.',
        ' * @param {string} method How. One of top, natural. (optional; default top)',
        ' * @param {string|Array<Array<string>>} labels Names - best first. (optional; default A, B ...)',
        ' * @param {*} more Anything * / else. (optional)',
        ' * @param {Date} as_of The day. (optional; default the latest date)',
        ' * @return {Array<Array<*>>} One per account.',
        ' * @customfunction',
        ' */',
        'function QUOTE(values, method, labels, more, as_of) {',
        "  return strata.run('QUOTE', arguments);",
        '}',
        '',
      ].join('\n'),
    )
  })

  it.each([
    ['markup', 'Makes <b>bold</b> claims.', '<b>'],
    ['a letter outside ASCII', 'Serves São Paulo.', 'ã'],
  ])('refuses %s, which Sheets would drop or a file could lose', (_, summary, shown) => {
    expect(() => sheetsStubs([declared(summary)], 'strata')).toThrow(`QUOTE: Sheets can't show "${shown}"`)
  })

  it('keeps a comparison, which is no markup', () => {
    expect(sheetsStubs([declared('Keeps 1 < 2 and >=1000.')], 'strata')).toContain('Keeps 1 < 2 and >=1000.')
  })
})
