/** The formulas of docs/guide/territories.md give the tables printed below them. */
import { describe, expect, it } from 'vitest'
import { formulasOf } from '../kit/guide-page.ts'
import { runCore } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'

describe('docs/guide/territories.md', () => {
  const formulas = formulasOf('territories.md')

  it('carves by balance and by geography, weighs the plan and says what changed', () => {
    expect(formulas.map(({ name }) => name)).toEqual([
      'TERRITORY_CARVE',
      'SEGMENT',
      'TERRITORY_BALANCE',
      'TERRITORY_DIFF',
      'TERRITORY_DIFF',
    ])
  })

  it.each(formulas)('$text', ({ name, args, result }) => {
    expectCells(runCore(name, ...args), result)
  })
})
