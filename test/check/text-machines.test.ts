/** A machine that has read a text answers what the compiled condition answers to it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeUnits, type Machine } from '../../core/check/machine.ts'
import { literalMachine, memberMachine, orderMachine, patternMachine } from '../../core/check/text-machines.ts'
import { compileRule } from '../../core/criteria/compile.ts'
import type { Rule } from '../../core/criteria/rule.ts'
import { foldCase } from '../../core/criteria/wildcards.ts'

const SPACES = codeUnits(' \t')
const written = fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '*', '?', '~', 'ς'), minLength: 1, maxLength: 6 })
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', ' ', '\t', ';', ',', '\n', '~', '*', 'σ'), minLength: 1, maxLength: 8 })

function answerTo(machine: Machine, read: string): number {
  const state = codeUnits(foldCase(read)).reduce((at, character) => (at < 0 ? at : machine.step(at, character)), machine.start)
  return state < 0 ? 0 : machine.answer(state)
}

function holds(rule: Rule, cell: string): boolean {
  return compileRule(rule, null)(cell)
}

describe('a machine answers as the condition does', () => {
  it('wildcards and plain texts', () =>
    fc.assert(
      fc.property(written, text, (pattern, read) => {
        const equals: Rule = { kind: 'compare', operator: '=', operand: { kind: 'text', text: pattern } }
        expect(answerTo(patternMachine(pattern), read)).toBe(Number(holds(equals, read)))
        expect(answerTo(literalMachine(pattern), read)).toBe(Number(holds({ kind: 'exactly', text: pattern }, read)))
      }),
      {
        seed: 1,
        numRuns: 3000,
        examples: [
          ['*a*b', 'aabab'],
          ['a~*', 'A*'],
          ['?*?', 'a'],
          ['ς', 'σ'],
        ],
      },
    ))

  it('members of a list, trimmed', () =>
    fc.assert(
      fc.property(written, text, (pattern, read) => {
        const member = pattern.trim() || 'a'
        expect(answerTo(memberMachine(member, SPACES), read)).toBe(Number(holds({ kind: 'has', text: member }, read)))
      }),
      {
        seed: 2,
        numRuns: 3000,
        examples: [
          ['a', 'b; a '],
          ['?', ' '],
          ['a?', 'a '],
          ['a b', '\ta b;'],
          ['*', ' '],
        ],
      },
    ))

  it('text order: before, at or after', () =>
    fc.assert(
      fc.property(written, text, (bound, read) => {
        const compare = (operator: '<' | '>'): boolean => holds({ kind: 'compare', operator, operand: { kind: 'text', text: bound } }, read)
        expect(answerTo(orderMachine(bound), read)).toBe(compare('<') ? 0 : compare('>') ? 1 : 2)
      }),
      {
        seed: 3,
        numRuns: 2000,
        examples: [
          ['ab', 'a'],
          ['ab', 'AB'],
          ['a', 'ab'],
        ],
      },
    ))
})
