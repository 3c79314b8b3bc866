/** Boxes against the slow way: every combination of classes, one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, boxesOf, emptyColumn, isWithin, meet, meets, uncovered } from '../../core/check/boxes.ts'
import type { ColumnSpace } from '../../core/check/column-space.ts'

const SIZES = [3, 2, 4]
const STARTS = [0, 1, 2, 3]
const box = fc.tuple(...SIZES.map((size) => fc.integer({ min: 0, max: 2 ** size - 1 }))).map((bits): Box => Int32Array.from(bits))
const boxes = fc.array(box, { maxLength: 7 })
const PLENTY = { left: 1e9 }

const POINTS = [0, 1, 2].flatMap((a) => [0, 1].flatMap((b) => [0, 1, 2, 3].map((c) => [a, b, c])))
const has = (one: Box, point: readonly number[]): boolean => point.every((value, column) => (one[column]! >>> value) & 1)

describe('boxes', () => {
  it('uncovered gives a part of the box that no other touches, exactly where one exists', () =>
    fc.assert(
      fc.property(box, boxes, (one, others) => {
        const open = POINTS.filter((point) => has(one, point) && !others.some((other) => has(other, point)))
        // A box without any point is nobody's question.
        fc.pre(emptyColumn(one, STARTS) < 0)
        const left = uncovered(one, others, STARTS, { ...PLENTY })
        if (left === null) expect(open).toEqual([])
        else {
          expect(POINTS.filter((point) => has(left!, point)).length).toBeGreaterThan(0)
          for (const point of POINTS) if (has(left!, point)) expect(open).toContainEqual(point)
        }
      }),
      { seed: 1, numRuns: 800 },
    ))

  it('meet, meets and isWithin are those of sets', () =>
    fc.assert(
      fc.property(box, box, (left, right) => {
        const common = POINTS.filter((point) => has(left, point) && has(right, point))
        expect(POINTS.filter((point) => has(meet(left, right), point))).toEqual(common)
        expect(meets(left, right, STARTS)).toBe(common.length > 0)
        if (isWithin(left, right)) expect(POINTS.filter((point) => has(left, point))).toEqual(common)
      }),
      { seed: 2, numRuns: 300 },
    ))

  it('with too little work there is no answer, never a wrong one', () => {
    expect(uncovered(Int32Array.of(1, 1, 1), [Int32Array.of(1, 1, 1)], STARTS, { left: 3 })).toBeUndefined()
    fc.assert(
      fc.property(box, boxes, fc.nat(120), (one, others, left) => {
        const answer = uncovered(one, others, STARTS, { left })
        if (answer !== undefined) expect(answer).toEqual(uncovered(one, others, STARTS, { ...PLENTY }))
      }),
      { seed: 3, numRuns: 800 },
    )
  })

  it('columns of many classes take several words, and a rule without a condition is full', () => {
    const cells = Array.from({ length: 40 }, (_, index) => index)
    const space: ColumnSpace = { index: 0, cells, isComplete: true, holds: [null, Int32Array.of(0, 128)] }
    const { rules, full, starts } = boxesOf([space], 2)
    expect([starts, [...full], [...rules[0]!], [...rules[1]!]]).toEqual([
      [0, 2],
      [-1, 255],
      [-1, 255],
      [0, 128],
    ])
  })
})
