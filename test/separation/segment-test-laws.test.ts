/** What must not matter to SEGMENT_TEST: rows and their order, names, units. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { type Row, test } from './test-rows.ts'

describe('what must not matter', () => {
  const account = fc.tuple(
    fc.constantFrom('A', 'B', 'C', null),
    fc.option(fc.integer({ min: -20, max: 20 })),
    fc.constantFrom('x', 'y', 'z', null),
    fc.option(fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100)),
  )
  const accounts = fc.array(account, { minLength: 1, maxLength: 60 })
  const run = (rows: readonly (readonly Cell[])[], options = ''): Row[] =>
    test(
      rows.map((row) => row[0]!),
      rows.map((row) => row.slice(1)),
      ['Score', 'Kind', 'ARR'],
      options,
    )

  it('the order of the rows, to the last bit', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom('', 'method=welch', 'show=stability; resamples=10'), (rows, options) => {
        expect(run([...rows].reverse(), options)).toEqual(run(rows, options))
      }),
      {
        seed: 1,
        examples: [
          [
            [
              ['A', 1, 'x', 0.1],
              ['B', 2, 'y', 0.2],
            ],
            'method=welch',
          ],
        ],
      },
    )
  })

  it('the names of the segments', () => {
    const other: Readonly<Record<string, string>> = { A: 'Zebra', B: 'Yak', C: 'Ant' }
    fc.assert(
      fc.property(accounts, fc.constantFrom('', 'method=welch'), (rows, options) => {
        const renamed = run(
          rows.map(([segment, ...cells]) => [segment === null ? null : other[segment]!, ...cells]),
          options,
        )
        run(rows, options).forEach(({ verdict, note, ...figures }, index) => {
          for (const [name, cell] of Object.entries(figures))
            if (typeof cell === 'number') expect(renamed[index]![name]).toBeCloseTo(cell, 9)
            else expect(renamed[index]![name]).toEqual(cell)
        })
      }),
      { seed: 1 },
    )
  })

  it('the unit of money', () => {
    fc.assert(
      fc.property(accounts, (rows) => {
        const cents = rows.map(([segment, score, kind, arr]) => [segment, score, kind, arr === null ? null : arr * 128] as const)
        for (const options of ['', 'method=welch', 'show=stability; resamples=10']) expect(run(cents, options)).toEqual(run(rows, options))
      }),
      { seed: 1, numRuns: 40 },
    )
  })

  it('rows without a segment', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom('', 'method=welch'), (rows, options) => {
        const kept = rows.filter(([segment]) => segment !== null)
        fc.pre(kept.length > 0 && kept.some(([, ...cells]) => cells.every((cell) => cell !== null)))
        expect(run(rows, options)).toEqual(run(kept, options))
      }),
      { seed: 1 },
    )
  })
})
