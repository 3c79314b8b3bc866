/** Holm's correction: a worked example and its laws. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm } from '../../core/statistics/holm.ts'

describe("Holm's step-down correction", () => {
  // By hand: 4 × .005, 3 × .01, 2 × .03, and .04 is raised to what .03 got.
  it('multiplies the smallest by the number of tests, the next by one less, and never falls', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(holm([0.5, 0.6])).toEqual([1, 1])
    expect(holm([0.02])).toEqual([0.02])
    expect(holm([])).toEqual([])
  })

  it('is never below the plain p nor above 1, keeps the order of the p values, and does not depend on theirs', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (pValues) => {
        const corrected = holm(pValues)
        corrected.forEach((p, index) => {
          expect(p).toBeGreaterThanOrEqual(pValues[index]!)
          expect(p).toBeLessThanOrEqual(1)
          pValues.forEach((other, at) => {
            if (other <= pValues[index]!) expect(corrected[at]).toBeLessThanOrEqual(p)
          })
        })
        expect(holm([...pValues].reverse()).reverse()).toEqual(corrected)
      }),
      { seed: 1, examples: [[[0, 0, 0]], [[1, 1]], [[0.5, 0.5, 0.01]]] },
    )
  })
})
