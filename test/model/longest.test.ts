/** `Segment (longest)`: the longest beginning wins wherever its rule stands, with few rules and with thousands. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { firstColumn, runCore } from '../kit/run-core.ts'

const assign = (postcodes: readonly Cell[], rules: readonly (readonly Cell[])[]): Cell[] =>
  firstColumn(
    runCore(
      'SEGMENT',
      postcodes.map((one) => [one, 'x']),
      [['Postcode', 'Id']],
      [['Segment (longest)', 'Postcode'], ...rules],
      'None',
    ),
  )

describe('Segment (longest)', () => {
  it.each<[string, Cell, Cell]>([
    ['the longest prefix', '94105', 'San Francisco'],
    ['a shorter one where it does not match', '94701', 'California'],
    ['of alternatives the one that matches: as 9* it is shorter than 94*', '95000', 'West'],
    ['of alternatives the one that matches: as 9461* it is longer', '94619', 'West'],
    ['a whole text before a prefix of its length', 'EC1', 'City'],
    ['a typed number is a whole text too', '94301', 'Palo Alto'],
    ['no rule', '10001', 'None'],
  ])('%s', (_, postcode, segment) => {
    const rules = [
      ['California', '94*'],
      ['West', '9* | 9461*'],
      ['San Francisco', '941*'],
      ['London', 'ec1*'],
      ['City', 'EC1'],
      ['Bay', '94301*'],
      ['Palo Alto', 94301],
    ]
    expect(assign([postcode], rules)).toEqual([segment])
    expect(assign([postcode], [...rules].reverse())).toEqual([segment])
  })

  it('is what trying each prefix gives, whether rules are few or indexed, in any order of the rules', () => {
    const digits = (most: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom('0', '1', '2', '3'), minLength: 1, maxLength: most })
    const prefixes = fc.uniqueArray(digits(5), { minLength: 1, maxLength: 500 })
    fc.assert(
      fc.property(prefixes, fc.array(digits(7), { minLength: 1, maxLength: 30 }), (list, postcodes) => {
        const rules = list.map((prefix) => [`T${prefix}`, `${prefix}*`])
        const expected = postcodes.map((code) => {
          const fits = list.filter((prefix) => code.startsWith(prefix)).sort((left, right) => right.length - left.length)
          return fits.length === 0 ? 'None' : `T${fits[0]}`
        })
        expect(assign(postcodes, rules)).toEqual(expected)
        expect(assign(postcodes, [...rules].reverse())).toEqual(expected)
      }),
      { seed: 1, numRuns: 60 },
    )
  })
})

describe('hundreds of rules that begin with a text, under Segment', () => {
  it('answer as a few of them do: rules of other kinds, further columns, blanks, numbers and errors among them', () => {
    const cells = fc.constantFrom<Cell>('AA7', 'ab', 'b3', 7, '7', null, true, { error: '#N/A' }, 12)
    const rules: Cell[][] = [
      ['Seven', 7, '>=5'],
      ['A', 'a*', '<5'],
      ['AB', 'AB* | b?', null],
      ['Any', null, 9],
      ['Blank', 'blank', 3],
    ]
    const padding = Array.from({ length: 300 }, (_, index): Cell[] => [`P${index}`, `zz${index}*`, null])
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 20 }), (rows) => {
        const run = (more: Cell[][]): Cell[] =>
          firstColumn(runCore('SEGMENT', rows, [['Code', 'Size']], [['Segment', 'Code', 'Size'], ...rules, ...more]))
        expect(run(padding)).toEqual(run([]))
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})
