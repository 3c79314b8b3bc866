/** What figures of agreement are called: every word with the figures at its borders. */
import { describe, expect, it } from 'vitest'
import { alikeness, linkStrength, sharedKnowledge } from '../../core/compare/readings.ts'

describe('adjusted Rand index, by Steinley (2004): above .90, .80 and .65', () => {
  it.each<[number, string]>([
    [1, 'the same grouping'],
    [0.91, 'the same grouping but for details'],
    [0.9, 'much alike'],
    [0.81, 'much alike'],
    [0.8, 'partly alike'],
    [0.66, 'partly alike'],
    [0.65, 'little alike'],
    [0.01, 'little alike'],
    [0, 'no more alike than by chance'],
    [-0.5, 'no more alike than by chance'],
    [Number.NaN, 'no account is in both'],
  ])('%d: %s', (index, words) => expect(alikeness(index)).toBe(words))
})

describe("Cramér's V as Cohen's w (1988): from .1, .3 and .5", () => {
  it.each<[number, number, string]>([
    [0.5, 2, 'a strong link'],
    [0.49, 2, 'a medium link'],
    [0.3, 2, 'a medium link'],
    [0.29, 2, 'a weak link'],
    [0.1, 2, 'a weak link'],
    [0.09, 2, 'hardly a link'],
    // With five segments w is twice V.
    [0.25, 5, 'a strong link'],
    [0.24, 5, 'a medium link'],
    [Number.NaN, 1, 'needs accounts in two segments on both sides'],
  ])('%d of %d segments: %s', (cramersV, classes, words) => expect(linkStrength(cramersV, classes)).toBe(words))
})

describe('shares in words', () => {
  it('what one grouping tells of the other', () => {
    expect(sharedKnowledge(0.4837)).toBe('of what one grouping tells, the other tells 48.4 %')
    expect(sharedKnowledge(Number.NaN)).toBe('no account is in both')
  })
})
