/** Shares as people read them. */
import { describe, expect, it } from 'vitest'
import { percent } from '../../core/percent.ts'

describe('a share in words', () => {
  it.each<[number, string]>([
    [0, '0 %'],
    [0.12345, '12.3 %'],
    [2 / 3, '66.7 %'],
    [1, '100 %'],
    [1.6667, '166.7 %'],
    [-0.5, '-50 %'],
  ])('%d is rounded to a tenth of a percent', (share, words) => expect(percent(share)).toBe(words))

  it('a part of a whole is rounded once: 29 of 80 is 36.25 %', () => expect(percent(29, 80)).toBe('36.3 %'))

  it.each<[string, number, number, string]>([
    ['some is not none', 1, 100_000, '<0.1 %'],
    ['nearly all is not all', 99_999, 100_000, '>99.9 %'],
    ['what rounding leaves of none is none', 1e-17, 1, '0 %'],
    ['what rounding takes from all is all', 1 - 2 ** -53, 1, '100 %'],
  ])('%s', (_, part, whole, words) => expect(percent(part, whole)).toBe(words))
})
