/** Names of sheets and ranges: what no spreadsheet takes is never asked for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSheetName, isRangeName } from '../../core/plans/names.ts'

describe('the name of a sheet', () => {
  it.each([
    ['Segment model', [], 'Segment model'],
    ['Segment model', ['segment MODEL'], 'Segment model 2'],
    ['Segment model', ['Segment model', 'Segment model 2'], 'Segment model 3'],
    ['Who: [A/B] *?\\', [], 'Who A B'],
    ["'quoted'", [], 'quoted'],
    ['History', [], 'History 1'],
    ['', [], 'Sheet'],
    ['A name that is longer than Excel takes', [], 'A name that is longer than Exce'],
    ['A name that is longer than Excel takes', ['A name that is longer than Exce'], 'A name that is longer than Ex 2'],
  ])('%s beside %j is %s', (wish, taken, name) => expect(freeSheetName(wish, taken)).toBe(name))

  it('is free, short, and holds nothing that Excel refuses, whatever is wished', () =>
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (wish, others) => {
        const taken = [...others, freeSheetName(wish, others)]
        const name = freeSheetName(wish, taken)
        expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase())
        expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
        expect(name).not.toMatch(/^'|'$/)
      }),
      {
        seed: 1,
        examples: [
          ["''''", []],
          ['x'.repeat(40), []],
        ],
      },
    ))
})

it.each(['Strata_as_of', 'Strata_model_2', '_x', 'Quota.1'])('%s is the name of a range', (name) => expect(isRangeName(name)).toBe(true))
it.each(['Q1', 'XFD1048576', 'R1C1', 'r', 'C', 'R2', 'TRUE', 'as of', '2nd', '', 'x'.repeat(101)])('%s is none', (name) =>
  expect(isRangeName(name)).toBe(false),
)
