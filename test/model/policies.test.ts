/** SEGMENT under each policy, against a slow second implementation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { compileRule } from '../../core/criteria/compile.ts'
import { parseRule } from '../../core/criteria/parse.ts'
import { AS_OF, HEADERS, type Model, modelOf, policy, rows, rules } from '../kit/arbitrary-models.ts'
import { firstColumn, runCore } from '../kit/run-core.ts'

function assign(data: readonly (readonly Cell[])[], model: Model): Cell[] {
  return firstColumn(runCore('SEGMENT', data, HEADERS, model, 'None', AS_OF))
}

/** The same, rule by rule and cell by cell: slow, and with nothing shared but the test of one cell. */
function assignSlowly(data: readonly (readonly Cell[])[], model: Model): Cell[] {
  const header = model[0]![0]
  const parsed = model.slice(1).map((cells) => ({
    name: cells[0] as string,
    tests: cells.slice(1, 5).map((cell) => (cell === null ? null : compileRule(parseRule(cell)!, AS_OF))),
    points: (cells[5] as number | null | undefined) ?? 1,
  }))
  return data.map((cells) => {
    if (cells.every((cell) => cell === null)) return null
    const matching = parsed.filter(({ tests }) => tests.every((test, index) => test === null || test(cells[index]!)))
    const names = [...new Set(matching.map(({ name }) => name))]
    if (header === 'Segment') return matching[0]?.name ?? 'None'
    if (header === 'Segment (unique)') return names.length > 1 ? 'Conflict' : (names[0] ?? 'None')
    if (header === 'Segment (all)') return names.length === 0 ? 'None' : names.join('; ')
    const totals = [...new Set(parsed.map(({ name }) => name))].map((name) => ({
      name,
      total: matching.filter((one) => one.name === name).reduce((sum, { points }) => sum + points, 0),
    }))
    const best = Math.max(...totals.map(({ total }) => total))
    return best <= 0 ? 'None' : totals.find(({ total }) => total === best)!.name
  })
}

describe('every policy', () => {
  it('gives what trying each rule on each cell gives', () => {
    fc.assert(
      fc.property(rows, rules, policy, (data, list, header) => {
        const model = modelOf(header, list)
        const expected = assignSlowly(data, model)
        const filled = data.length - [...data].reverse().findIndex((cells) => cells.some((cell) => cell !== null))
        const length = data.every((cells) => cells.every((cell) => cell === null)) ? 1 : filled
        expect(assign(data, model)).toEqual(expected.slice(0, length))
      }),
      { seed: 21, numRuns: 400 },
    )
  })

  it('answers one row as the block does, in any row order, and a blank row in between changes nothing else', () => {
    fc.assert(
      fc.property(rows, rules, policy, fc.nat(40), (data, list, header, at) => {
        const model = modelOf(header, list)
        const block = assign([...data, ['end', null, null, null]], model)
        for (const [index, cells] of data.entries()) expect(assign([cells], model)[0]).toEqual(block[index])
        const reversed = assign([['start', null, null, null], ...data].reverse(), model).reverse()
        expect(reversed.slice(1)).toEqual(block.slice(0, data.length))
        const place = at % (data.length + 1)
        const longer = assign([...data.slice(0, place), [null, null, null, null], ...data.slice(place), ['end', null, null, null]], model)
        expect(longer[place]).toBeNull()
        longer.splice(place, 1)
        expect(longer).toEqual(block)
      }),
      { seed: 22, numRuns: 150 },
    )
  })

  it('holds for hundreds of rules and for columns with more distinct texts than are remembered', () => {
    const model: Model = [['Segment', 'Name', 'Size']]
    for (let index = 0; index < 500; index++) model.push([`S${index}`, `name-${index * 7}`, index % 2 ? '>=10' : '<10'])
    const data = Array.from({ length: 70_000 }, (_, index) => [`NAME-${index}`, index % 20])
    const found = firstColumn(runCore('SEGMENT', data, [['Name', 'Size']], model))
    for (const row of [0, 7, 14, 3493, 3500, 69_999]) {
      const index = row / 7
      const fits = Number.isInteger(index) && index < 500 && (index % 2 ? row % 20 >= 10 : row % 20 < 10)
      expect(found[row]).toBe(fits ? `S${index}` : 'Unassigned')
    }
    expect(found.filter((name) => name !== 'Unassigned')).toHaveLength(
      Array.from({ length: 500 }, (_, index) => index).filter((index) => (index % 2 ? (index * 7) % 20 >= 10 : (index * 7) % 20 < 10))
        .length,
    )
  })
})
