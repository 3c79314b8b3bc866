/** QUOTA_SPLIT: exact sums, proportions within bounds, and which units go where. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'

const split = (...args: Argument[]): number[] => runCore('QUOTA_SPLIT', ...args).map((row) => row[0] as number)
const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const weight = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0.001, max: 1e6, noNaN: true }))
const weights = fc.array(weight, { minLength: 1, maxLength: 25 }).filter((list) => list.some((one) => one > 0))
const target = fc.oneof(
  fc.integer({ min: 0, max: 50_000_000 }),
  fc.integer({ min: 0, max: 5_000_000_000 }).map((cents) => cents / 100),
)

describe('quotas', () => {
  it('sum exactly to the target with its over-assignment, in cents where the target has them, else in whole units', () => {
    fc.assert(
      fc.property(target, weights, fc.constantFrom(0, 0.1, 0.2, 1 / 3), (amount, list, over) => {
        const unit = Number.isInteger(amount) ? 1 : 100
        const units = split(amount, column(list), over).map((quota) => quota * unit)
        for (const quota of units) expect(Math.abs(quota - Math.round(quota))).toBeLessThan(1e-6)
        expect(sum(units.map(Math.round))).toBe(Math.round(amount * (1 + over) * unit))
      }),
      {
        seed: 1,
        numRuns: 300,
        examples: [
          [0, [1, 2], 0],
          [1, [1, 1, 1], 0],
          [0.01, [5], 0],
          [7, [0, 1e-3, 1e6], 0],
        ],
      },
    )
  })

  it('are within one unit of the proportion, and a larger weight never gets less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000_000 }), weights, (amount, list) => {
        const quotas = split(amount, column(list))
        list.forEach((one, index) => {
          expect(Math.abs(quotas[index]! - (amount * one) / sum(list))).toBeLessThan(1 + 1e-6)
          list.forEach((other, place) => {
            if (one > other * (1 + 1e-9)) expect(quotas[index]).toBeGreaterThanOrEqual(quotas[place]!)
          })
        })
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('keep floors and caps; all others have one proportion to their weight', () => {
    const rep = fc.record({ weight: fc.integer({ min: 1, max: 100 }), floor: fc.nat(400), room: fc.option(fc.nat(2000)) })
    fc.assert(
      fc.property(fc.array(rep, { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (reps, share) => {
        const floors = reps.map(({ floor }) => floor)
        const caps = reps.map(({ floor, room }) => (room === null ? null : floor + room))
        const highest = sum(reps.map(({ floor, room }) => floor + (room ?? 5000)))
        const amount = Math.round(sum(floors) + share * (highest - sum(floors)))
        const list = column(reps.map((one) => one.weight))
        const quotas = split(amount, list, 0, column(floors), caps.some((cap) => cap !== null) ? column(caps) : undefined)
        expect(sum(quotas)).toBe(amount)
        const free: number[] = []
        quotas.forEach((quota, index) => {
          expect(quota).toBeGreaterThanOrEqual(floors[index]!)
          expect(quota).toBeLessThanOrEqual(caps[index] ?? Infinity)
          if (quota > floors[index]! + 1 && quota < (caps[index] ?? Infinity) - 1) free.push(index)
        })
        for (const one of free)
          for (const other of free) {
            const scaled = (quotas[other]! * reps[one]!.weight) / reps[other]!.weight
            expect(Math.abs(quotas[one]! - scaled)).toBeLessThanOrEqual(1 + reps[one]!.weight / reps[other]!.weight + 1e-6)
          }
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('do not depend on the order of the rows, but for units among equal weights', () => {
    fc.assert(
      fc.property(target, weights, (amount, list) => {
        const pairs = (order: readonly number[]): string[] => {
          const quotas = split(amount, column(order))
          return order.map((one, index) => `${one} ${quotas[index]}`).sort()
        }
        expect(pairs([...list].reverse())).toEqual(pairs(list))
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

describe('units left over', () => {
  it('go to the largest fractions, of equal ones to the larger weight, then to the first', () => {
    expect(split(10, column([1, 1, 1]))).toEqual([4, 3, 3])
    expect(split(2, column([1, 3]))).toEqual([0, 2])
    // 0.1 × 5 and 0.3 × 5 have equal halves, though not in binary.
    expect(split(2, column([0.1, 0.3]))).toEqual([0, 2])
    expect(split(10, column([2, 5, 3, 7]))).toEqual([1, 3, 2, 4])
  })
})

describe('blanks and bounds', () => {
  it('a blank weight has no quota, a weight of 0 its floor', () => {
    expect(runCore('QUOTA_SPLIT', 100, column([1, null, 0, 3]), 0, column([null, 40, 10, null]))).toEqual([[22], [null], [10], [68]])
  })

  it('one cell is a bound for all; a fraction of a unit is rounded into the bounds', () => {
    expect(split(100, column([9, 1, 1]), 0, 20.5)).toEqual([58, 21, 21])
    expect(split(0.58, column([9, 1, 1]), 0, undefined, 0.29)).toEqual([0.29, 0.15, 0.14])
  })

  it('bounds may end before the weights do', () => {
    expect(split(100, column([1, 1, 2]), 0, column([40, null, null]))).toEqual([40, 20, 40])
  })
})

describe('refused', () => {
  it.each<[string, Argument[], string]>([
    ['a negative target', [-1, [[1]]], 'target must be one amount from 0 to 10000000000000, got -1'],
    ['two targets', [[[1], [2]], [[1]]], 'got 2 cells'],
    ['a target that is a text', ['lots', [[1]]], 'got "lots"'],
    ['a negative weight', [1, column([1, -2])], 'weights must be 0 or more, got -2 at row 2'],
    ['no weight', [1, column([0, 0])], 'no weight is above 0'],
    ['a cap below its floor', [10, column([1, 1]), 0, 5, 4], 'no quota lies between the floor 5 and the cap 4 of row 1'],
    ['floors above the target', [10, column([1, 1]), 0, 6], 'floors sum to 12, above the 10 to share out'],
    ['caps below the target', [10, column([1, 1]), 0, undefined, 4], 'caps allow 8 at most, below the 10 to share out'],
    ['caps that only a weight of 0 could fill', [10, column([1, 0]), 0, undefined, 8], 'caps allow 8 at most'],
    ['too few floors', [10, column([1, 1, 1]), 0, column([1, 2])], 'floors has 2 cells, but weights is filled to its number 3'],
    ['too many caps', [10, column([1]), 0, undefined, column([20, 20])], 'caps has 2 cells, but weights is filled to its number 1'],
  ])('%s', (_, args, text) => expect(() => split(...args)).toThrow(text))
})
