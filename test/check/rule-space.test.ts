/** What is said of the rules without data holds for data: shadowed rules win nothing, the others have an account that they win. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { overlapsOf } from '../../core/check/overlaps.ts'
import { accountIn, firstReach, type Reach, type RuleSpace, ruleSpace } from '../../core/check/rule-space.ts'
import { compileRule } from '../../core/criteria/compile.ts'
import { bindColumns } from '../../core/model/bind-model.ts'
import { readModel } from '../../core/model/read-model.ts'
import { usedColumns } from '../../core/model/used-columns.ts'
import { firstColumn, runCore } from '../kit/run-core.ts'

const AS_OF = 46000
const HEADERS = ['Country', 'Employees', 'Stack', 'Last login', 'Id']
type Model = Cell[][]

const condition = [
  fc.constantFrom<Cell>(
    null,
    null,
    'US',
    '<>US',
    'US | CA',
    'not(DE)',
    '*',
    'c*',
    'ca*',
    '#N/A',
    'TRUE',
    5,
    'blank',
    '"Last Mile"',
    '<m',
    '>=d',
  ),
  fc.constantFrom<Cell>(
    null,
    null,
    '>=1000',
    '100..999',
    '<100',
    '[100..500)',
    '500',
    '<>500',
    'nonblank',
    'not(100..)',
    '>10 & <200',
    '>999',
  ),
  fc.constantFrom<Cell>(null, null, 'has:hubspot', 'not(has:SAP)', 'has:s*', 's*', 'sap'),
  fc.constantFrom<Cell>(null, null, 'last 90 days', 'older than 3 months', 'next 2 weeks', '2025-12-01..', 'last 30 days', '<2025-01-01'),
] as const
const rule = fc.tuple(...condition)
const rules = fc.array(rule, { minLength: 1, maxLength: 9 })

const country = fc.constantFrom<Cell>(
  'US',
  'ca',
  'Canada',
  'DE',
  'Last Mile',
  null,
  5,
  0,
  { error: '#N/A' },
  { error: '#REF!' },
  true,
  false,
)
const employees = fc.constantFrom<Cell>(null, 10, 11, 99, 99.5, 100, 199, 200, 499, 500, 999, 999.5, 1000, 5000, '500', 'n/a', true)
const stack = fc.constantFrom<Cell>('Salesforce; HubSpot', 'SAP', 'sap; s', null, 'hubspot', 'x', 7)
const login = fc.constantFrom<Cell>(null, 45000, 45900, 45910, 45969.5, 45970, 46000, 46000.9, 46001, 46014, 46015, 0, '2025-12-01')
const dataRow = fc.tuple(country, employees, stack, login, fc.constant<Cell>('id'))
const rows = fc.array(dataRow, { minLength: 1, maxLength: 60 })

interface Known {
  readonly table: Model
  readonly space: RuleSpace
  readonly reach: readonly Reach[]
}

/** A model in which every rule has a segment of its own, so that SEGMENT names the rule. */
function modelOf(list: readonly (readonly Cell[])[], policy = 'Segment'): Model {
  return [[policy, ...HEADERS.slice(0, 4)], ...list.map((cells, index) => [`R${index}`, ...cells])]
}

function known(table: Model): Known {
  const { model } = readModel(table)
  const space = ruleSpace(usedColumns(model, bindColumns(model, HEADERS).indexes), model.rules.length, AS_OF)
  return { table, space, reach: model.rules.map((_, index) => firstReach(space, index, { left: 1e8 })) }
}

function assigned(table: Model, data: readonly (readonly Cell[])[]): Cell[] {
  return firstColumn(runCore('SEGMENT', data, [HEADERS], table, 'None', AS_OF))
}

/** The account in a box as a row of the data; columns in which any cell will do are taken from `filler`. */
function rowIn({ space }: Known, box: Int32Array, filler: readonly Cell[]): Cell[] {
  const row = [...filler]
  accountIn(space, box).forEach((one, column) => {
    if (one !== null) row[space.used[column]!.index] = one.cell
  })
  return row
}

describe('under the first match', () => {
  it('a rule that others cover, or that no cell can meet, wins no account', () =>
    fc.assert(
      fc.property(rules, rows, (list, data) => {
        const model = known(modelOf(list))
        const winners = new Set(assigned(model.table, data))
        model.reach.forEach(({ kind }, index) => {
          if (kind === 'covered' || kind === 'empty') expect(winners).not.toContain(`R${index}`)
        })
      }),
      { seed: 1, numRuns: 250 },
    ))

  it('the covering rules named are enough: what the rule matches, they match, and none of them can be spared', () =>
    fc.assert(
      fc.property(rules, rows, (list, data) => {
        const { reach, table } = known(modelOf(list))
        reach.forEach((one, index) => {
          if (one.kind !== 'covered') return
          const named = modelOf([...one.by, index].map((rule) => list[rule]!))
          expect(assigned(named, data)).not.toContain(`R${one.by.length}`)
          for (const spared of one.by) {
            const without = known(modelOf([...one.by.filter((rule) => rule !== spared), index].map((rule) => list[rule]!)))
            expect(without.reach[one.by.length - 1]!.kind, JSON.stringify([table, one])).toBe('open')
          }
        })
      }),
      { seed: 2, numRuns: 150 },
    ))

  it('every other rule has an account that it wins, whatever stands in the columns left open', () =>
    fc.assert(
      fc.property(rules, rows, (list, data) => {
        const model = known(modelOf(list))
        model.reach.forEach((one, index) => {
          if (one.kind !== 'open') return
          const accounts = data.map((filler) => rowIn(model, one.left, filler))
          expect(new Set(assigned(model.table, accounts))).toEqual(new Set([`R${index}`]))
        })
      }),
      { seed: 3, numRuns: 200 },
    ))

  it('nothing stays open but for texts that are compared with numbers and patterns', () =>
    fc.assert(
      fc.property(rules, (list) => {
        const { space, reach } = known(modelOf(list))
        if (space.spaces.every(({ isComplete }) => isComplete)) expect(reach.map(({ kind }) => kind)).not.toContain('unknown')
      }),
      { seed: 4, numRuns: 150 },
    ))

  it.each<[string, Cell[][], string[]]>([
    ['two ranges cover a third between them', [['>=500'], ['..600'], ['100..900']], ['open', 'open', 'covered']],
    ['but not where a bound is left out', [['>500'], ['<500'], ['100..900']], ['open', 'open', 'open']],
    ['numbers alone never cover a blank', [['<=0'], ['>0'], [null]], ['open', 'open', 'open']],
    ['a complement and its rule cover everything', [['US'], ['<>US'], [null]], ['open', 'open', 'covered']],
    ['a prefix covers a longer one', [['acme*'], ['acme corp*']], ['open', 'covered']],
    ['but not the other way round', [['acme corp*'], ['acme*']], ['open', 'open']],
    ['a wildcard covers a text that it matches', [['a?me'], ['acme | axme']], ['open', 'covered']],
    ['any text, and the rest', [['*'], ['not(*)'], ['x']], ['open', 'open', 'covered']],
    ['a list member covers the lone member', [['has:sap'], ['"SAP" | "sap; x"']], ['open', 'covered']],
    ['text order', [['<m'], ['>=m'], ['q*']], ['open', 'open', 'covered']],
    ['errors by name', [['#N/A'], ['#REF!'], ['#N/A | #REF!']], ['open', 'open', 'covered']],
    ['TRUE and FALSE', [['TRUE'], ['FALSE'], ['<=TRUE']], ['open', 'open', 'covered']],
    ['days counted from as_of are numbers', [['last 90 days'], ['last 30 days'], ['last 6 months']], ['open', 'covered', 'open']],
    ['nothing is both above and below', [['>10 & <5'], ['>']], ['empty', 'empty']],
    ['texts that are compared with numbers and patterns are left to the rows', [['*'], ['not(*)'], ['5']], ['open', 'open', 'unknown']],
    ['but the same condition twice is certain', [['5* | =5'], ['5* | =5']], ['open', 'covered']],
  ])('%s', (_, cells, kinds) => {
    const model = readModel([['Segment', 'Country'], ...cells.map(([cell], index) => [`R${index}`, cell ?? null])]).model
    const space = ruleSpace(usedColumns(model, [0]), model.rules.length, AS_OF)
    expect(model.rules.map((_rule, index) => firstReach(space, index, { left: 1e8 }).kind)).toEqual(kinds)
  })

  it('several columns: a rule is covered only by rules that leave no corner', () => {
    const grid = ['>=1000', '<1000'].flatMap((size) => ['US', '<>US'].map((place) => [place, size, null, null]))
    const reach = (list: readonly (readonly Cell[])[]): Reach => known(modelOf(list)).reach[list.length - 1]!
    expect(reach([...grid, ['c*', '5..2000', null, null]])).toEqual({ kind: 'covered', by: [1, 3] })
    expect(reach([...grid.slice(0, 3), ['c*', '5..2000', null, null]]).kind).toBe('open')
    expect(reach([...grid, [null, null, null, null]]).kind).toBe('open')
  })

  it('the same header twice is one column, on which both must hold', () => {
    const { model } = readModel([
      ['Segment', 'Employees', 'Employees'],
      ['Never', '>100', '<50'],
      ['Some', '>=10', '<=20'],
      ['Same', '10..20', null],
    ])
    const space = ruleSpace(usedColumns(model, bindColumns(model, ['Employees']).indexes), 3, null)
    const kinds = model.rules.map((_, index) => firstReach(space, index, { left: 1e8 }).kind)
    expect(kinds).toEqual(['empty', 'open', 'covered'])
  })
})

describe('overlaps', () => {
  /** Which rules match a row, asked of each condition by itself. */
  const matching = (list: readonly (readonly Cell[])[], row: readonly Cell[]): number[] =>
    list.flatMap((cells, index) => {
      const tests = readModel(modelOf([cells])).model.rules[0]!.conditions.map((one) => (one === null ? null : compileRule(one, AS_OF)))
      return tests.every((test, column) => test === null || test(row[column]!)) ? [index] : []
    })

  it('are shown by an account that matches both rules, and where the first match wins the upper one gets it', () =>
    fc.assert(
      fc.property(rules, dataRow, fc.constantFrom('Segment', 'Segment (unique)'), (list, filler, policy) => {
        const model = known(modelOf(list, policy))
        const read = readModel(model.table).model
        for (const { rule: lower, others, shared } of overlapsOf(read, model.space, model.reach, { left: 1e8 })) {
          const row = rowIn(model, shared, filler)
          expect(matching(list, row)).toEqual(expect.arrayContaining([others[0]!, lower]))
          if (policy === 'Segment') expect(assigned(model.table, [row])).toEqual([`R${others[0]}`])
          else expect(assigned(model.table, [row])).toEqual(['Conflict'])
        }
      }),
      { seed: 5, numRuns: 250 },
    ))

  it('under unique every account in conflict belongs to an overlap', () =>
    fc.assert(
      fc.property(rules, rows, (list, data) => {
        const model = known(modelOf(list, 'Segment (unique)'))
        const open: Reach[] = list.map(() => ({ kind: 'open', left: model.space.boxes.full }))
        const found = overlapsOf(readModel(model.table).model, model.space, open, { left: 1e8 })
        if (model.space.spaces.some(({ isComplete }) => !isComplete)) return
        for (const row of data) {
          const [first, ...rest] = matching(list, row)
          for (const lower of rest) expect(found.find((one) => one.rule === lower)?.others).toContain(first)
        }
      }),
      { seed: 6, numRuns: 150 },
    ))

  it.each<[string, Cell[][], [number, number[]][]]>([
    [
      'a general rule below a special one is a cascade',
      [
        ['US', '>=100'],
        ['US', null],
        [null, null],
      ],
      [],
    ],
    [
      'rules that share nothing',
      [
        ['US', null],
        ['CA', null],
      ],
      [],
    ],
    [
      'rules that cross',
      [
        ['US', null],
        [null, '>=100'],
      ],
      [[1, [0]]],
    ],
    [
      'what a third rule takes before both is not between them',
      [
        ['US', '>=100'],
        ['US', null],
        [null, '>=100'],
      ],
      [],
    ],
    [
      'one that crosses two',
      [
        ['US', '<50'],
        ['US', '>500'],
        [null, '10..900'],
      ],
      [[2, [0, 1]]],
    ],
  ])('%s', (_, cells, expected) => {
    const model = known(modelOf(cells.map((two) => [...two, null, null])))
    const found = overlapsOf(readModel(model.table).model, model.space, model.reach, { left: 1e8 })
    expect(found.map(({ rule: lower, others }) => [lower, others])).toEqual(expected)
  })
})
