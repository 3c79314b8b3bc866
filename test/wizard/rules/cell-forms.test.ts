/** The editors of rule cells: what each can show of a rule, and that what they write means what they show. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRule } from '../../../core/criteria/compile.ts'
import { parseRule } from '../../../core/criteria/parse.ts'
import { dateFormOf, dayIn, textOfDateForm, withWhen } from '../../../wizard/steps/rules/date-form.ts'
import { stretchIn, textOfStretch } from '../../../wizard/steps/rules/number-cuts.ts'
import { readRule } from '../../../wizard/steps/rules/read-rule.ts'
import { choicesOf, partFor, stateOf, textOfChoices, toggled } from '../../../wizard/steps/rules/value-choices.ts'

describe('cuts of numbers', () => {
  const rule = fc.constantFrom(
    '>=100',
    '>100',
    '<100',
    '<=100',
    '100..999',
    '[100..999)',
    '(100..999]',
    '(1.5..2.5)',
    '100',
    '>=10 & <50',
    'blank',
    '>=5 | blank',
    'blank | ..7',
  )
  it('mean the same after they were read and written, on whole numbers and on others', () =>
    fc.assert(
      fc.property(
        rule,
        fc.boolean(),
        fc.oneof(fc.integer({ min: -5, max: 1100 }), fc.constantFrom(null, 1.5, 2, 2.5)),
        (text, isWhole, cell) => {
          fc.pre(!isWhole || cell === null || Number.isInteger(cell))
          const written = textOfStretch(stretchIn(parseRule(text), isWhole)!, isWhole)
          expect(compileRule(parseRule(written)!, null)(cell)).toBe(compileRule(parseRule(text)!, null)(cell))
        },
      ),
      { seed: 1, numRuns: 1000 },
    ))
  it.each([
    ['100..999', true, '100..999'],
    ['>99', true, '>=100'],
    ['[1.5..2.5)', false, '[1.5..2.5)'],
    ['100', true, '100'],
    ['', true, ''],
  ])('%j on whole numbers: %s, is written %j', (text, isWhole, written) =>
    expect(textOfStretch(stretchIn(parseRule(text), isWhole)!, isWhole)).toBe(written),
  )
  it.each(['<>5', '1..2 | 5..6', 'not(1..2)', 'US', '2025-01-01..', 'last 3 days'])('%j is edited as text', (text) =>
    expect(stretchIn(parseRule(text), true)).toBeNull(),
  )
})

describe('ticked values', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('US', 'a|b', 'R&D', '5', '3-5', 'last call', '*', '2025-01-31', '1..2', '"x"', 'TRUE', 'blank', 'not(x)'),
  )
  it('take the value itself and no other text', () =>
    fc.assert(
      fc.property(value, value, (own, other) => {
        fc.pre(
          own !== '' &&
            other !== '' &&
            own.toLowerCase() !== other.toLowerCase() &&
            own.trim() === own &&
            !/^[\d.,$€£%\s:/-]+$/.test(other),
        )
        const test = compileRule(parseRule(textOfChoices({ isNone: false, parts: [partFor(own, false)] }))!, null)
        // TRUE typed as a rule is the boolean, as in COUNTIFS.
        if (!/^(true|false)$/i.test(own)) expect(test(own)).toBe(true)
        expect(test(other)).toBe(false)
      }),
      { seed: 1, numRuns: 1000 },
    ))
  it('are added and taken out one by one, what is no tick stays', () => {
    const before = choicesOf(parseRule('Gov* | US'))
    const more = toggled(before, 'Canada', false)
    expect(textOfChoices(more)).toBe('Gov* | US | Canada')
    expect(textOfChoices(toggled(more, 'us', false))).toBe('Gov* | Canada')
    expect(stateOf(more, 'Government', false, null)).toBe('by another')
    expect([stateOf(more, 'CANADA', false, null), stateOf(more, 'DE', false, null)]).toEqual(['on', 'off'])
  })
  it.each([
    ['not(US | CA)', 'not(US | CA)'],
    ['<>US', 'not(US)'],
    ['nonblank', 'not(blank)'],
  ])('%j is none of', (text, written) => {
    const choices = choicesOf(parseRule(text))
    expect([choices.isNone, textOfChoices(choices)]).toEqual([true, written])
  })
  it('of a list are its members', () => {
    const choices = toggled(toggled({ isNone: false, parts: [] }, 'Salesforce', true), null, true)
    expect(textOfChoices(choices)).toBe('has:Salesforce | blank')
    expect(stateOf(choices, 'SALESFORCE', true, null)).toBe('on')
  })
  it('without a tick mean any value', () => expect(textOfChoices({ isNone: true, parts: [] })).toBe(''))
})

describe('the form for days', () => {
  it.each(['last 90 days', 'older than 6 months', 'next 2 weeks', 'last 1 day', '>=2025-01-31', '<2025-01-31', 'blank', ''])(
    'shows %j and writes it again',
    (text) => expect(textOfDateForm(dateFormOf(parseRule(text)))).toBe(text),
  )
  it.each(['not(last 3 days)', '2025-01-01..2025-02-01', 'nonblank', 'last 3 days | blank'])('leaves %j to the text', (text) =>
    expect(dateFormOf(parseRule(text))).toEqual({ when: 'other' }),
  )
  it('keeps count and unit from one span to another', () =>
    expect(withWhen({ when: 'last', count: 6, unit: 'month' }, 'older than', 46000)).toEqual({
      when: 'older than',
      count: 6,
      unit: 'month',
    }))
  it('reads the day of a date field', () => expect([dayIn('2026-01-01'), dayIn('')]).toEqual([46023, Number.NaN]))
})

it('text that can not be read says where it stops making sense, from 0', () =>
  expect(readRule('not(last 3 months')).toEqual({
    rule: null,
    problem: { what: 'expected a closing ) at character 18 of "not(last 3 months"', todo: 'close the not( … )', character: 17 },
  }))
