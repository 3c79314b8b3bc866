/** Rule cells against COUNTIFS: the case table beside this file, with the engines that gave each answer. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { compileRule } from '../../core/criteria/compile.ts'
import { parseRule } from '../../core/criteria/parse.ts'

interface Case {
  readonly cell: Cell
  readonly criterion: Cell
  readonly sources?: readonly string[]
  readonly why?: string
  readonly matches: boolean
}
interface Difference {
  readonly cell: Cell
  readonly criterion: Cell
  readonly countifs: boolean
  readonly strata: boolean
  readonly why: string
}
interface Table {
  readonly sources: Readonly<Record<string, string>>
  readonly cases: readonly Case[]
  readonly open: readonly Case[]
  readonly differences: readonly Difference[]
}

const table = JSON.parse(readFileSync(new URL('countifs-cases.json', import.meta.url), 'utf8')) as Table

function matches(cell: Cell, criterion: Cell): boolean {
  const rule = parseRule(criterion)
  return rule === null || compileRule(rule, null)(cell === '' ? null : cell)
}

describe('a rule cell that is a COUNTIFS criterion means what it means in COUNTIFS', () => {
  it.each(table.cases)('$criterion on $cell: $matches', (one) => {
    expect(matches(one.cell, one.criterion)).toBe(one.matches)
  })

  it('rests on at least 300 cases, each with a rule or two engines behind it', () => {
    expect(table.cases.length).toBeGreaterThanOrEqual(300)
    for (const { sources } of table.cases) for (const source of sources ?? []) expect(table.sources).toHaveProperty(source)
  })
})

describe('where engines disagree, the choice made is kept', () => {
  it.each(table.open)('$criterion on $cell: $matches ($why)', (one) => {
    expect(matches(one.cell, one.criterion)).toBe(one.matches)
  })
})

describe('where rule cells differ from COUNTIFS on purpose, they do so as listed', () => {
  it.each(table.differences)('$criterion on $cell: $strata ($why)', (one) => {
    expect(matches(one.cell, one.criterion)).toBe(one.strata)
  })
})
