/** Census rows that count the same companies twice, by size, industry or state, are found; those that don't are let through. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { sizeClassOf } from '../../core/planning/market/size-classes.ts'
import { runCore } from '../kit/run-core.ts'

const sized = (codes: readonly (readonly Cell[])[], accounts = codes.map(() => 1)): Cell[][] =>
  runCore(
    'TAM',
    codes.map(() => ['All']),
    accounts.map((count) => [count]),
    codes.map(() => [1]),
    undefined,
    undefined,
    codes,
  )

describe('size classes', () => {
  it.each([
    ['01', 0, Infinity],
    ['2', 0, 4],
    ['05', 0, 19],
    ['07', 100, 499],
    ['08', 0, 499],
    ['09', 500, Infinity],
    ['20-99', 20, 99],
    ['20–99 employees', 20, 99],
    ['100 to 499', 100, 499],
    ['100..499', 100, 499],
    ['<20', 0, 19],
    ['19: <500', 0, 499],
    ['12: 2,500-4,999 employees', 2500, 4999],
    ['5,000+', 5000, Infinity],
    ['>=500', 500, Infinity],
    ['01: Total', 0, Infinity],
  ])('%s is %i to %i employees', (text, least, most) => {
    expect(sizeClassOf(text)).toEqual({ least, most })
  })

  it.each(['10', '00', 'small', '9-5', '<0', '45786', '5-'])('%s is none', (text) => {
    expect(sizeClassOf(text)).toBeNull()
  })
})

describe('overlapping sizes, the codes alone', () => {
  it.each([
    [['02', '03', '04', '06', '07', '09']],
    [['05', '06', '07', '09']],
    [['08', '09']],
    [['01']],
    [['05', '05', '06']],
    [['<20', '20-99', '100+']],
  ])('%j do not overlap', (codes) => {
    expect(() => sized(codes.map((code) => [code]))).not.toThrow()
  })

  it.each([
    [['05', '02'], 'rows 1 and 2 of size_codes count the same companies: "05" and "02"'],
    [['02', '06', '08'], 'rows 1 and 3 of size_codes count the same companies: "02" and "08"'],
    [['09', '01'], 'rows 1 and 2 '],
    [['5-9', '8-12'], 'rows 1 and 2 '],
    [['05', '<20', '09', '500+', '>=400'], 'rows 3 and 5 '],
  ])('%j do', (codes, text) => {
    expect(() => sized(codes.map((code) => [code]))).toThrow(text)
  })

  it('a code that a sheet made a number of is read as before; other texts are refused with their row', () => {
    expect(() => sized([[5], [2]])).toThrow('"5" and "2"')
    expect(() => sized([['05'], ['small']])).toThrow('size_codes has "small" in row 2, which is no size class')
  })

  it('rows without accounts or without a code are not looked at', () => {
    expect(() => sized([['01'], ['02'], [null]], [0, 5, 7])).not.toThrow()
  })

  it('finds an overlap exactly where two of SUSB’s nine classes share a number of employees', () => {
    const parts: Readonly<Record<string, readonly string[]>> = {
      '01': ['02', '03', '04', '06', '07', '09'],
      '05': ['02', '03', '04'],
      '08': ['02', '03', '04', '06', '07'],
    }
    const finest = (code: string): readonly string[] => parts[code] ?? [code]
    const codes = fc.uniqueArray(
      fc.integer({ min: 1, max: 9 }).map((code) => `0${code}`),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(codes, (some) => {
        const all = some.flatMap(finest)
        const isTwice = new Set(all).size < all.length
        if (isTwice) expect(() => sized(some.map((code) => [code]))).toThrow('count the same companies')
        else expect(() => sized(some.map((code) => [code]))).not.toThrow()
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})

describe('with state and industry beside them', () => {
  it.each<[string, Cell[][]]>([
    [
      'different industries may have different classes',
      [
        ['06', '54', '05'],
        ['06', '62', '02'],
        ['06', '62', '03'],
      ],
    ],
    [
      'states beside each other',
      [
        ['06', '54', '05'],
        ['36', '54', '05'],
      ],
    ],
    [
      'a wider industry of other sizes',
      [
        ['06', '54', '05'],
        ['06', '5415', '06'],
      ],
    ],
    [
      '31-33 and 44-45',
      [
        ['00', '31-33', '05'],
        ['00', '44-45', '05'],
      ],
    ],
    [
      '49 is no part of 44-45',
      [
        ['00', '44-45', '05'],
        ['00', '492', '05'],
      ],
    ],
  ])('%s are let through', (_, rows) => {
    expect(() => sized(rows)).not.toThrow()
  })

  it.each<[string, Cell[][]]>([
    [
      'the same row twice',
      [
        ['06', '54', '05'],
        ['06', '54', '05'],
      ],
    ],
    [
      'sizes that overlap in one industry',
      [
        ['06', '54', '05'],
        ['06', '62', '09'],
        ['06', '54', '02'],
      ],
    ],
    [
      'an industry and the one above it, the wider one first',
      [
        ['06', '54', '05'],
        ['06', '5415', '05'],
      ],
    ],
    [
      'an industry and the one above it, the wider one last',
      [
        ['06', '541511', '02'],
        ['06', '54', '08'],
      ],
    ],
    [
      'an industry and its sector of several codes',
      [
        ['06', '311', '05'],
        ['06', '31-33', '05'],
      ],
    ],
    [
      'all industries and one',
      [
        ['06', '--', '01'],
        ['06', '54', '09'],
      ],
    ],
    [
      'a state and the country',
      [
        ['00', '54', '05'],
        ['06', '54', '05'],
      ],
    ],
    [
      'a state’s industry and all of the country',
      [
        ['06', '541', '05'],
        [0, '--', '01'],
      ],
    ],
    [
      'codes filled up as in older tables',
      [
        ['06', '54----', '05'],
        ['06', '541511', '05'],
      ],
    ],
  ])('%s are refused', (_, rows) => {
    expect(() => sized(rows)).toThrow('count the same companies')
    expect(() => sized([...rows].reverse())).toThrow('count the same companies')
  })

  it('two columns are industry and size: the same may stand there once for each state', () => {
    expect(() =>
      sized([
        ['54', '05'],
        ['54', '05'],
      ]),
    ).not.toThrow()
    expect(() =>
      sized([
        ['54', '05'],
        ['5415', '05'],
      ]),
    ).toThrow('"54 05" and "5415 05"')
  })

  it('a fourth column is refused', () => {
    expect(() => sized([['06', '54', '05', 12]])).toThrow(
      'size_codes must be size codes, or STATE, NAICS and ENTRSIZE side by side, got 4 columns',
    )
  })
})
