/** Edits of the rule table and its way over the clipboard: what a person typed elsewhere stays as it was typed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelTable } from '../../../wizard/state/draft.ts'
import {
  policyOf,
  usesOf,
  withCell,
  withCondition,
  withNotes,
  withoutCondition,
  withoutRule,
  withPolicy,
  withRule,
  withRuleMoved,
} from '../../../wizard/state/model-table.ts'
import { modelInText, textOfModel } from '../../../wizard/state/rules-clipboard.ts'
import { deepFreeze } from '../../kit/run-core.ts'

const MODEL: ModelTable = deepFreeze({
  header: ['Segment', 'Employees', ' country', 'Notes'],
  rows: [
    ['Enterprise', '>=1000', '', 'named managers'],
    ['Mid', '100..999', 'not(US', ''],
    ['SMB', '', '', ''],
  ],
})

const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('', '>=1000', '"a|b"', 'a\tb', 'a\nb', '"', '""', '=US', ' x '))
const models = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  .map((rows): ModelTable => deepFreeze({ header: ['Segment', 'A', 'B', 'C'].slice(0, rows[0]!.length), rows }))

describe('edits', () => {
  it('moving a rule is a permutation that keeps the order of the others, and moving it back undoes it', () =>
    fc.assert(
      fc.property(models, fc.nat(5), fc.nat(5), (model, one, other) => {
        const [from, to] = [one % model.rows.length, other % model.rows.length]
        const moved = withRuleMoved(model, from, to)
        expect(moved.rows[to]).toBe(model.rows[from])
        expect(moved.rows.filter((_, row) => row !== to)).toEqual(model.rows.filter((_, row) => row !== from))
        expect(withRuleMoved(moved, to, from)).toEqual(model)
      }),
      { seed: 1 },
    ))

  it('a cell that is set changes no other', () =>
    fc.assert(
      fc.property(models, fc.nat(5), fc.nat(3), cell, (model, one, other, text) => {
        const [rule, column] = [one % model.rows.length, other % model.header.length]
        const changed = withCell(model, rule, column, text)
        expect(changed.rows[rule]![column]).toBe(text)
        expect(withCell(changed, rule, column, model.rows[rule]![column]!)).toEqual(model)
      }),
      { seed: 1 },
    ))

  it('a rule that is added and removed leaves the table as it was', () => expect(withoutRule(withRule(MODEL, 1, 'New'), 1)).toEqual(MODEL))

  it('a condition takes the free cell of a column of that name, whatever its case and spaces', () =>
    expect(withCondition(MODEL, 0, 'Country')).toEqual({ model: MODEL, column: 2 }))

  it('a second condition on one column gets a column of its own, before the notes', () => {
    const { model, column } = withCondition(MODEL, 0, 'Employees')
    expect([column, model.header]).toEqual([3, ['Segment', 'Employees', ' country', 'Employees', 'Notes']])
    expect(model.rows[0]).toEqual(['Enterprise', '>=1000', '', '', 'named managers'])
  })

  it('a data column called Notes or Points is written in quotes', () =>
    expect(withCondition(MODEL, 0, 'points').model.header).toContain('"points"'))

  it('a column goes with its last condition, and not before', () => {
    expect(withoutCondition(MODEL, 0, 1).header).toEqual(MODEL.header)
    expect(withoutCondition(MODEL, 1, 2)).toEqual({
      header: ['Segment', 'Employees', 'Notes'],
      rows: [
        ['Enterprise', '>=1000', 'named managers'],
        ['Mid', '100..999', ''],
        ['SMB', '', ''],
      ],
    })
  })

  it('a Points column comes and goes with the policy that counts points', () => {
    const points = withPolicy(MODEL, 'points')
    expect(points.header).toEqual(['Segment (points)', 'Employees', ' country', 'Points', 'Notes'])
    expect(usesOf(points)).toEqual(['name', 'condition', 'condition', 'points', 'notes'])
    expect(withPolicy(points, 'first')).toEqual(MODEL)
    expect(policyOf(withPolicy(points, 'unique'))).toBe('unique')
  })

  it('notes are added once', () => expect(withNotes(MODEL)).toBe(MODEL))
})

describe('the clipboard', () => {
  it('gives back every table that was copied, its wholly blank rows left out', () =>
    fc.assert(
      fc.property(models, (model) => {
        const rows = model.rows.filter((row) => row.some((text) => text.trim() !== ''))
        const back = modelInText(textOfModel(model), model)
        const width = back!.header.length
        expect(back!.rows).toEqual(rows.map((row) => row.slice(0, width)))
        expect(rows.every((row) => row.slice(width).every((text) => text.trim() === ''))).toBe(true)
      }),
      { seed: 1, numRuns: 500 },
    ))

  it.each([
    ['quotes that a rule needs stay', 'Segment\tName\nA\t"Last Mile"', ['A', '"Last Mile"']],
    ['quotes that a spreadsheet put around a line break go', 'Segment\tName\r\nA\t"x\ny"\r\n', ['A', 'x\ny']],
    ['doubled quotes are one', 'Segment\tName\nA\t"say ""x"""', ['A', 'say "x"']],
  ])('%s', (_, text, row) => expect(modelInText(text, MODEL)?.rows).toEqual([row]))

  it('rows without a header are rules for the table at hand; what is wider than it is refused', () => {
    expect(modelInText('Late\t<10', MODEL)).toEqual({ ...MODEL, rows: [...MODEL.rows, ['Late', '<10', '', '']] })
    expect(modelInText('a\tb\tc\td\te', MODEL)).toBeNull()
    expect(modelInText('\n\t\n', MODEL)).toBeNull()
  })
})
