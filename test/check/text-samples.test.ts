/** One text of each kind that a column's conditions can tell apart: none is missing where that is claimed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textSamples } from '../../core/check/text-samples.ts'
import { compileRule } from '../../core/criteria/compile.ts'
import { parseRule } from '../../core/criteria/parse.ts'
import { leavesOf } from '../../core/criteria/rule.ts'

const letter = fc.constantFrom('a', 'b', 'B', ' ', '\t', ';', ',', '\n', '~', '*', '?', 'x', 'Σ', 'ς', '5')
const someText = fc.string({ unit: letter, minLength: 1, maxLength: 7 })
const written = fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '*', '?', '~', ';', 'σ'), minLength: 1, maxLength: 5 })
const condition = fc.oneof(
  written,
  written.map((text) => `<>${text}`),
  written.map((text) => `has:a${text}`),
  written.map((text) => `"${text}"`),
)
const order = fc.oneof(
  written.map((text) => `<a${text}`),
  written.map((text) => `>=b${text}`),
  written,
)

/** What all conditions answer to a text. */
function answers(cells: readonly string[], text: string): string {
  return cells.map((cell) => Number(compileRule(parseRule(cell)!, null)(text))).join('')
}

function isReadable(cell: string): boolean {
  try {
    return parseRule(cell) !== null
  } catch {
    return false
  }
}

function expectNoneMissing(cells: readonly string[], texts: readonly string[]): void {
  const readable = cells.filter(isReadable)
  const samples = textSamples(readable.flatMap((cell) => leavesOf(parseRule(cell)!)))
  const known = new Set(samples.texts.map((text) => answers(readable, text)))
  expect(samples.texts).not.toContain('')
  if (samples.isComplete) for (const text of texts) expect(known, JSON.stringify([readable, text])).toContain(answers(readable, text))
}

describe('for any text there is a sample that every condition answers alike', () => {
  it('with literals, wildcards, members of lists and quoted texts', () =>
    fc.assert(fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), fc.array(someText, { maxLength: 30 }), expectNoneMissing), {
      seed: 1,
      numRuns: 300,
      examples: [
        [['*', '?*'], ['a']],
        [
          ['has:?', 'a;*'],
          [' ', 'a,b', 'a ; b', ' b '],
        ],
        [
          ['a*b*', '*b', 'a?b'],
          ['aab', 'axb', 'ab'],
        ],
        [
          ['has:a b', 'a b'],
          ['a\tb', 'x; a b', 'a b'],
        ],
      ],
    }))

  it('with comparisons by text order', () =>
    fc.assert(fc.property(fc.array(order, { minLength: 1, maxLength: 4 }), fc.array(someText, { maxLength: 30 }), expectNoneMissing), {
      seed: 2,
      numRuns: 300,
      examples: [
        [
          ['<b', '>=a'],
          ['a', 'aa', 'B', 'b'],
        ],
        [
          ['<=a', '>a*'],
          ['a', 'a ', 'a*b'],
        ],
      ],
    }))

  it('with numbers, which texts may read as', () => {
    const cells = ['=5', '"5"', 'five']
    const { texts, isComplete } = textSamples(cells.flatMap((cell) => leavesOf(parseRule(cell)!)))
    expect(isComplete).toBe(true)
    expect(new Set(texts.map((text) => answers(cells, text)))).toEqual(new Set(['000', '100', '110', '001']))
  })
})

describe('it is not claimed that none is missing', () => {
  it('where texts are compared with numbers and with patterns', () =>
    expect(textSamples([parseRule('=5')!, parseRule('5*')!]).isComplete).toBe(false))
  it('where patterns could meet in too many ways', () =>
    expect(textSamples(Array.from({ length: 14 }, (_, index) => parseRule(`has:tool ${index}`)!)).isComplete).toBe(false))
  it('but hundreds of plain texts and of prefixes are no trouble', () => {
    const cells = Array.from({ length: 400 }, (_, index) => parseRule(index % 2 ? `name ${index}` : `name ${index}*`)!)
    expect(textSamples(cells).isComplete).toBe(true)
  })
})
