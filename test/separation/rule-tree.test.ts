/** Rules learned for segments: the same as a slow search through all cuts finds, and what they can express. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRuleTree, MOST_CONDITIONS } from '../../core/separation/rule-tree.ts'

interface Case {
  readonly segments: readonly number[]
  readonly columns: readonly (readonly number[])[]
  readonly weights: readonly number[]
}

/** Codes of numbers or, where named, of texts; −1 is blank. */
function recognised({ segments, columns, weights }: Case, texts: readonly number[] = []): number[] {
  const tree = createRuleTree({
    segments: Int32Array.from(segments),
    segmentCount: 3,
    metrics: columns.map((codes, index) => ({ codes: Int32Array.from(codes), count: 10, isOrdered: !texts.includes(index) })),
  })
  tree.learn(Int32Array.from(weights))
  return segments.map((_, account) => tree.recognise(account))
}

/** Classification by Gini impurity as it is defined, every cut counted anew. */
function slowlyRecognised({ segments, columns, weights }: Case): number[] {
  const countsOf = (accounts: readonly number[]): number[] =>
    [0, 1, 2].map((segment) => accounts.reduce((sum, account) => sum + (segments[account] === segment ? weights[account]! : 0), 0))
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  const purity = (counts: readonly number[]): number => counts.reduce((total, count) => total + count * count, 0) / sum(counts)
  const learn = (accounts: readonly number[], conditions: number): ((account: number) => number) => {
    const counts = countsOf(accounts)
    let best = purity(counts) * (1 + 1e-9)
    let cut: { codes: readonly number[]; at: number } | null = null
    if (conditions < MOST_CONDITIONS) {
      for (const codes of columns) {
        const met = [...new Set(accounts.map((account) => codes[account]!))].sort((left, right) => left - right)
        for (let index = 0; index + 1 < met.length; index++) {
          const low = countsOf(accounts.filter((account) => codes[account]! <= met[index]!))
          const high = counts.map((count, segment) => count - low[segment]!)
          if (sum(low) < 2 || sum(high) < 2 || purity(low) + purity(high) <= best) continue
          best = purity(low) + purity(high)
          cut = { codes, at: (met[index]! + met[index + 1]!) / 2 }
        }
      }
    }
    if (cut === null) return () => counts.indexOf(Math.max(...counts))
    const { codes, at } = cut
    const [low, high] = [true, false].map((isLow) =>
      learn(
        accounts.filter((account) => codes[account]! <= at === isLow),
        conditions + 1,
      ),
    )
    return (account) => (codes[account]! <= at ? low! : high!)(account)
  }
  return segments.map((_, account) =>
    learn(
      segments.flatMap((__, index) => (weights[index]! > 0 ? [index] : [])),
      0,
    )(account),
  )
}

const cases: fc.Arbitrary<Case> = fc.integer({ min: 2, max: 30 }).chain((length) => {
  const list = (least: number, most: number): fc.Arbitrary<number[]> =>
    fc.array(fc.integer({ min: least, max: most }), { minLength: length, maxLength: length })
  return fc
    .record({ segments: list(0, 2), columns: fc.array(list(-1, 9), { minLength: 1, maxLength: 3 }), weights: list(0, 3) })
    .filter(({ weights }) => weights.some((weight) => weight > 0))
})

describe('a tree of rules', () => {
  it('is that of a search through all cuts', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(recognised(one)).toEqual(slowlyRecognised(one))
      }),
      { seed: 1, examples: [[{ segments: [0, 1], columns: [[1, 2]], weights: [2, 2] }]] },
    )
  })

  it('cuts half way between the numbers that were met', () => {
    const segments = [0, 0, 1, 1, 0, 1]
    // The last two, at 4 and 6, were not learned from: 5 is half way between 2 and 8.
    expect(recognised({ segments, columns: [[1, 2, 8, 9, 4, 6]], weights: [1, 1, 1, 1, 0, 0] })).toEqual([0, 0, 1, 1, 0, 1])
  })

  it('learns no rule from a single account', () => {
    expect(recognised({ segments: [0, 0, 0, 1], columns: [[1, 2, 3, 4]], weights: [1, 1, 1, 1] })).toEqual([0, 0, 0, 0])
  })

  it('takes texts of one segment together, in whatever order they are', () => {
    const texts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    const regions = texts.map((text) => (text * 7) % 3)
    const segments = [...regions, ...regions]
    expect(recognised({ segments, columns: [[...texts, ...texts]], weights: segments.map(() => 1) }, [0])).toEqual(segments)
  })

  it('takes a text that was never met for a blank', () => {
    const one = { segments: [0, 0, 1, 1, 0, 1], columns: [[-1, -1, 3, 3, 7, 3]], weights: [1, 1, 1, 1, 0, 0] }
    expect(recognised(one, [0])).toEqual([0, 0, 1, 1, 0, 1])
  })

  it('forgets what it learned before', () => {
    const segments = Int32Array.of(0, 0, 1, 1)
    const tree = createRuleTree({ segments, segmentCount: 2, metrics: [{ codes: Int32Array.of(1, 2, 3, 4), count: 5, isOrdered: true }] })
    tree.learn(Int32Array.of(1, 1, 1, 1))
    expect([tree.recognise(0), tree.recognise(3)]).toEqual([0, 1])
    tree.learn(Int32Array.of(0, 0, 1, 1))
    expect([tree.recognise(0), tree.recognise(3)]).toEqual([1, 1])
  })
})
