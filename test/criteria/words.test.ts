/** Rules in English: one sentence for each form, and no sentence for two meanings. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { compileRule } from '../../core/criteria/compile.ts'
import { parseRule } from '../../core/criteria/parse.ts'
import type { Rule } from '../../core/criteria/rule.ts'
import { textWords } from '../../core/criteria/text-words.ts'
import { conditionsWords, ruleWords } from '../../core/criteria/words.ts'
import { serialOf } from '../../core/dates.ts'

function words(cell: Cell): string {
  return ruleWords(parseRule(cell)!)
}

describe('a rule in words', () => {
  it.each<[Cell, string]>([
    ['US', 'is US'],
    [2024, 'is 2024'],
    ['10115 | 80331', 'is 10115 or 80331'],
    [true, 'is TRUE'],
    ['#N/A', 'is the error #N/A'],
    ['2025-01-31', 'is 2025-01-31'],
    ['<>US', 'is not US'],
    ['not(US)', 'is not US'],
    ['not(<>US)', 'is US'],
    ['blank', 'is blank'],
    ['<>', 'is not blank'],
    ['US | CA', 'is US or CA'],
    ['US | CA | 5', 'is one of US, CA, 5'],
    ['not(US | CA)', 'is neither US nor CA'],
    ['<>US & <>CA & <>MX', 'is none of US, CA, MX'],
    ['US | blank', 'is US or blank'],
    ['>=1000', 'is at least 1000'],
    ['>=10000', 'is at least 10,000'],
    ['<-1234567.25', 'is below -1,234,567.25'],
    ['>50%', 'is above 0.5'],
    ['<=1e21', 'is at most 1e+21'],
    ['100..999', 'is between 100 and 999'],
    ['[10..50)', 'is between 10 and 50 (50 not included)'],
    ['(10..50]', 'is between 10 and 50 (10 not included)'],
    ['(10..50)', 'is between 10 and 50 (neither included)'],
    ['not(100..999)', 'is not between 100 and 999'],
    ['100..', 'is at least 100'],
    ['(..100)', 'is below 100'],
    ['>=10 & <50', 'is at least 10 and is below 50'],
    ['not(>=10 & <50)', 'is not at least 10 or is not below 50'],
    ['US | >=10 & <50', 'is US or (is at least 10 and is below 50)'],
    ['not(US | not(CA | DE*))', 'is not US and (is CA or begins with DE)'],
    ['US | acme* | CA', 'is US or CA or begins with acme'],
    ['>=2025-01-31', 'is on or after 2025-01-31'],
    ['<2025-01-31 10:30', 'is before 2025-01-31 10:30:00'],
    ['..2025-03-31', 'is on or before 2025-03-31'],
    ['<=2025-03-31', 'is on or before 2025-03-31 00:00'],
    ['(2025-03-31..', 'is after 2025-03-31'],
    ['>2025-03-31', 'is after 2025-03-31 00:00'],
    ['2025-01-01..2025-03-31', 'is between 2025-01-01 and 2025-03-31'],
    ['last 90 days', 'was in the last 90 days'],
    ['older than 1 month', 'is older than 1 month'],
    ['not(next 2 weeks)', 'is not in the next 2 weeks'],
    ['has:Salesforce', 'contains the item Salesforce'],
    ['not(has:Salesforce)', 'does not contain the item Salesforce'],
    ['has:sales*', 'contains an item that begins with sales'],
    ['not(has:*force)', 'contains no item that ends with force'],
    ['acme*', 'begins with acme'],
    ['<>acme*', 'does not begin with acme'],
    ['*Ltd', 'ends with Ltd'],
    ['*Ltd*', 'contains Ltd'],
    ['a*b', 'fits the pattern "a*b"'],
    ['???', 'fits the pattern "???"'],
    ['*', 'is a text'],
    ['<>*', 'is not a text'],
    ['~*', 'is "*"'],
    ['>m', 'sorts after m'],
    ['not(<=m)', 'does not sort at or before m'],
    ['<TRUE', 'is below TRUE'],
    ['>', 'never matches'],
    ['not(>)', 'always matches'],
    ['"100"', 'is the text "100"'],
    ['"acme*"', 'is "acme*"'],
    ['=blank', 'is "blank"'],
    ['"R, D"', 'is "R, D"'],
    ['"say ""hi"""', 'is "say ""hi"""'],
    ['NO | OR | IN', 'is one of NO, "OR", IN'],
    ['="at least 5"', 'is """at least 5"""'],
    ['Zürich', 'is Zürich'],
  ])('%s', (cell, expected) => {
    expect(words(cell)).toBe(expected)
  })

  it('a text stands bare only where it is plain to see that it is one, and where it ends', () => {
    for (const text of ['US', 'Acme Corp', 'R&D', 'IN', 'A', 'a-1', '5 apples', 'not-for-profit', 'The', 'some other value'])
      expect(textWords(text)).toBe(text)
    for (const text of [
      '',
      ' US',
      'US ',
      'a  b',
      'at least 5',
      'one of',
      'the item x',
      'US or CA',
      'blank',
      'NOT',
      'a, b',
      'x -> y',
      '5',
      '10:30',
      'true',
    ])
      expect(textWords(text)).toBe(`"${text}"`)
  })
})

describe('the conditions of a model row', () => {
  const headers = ['Employees', 'Country', 'Plan']
  const sentence = (...cells: Cell[]): string => conditionsWords(cells.map(parseRule), headers)

  it('each follows its header; a blank cell says nothing', () => {
    expect(sentence('>=1000', 'US | CA', null)).toBe('Employees is at least 1000 and Country is US or CA')
    expect(sentence(null, null, null)).toBe('')
  })
  it('a comma keeps an "or" inside of its condition', () => {
    expect(sentence('<10 | >90', 'US', 'Pro')).toBe('Employees is below 10 or is above 90, and Country is US, and Plan is Pro')
  })
})

const operand = fc.constantFrom(
  ...['US', 'us', 'a*', '*a', '*a*', 'a?', '~*', '*', '5', '-5', '10000', '10,000', '2025-01-31', '2025-01-31 12:00', 'TRUE', '#N/A', ''],
  ...['blank', 'nonblank', 'text', 'a text', 'one of US', 'US, CA', 'US or CA', 'at least 5', 'the item a', 'the text "5"', 'not US'],
)
const criterion = fc.tuple(fc.constantFrom('', '=', '<>', '<', '<=', '>', '>='), operand).map((parts) => parts.join(''))
const quoted = operand.map((text) => `"${text.replace(/"/g, '""')}"`)
const range = fc
  .tuple(
    fc.constantFrom('[', '('),
    fc.constantFrom('', '-5', '5', '2025-01-31'),
    fc.constantFrom('', '5', '10000', '2025-01-31', '2025-02-01'),
    fc.constantFrom(']', ')'),
  )
  .map(([open, low, high, close]) => `${open}${low}..${high}${close}`)
const relative = fc
  .tuple(fc.constantFrom('last', 'older than', 'next'), fc.integer({ min: 0, max: 2 }), fc.constantFrom('days', 'weeks', 'months', 'years'))
  .map((parts) => parts.join(' '))
const term = fc.oneof(
  criterion,
  quoted,
  range,
  relative,
  operand.map((text) => `has:${text}`),
  fc.constantFrom('blank', '>=5 & <10000', '<>US & <>5'),
)
const cell = fc
  .array(
    fc.oneof(
      term,
      term.map((text) => `not(${text})`),
      fc.tuple(term, term).map((parts) => `not(${parts.join('|')})`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((terms) => terms.join(' | '))

function read(text: string): Rule | null {
  try {
    return parseRule(text)
  } catch {
    return null
  }
}

const DAY = serialOf(2025, 1, 31)
const CELLS: readonly Cell[] = [
  ...[
    null,
    true,
    false,
    { error: '#N/A' },
    { error: '#REF!' },
    -6,
    -5,
    0,
    4,
    5,
    9999,
    10_000,
    10_001,
    DAY - 31,
    DAY - 14,
    DAY - 7,
    DAY - 1,
  ],
  ...[
    DAY,
    DAY + 0.25,
    DAY + 0.5,
    DAY + 0.75,
    DAY + 1,
    DAY + 1.5,
    DAY + 2,
    DAY + 7,
    DAY + 14,
    DAY + 31,
    DAY + 365,
    DAY - 365,
    DAY - 731,
    DAY + 731,
  ],
  ...[
    'US',
    'CA',
    'a',
    'b a',
    'a b',
    'bab',
    'ab',
    'A; US',
    '5',
    '10,000',
    '*',
    'TRUE',
    'blank',
    'nonblank',
    'text',
    'a text',
    'one of US',
    'US, CA',
  ],
  ...['US or CA', 'at least 5', 'the item a', 'the text "5"', '"5"', 'not US', '~', 'zz', '-5', '2025-01-31', '#N/A', ' US'],
]

describe('every rule has words, and one wording has one meaning', () => {
  it('rules of the same words match the same cells', () => {
    const meanings = new Map<string, { text: string; answers: string }>()
    let shared = 0
    fc.assert(
      fc.property(cell, (text) => {
        const rule = read(text)
        if (rule === null) return
        const sentence = ruleWords(rule)
        expect(sentence).toMatch(/^\(*(?:is|was|begins|ends|contains|fits|sorts|does not|never|always) ?\S/)
        expect(sentence).not.toMatch(/undefined|NaN|null|\[object/)
        const test = compileRule(rule, DAY)
        const answers = CELLS.map((one) => (test(one) ? 1 : 0)).join('')
        const known = meanings.get(sentence)
        if (known === undefined) meanings.set(sentence, { text, answers })
        else {
          shared++
          expect({ sentence, texts: [known.text, text], answers }).toEqual({ sentence, texts: [known.text, text], answers: known.answers })
        }
      }),
      {
        seed: 1,
        numRuns: 20_000,
        examples: [['>2025-01-31'], ['(2025-01-31..'], ['<=2025-01-31'], ['..2025-01-31'], ['="at least 5"'], ['>=5'], ['=at least 5']],
      },
    )
    expect(meanings.size).toBeGreaterThan(4000)
    expect(shared).toBeGreaterThan(1000)
  })

  it('nothing in a rule cell is too odd for words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'|&()[].."<>=~*? not:has1,5%-') })), (text) => {
        const rule = read(text)
        if (rule !== null) expect(ruleWords(rule).length).toBeGreaterThan(3)
      }),
      { seed: 2, numRuns: 5000 },
    )
  })
})
