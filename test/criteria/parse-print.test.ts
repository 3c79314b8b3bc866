/** Rule cells: parse and print as a pair, and what an unreadable one says. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRule } from '../../core/criteria/parse.ts'
import { printRule } from '../../core/criteria/print.ts'

const word = fc.constantFrom(
  'US',
  'R&D',
  'acme*',
  ' US',
  '\u00a0x',
  '~*',
  'a..b',
  '(3)',
  'Acme (UK)',
  'Last',
  'blanket',
  '5 apples',
  'not',
  'has',
  '"',
  'a"b',
  'é?',
  '#N/A',
  'TRUE',
  '1.234,5',
)
const number = fc.constantFrom('10', '-5', '1,000', '12%', '$5', '(3)', '1e3', '.5', '2025-01-31', '2025-01-31 10:30', '10:30')
const operator = fc.constantFrom('', '=', '<>', '<', '<=', '>', '>=')
const criterion = fc.tuple(operator, fc.oneof(word, number, fc.constant(''))).map(([sign, rest]) => sign + rest)
const range = fc
  .tuple(
    fc.constantFrom('', '[', '('),
    fc.integer({ min: -9, max: 5 }),
    fc.integer({ min: 6, max: 99 }),
    fc.constantFrom('', ']', ')'),
    fc.constantFrom('both', 'low', 'high'),
  )
  .map(([open, low, high, close, ends]) => `${open}${ends === 'high' ? '' : low}..${ends === 'low' ? '' : high}${close}`)
const relative = fc
  .tuple(fc.constantFrom('last', 'older than', 'next', 'Last'), fc.nat(400), fc.constantFrom('day', 'days', 'weeks', 'months', 'YEARS'))
  .map((parts) => parts.join(' '))
const quoted = fc.string({ maxLength: 8 }).map((text) => `"${text.replace(/"/g, '""')}"`)
const term = fc.oneof(
  criterion,
  range,
  relative,
  quoted,
  word.map((text) => `has:${text}`),
  fc.constantFrom('blank', 'nonblank', '>=10 & <50', '<>a&<>b', '<>&<>US'),
)
const negated = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => `not(${terms.join('|')})`)
const cell = fc
  .array(
    fc.oneof(
      term,
      negated,
      negated.map((text) => `not(${text})`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((terms) => terms.join(' | '))

function read(text: string): unknown {
  try {
    return parseRule(text)
  } catch {
    return undefined
  }
}

describe('parse and print are a pair', () => {
  it('parse(print(parse(text))) is parse(text), for texts made by the grammar', () => {
    let parsed = 0
    fc.assert(
      fc.property(cell, (text) => {
        const rule = read(text)
        if (rule === undefined) return
        parsed++
        expect(parseRule(printRule(rule as ReturnType<typeof parseRule>))).toEqual(rule)
      }),
      {
        seed: 1,
        numRuns: 3000,
        examples: [
          ['not((10..50)|5)'],
          ['not([10..50)|5)'],
          ['not((10..)'],
          ['(..5)'],
          ['=='],
          ['=5'],
          ['==5'],
          ['><'],
          [' US'],
          ['>= 10 & <50'],
        ],
      },
    )
    expect(parsed).toBeGreaterThan(1500)
  })

  it('parse(print(parse(text))) is parse(text), for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'|&()[].."<>=~*? not:has1,5%-') })), (text) => {
        const rule = read(text)
        if (rule !== undefined) expect(parseRule(printRule(rule as ReturnType<typeof parseRule>))).toEqual(rule)
      }),
      { seed: 2, numRuns: 5000 },
    )
  })

  it.each([
    ['>= 1,000', '>=1000'],
    ['=US', 'US'],
    ['==5', '==5'],
    ['=', 'blank'],
    ['<>', 'nonblank'],
    ['US|CA', 'US | CA'],
    ['>=10&<50', '>=10 & <50'],
    ['[10..50)', '[10..50)'],
    ['[10..50]', '10..50'],
    ['(10..', '(10..]'],
    ['2025-01-01..2025-03-31', '2025-01-01..2025-03-31'],
    ['LAST 1 Month', 'last 1 month'],
    ['Not( US )', 'not(US)'],
    ['has: Sales*', 'has:Sales*'],
    ['"a ""b"""', '"a ""b"""'],
    ['older   than 2 years', 'older than 2 years'],
  ])('%s prints as %s', (text, printed) => {
    expect(printRule(parseRule(text))).toBe(printed)
  })
})

describe('a rule that can not be read says what was expected and at which character', () => {
  it.each([
    ['US||CA', /expected a condition at character 4/],
    ['|US', /expected a condition at character 1/],
    ['US |', /expected a condition at character 5/],
    ['not(US', /expected a closing \) at character 7/],
    ['not(US) x', /expected \| or the end after not\( … \) at character 9/],
    ['last week', /expected a whole number of up to six digits at character 6/],
    ['last 3.5 days', /expected a whole number of up to six digits at character 6/],
    ['older than 3 moons', /expected days, weeks, months or years at character 14/],
    ['last 3 days ago', /expected \| or the end after the time span at character 13/],
    ['has: ', /expected a list member after has: at character 5/],
    ['50..10', /a range that runs backwards at character 1/],
    ['10..50 & <>20', /expected \| or the end after a range at character 8/],
    ['>=3/4/2025', /a date that could be two different days at character 3/],
    ['last 1000000 days', /expected a whole number of up to six digits at character 6/],
    ['>=2025-01-01 & <3/4/2025', /a date that could be two different days at character 17/],
    [`${'not('.repeat(51)}x${')'.repeat(51)}`, /more than 50 nested not\( … \) at character 201/],
    [`=${'x'.repeat(256)}`, /a criterion of more than 255 characters at character 1/],
  ])('%s', (text, expected) => {
    expect(() => parseRule(text)).toThrow(expected)
  })
})
