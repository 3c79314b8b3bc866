/** The formulas of docs/guide/market.md give the tables printed below them. */
import { describe, expect, it } from 'vitest'
import { formulasOf } from '../kit/guide-page.ts'
import { runCore } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'

describe('docs/guide/market.md', () => {
  const formulas = formulasOf('market.md')

  it('sorts Census rows, sizes the market, checks it and finds whitespace', () => {
    expect(formulas.map(({ name }) => name)).toEqual(['SEGMENT', 'TAM', 'TAM', 'TAM', 'WHITESPACE', 'WHITESPACE'])
  })

  it.each(formulas)('$text', ({ name, args, result }) => {
    expectCells(runCore(name, ...args), result)
  })

  it('a total pasted beside its parts is refused', () => {
    const [, tam] = formulas
    const [segments, accounts, values, , , codes] = tam!.args as (string | number)[][][]
    const withTotal = [
      [...segments!, ['SMB']],
      [...accounts!, [9000]],
      [...values!, [2000]],
      undefined,
      undefined,
      [...codes!, ['00', 54, '08']],
    ]
    expect(() => runCore('TAM', ...withTotal)).toThrow('rows 1 and 8 of size_codes count the same companies: "00 54 05" and "00 54 08"')
  })
})
