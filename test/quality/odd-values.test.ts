/** Odd numbers, days and texts: each rule on both sides of its border. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { oddTexts } from '../../core/quality/odd-texts.ts'
import { type ColumnProfile, profileColumn } from '../../core/quality/profile-column.ts'

function profile(header: string, cells: readonly Cell[], asOf: number | null = null): ColumnProfile {
  return profileColumn(
    cells.map((cell) => [cell]),
    cells.length,
    0,
    header,
    { accounts: cells.length, asOf },
  )
}

const times = (count: number, cell: Cell): Cell[] => Array.from({ length: count }, () => cell)

describe('a number is far out beyond three times the interquartile range (Tukey 1977), quartiles of type 7', () => {
  // numpy.quantile of 10 … 20 and a twelfth number above them: 12.75 and 18.25, so the fence is 18.25 + 3 · 5.5 = 34.75.
  const ten = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
  it.each([
    [34.75, 0],
    [34.76, 1],
  ])('%d: %d', (last, count) => expect(profile('ARR', [...ten, last]).odd.cells).toBe(count))

  it('on the logarithms where these are more symmetric', () => {
    // Raw, the fence of 1, 2, 4 … 2048 is 1259; the logarithms are evenly spaced.
    const doubling = Array.from({ length: 12 }, (_, power) => 2 ** power)
    expect(profile('ARR', doubling)).toMatchObject({ odd: { cells: 0 }, numbers: { scale: 'log' } })
    // 0 has no logarithm: the quartiles are 4 and 256, the fence is 256 + 3 · 252 = 1012.
    expect(profile('ARR', [0, ...doubling])).toMatchObject({ odd: { cells: 2 }, numbers: { scale: 'raw' } })
    // A thirteenth number: quartiles 8 and 512, so the fences are 8 / 64³ and 512 · 64³.
    expect(profile('ARR', [...doubling, 512 * 64 ** 3]).odd.cells).toBe(0)
    expect(profile('ARR', [...doubling, 513 * 64 ** 3]).odd).toMatchObject({ cells: 1, numbers: [{ rule: 'far', at: { row: 13 } }] })
  })

  it('and never where both quartiles are one number', () => expect(profile('ARR', [...times(9, 5), 1e9]).odd.cells).toBe(0))

  it('among numbers written as text too, the farther side being the example', () => {
    const { odd } = profile('ARR', [...ten, '$900', -1])
    expect(odd).toMatchObject({ cells: 1, numbers: [{ example: 900, at: { cell: '$900', row: 12 } }] })
    expect(profile('ARR', [...ten, 900, -9000]).odd).toMatchObject({ cells: 2, numbers: [{ example: -9000 }] })
  })
})

describe('a sign is odd if at most one in a hundred numbers other than 0 has it', () => {
  it.each([
    [99, -1, 1],
    [98, -1, 0],
    [199, -1, 1],
  ])('%d positive numbers and one negative one: %d', (positive, negative, count) => {
    const { odd } = profile('ARR', [...times(positive, 1), ...times(50, 0), negative])
    expect(odd.numbers.filter(({ rule }) => rule === 'sign')).toHaveLength(count)
    expect(odd.cells).toBe(count)
  })
  it('whichever sign it is', () =>
    expect(profile('Balance', [...times(99, -1), 1]).odd.numbers[0]).toMatchObject({ rule: 'sign', example: 1 }))
  it('and a number that is far out as well counts once', () => {
    const numbers = [...Array.from({ length: 200 }, (_, index) => 100 + (index % 10)), -5000]
    const { odd } = profile('ARR', numbers)
    expect(odd.numbers.map(({ rule }) => rule)).toEqual(['far', 'sign'])
    expect(odd.cells).toBe(1)
  })
})

describe('a day is odd', () => {
  const days = times(20, 45000)
  it.each([
    ['on the day before 1990', 32873, 1],
    ['not on 1990-01-01', 32874, 0],
    ['not on the day of as_of', 46000, 0],
    ['not at its last minute', 46000.999, 0],
    ['after it', 46001, 1],
    ['as a number that is no day', -3, 1],
    ['as the text of a day after it', '2025-12-31', 1],
  ])('%s', (_, day, count) => expect(profile('Created', [...days, day], 46000).odd.cells).toBe(count))

  it('to come only where the header does not speak of such days, and never from 2100 on', () => {
    expect(profile('Renewal date', [...days, 73050], 46000).odd.cells).toBe(0)
    expect(profile('Renewal date', [...days, 73051], 46000).odd.cells).toBe(1)
    expect(profile('Created', [...days, 73050], null).odd.cells).toBe(0)
  })

  it('but no day is far out', () => expect(profile('Created', [...days, 45001, 40000], 46000).odd.cells).toBe(0))
})

/** The odd texts of a column, as text -> meant. */
function slips(...cells: readonly (readonly [string, number])[]): Record<string, string> {
  const texts = cells.map(([text]) => text)
  const counts = cells.map(([, count]) => count)
  const tally = { texts, counts, kinds: texts.map(() => 'text' as const), firsts: texts.map((_, code) => code) }
  return Object.fromEntries(oddTexts(tally).map(({ text, meant }) => [text, meant]))
}

describe('a text is odd beside one that is ten times as frequent', () => {
  it.each([
    ['letter case', 'united states'],
    ['outer spaces', 'United States '],
    ['inner spaces', 'United  States'],
    ['no space', 'UnitedStates'],
    ['a no-break space', 'United\u00a0States'],
    ['a letter left out', 'United Sttes'],
    ['a letter added', 'Unitted States'],
    ['a letter changed', 'Unired States'],
    ['the first letter', 'Onited States'],
    ['the last letter', 'United State'],
    ['two neighbours swapped (Damerau 1964)', 'Untied States'],
    ['case and a letter', 'UNITED STATEZ'],
  ])('by %s', (_, text) => expect(slips(['United States', 10], [text, 1])).toEqual({ [text]: 'United States' }))

  it.each([
    [
      'nine times only',
      [
        ['United States', 9],
        ['Untied States', 1],
      ],
    ],
    [
      'ten times another number',
      [
        ['United States', 19],
        ['Untied States', 2],
      ],
    ],
    [
      'two edits',
      [
        ['United States', 10],
        ['Untied Statess', 1],
      ],
    ],
    [
      'a word of four letters',
      [
        ['Iran', 100],
        ['Iraq', 1],
      ],
    ],
    [
      'a last letter that stands alone',
      [
        ['Plan A', 100],
        ['Plan B', 1],
      ],
    ],
    [
      'a digit',
      [
        ['Region 1', 100],
        ['Region 2', 1],
        ['Region', 1],
        ['Region 12', 1],
      ],
    ],
  ] as [string, [string, number][]][])('not %s', (_, cells) => expect(slips(...cells)).toEqual({}))

  it('from five letters on', () => expect(slips(['Japan', 10], ['Jpan', 1])).toEqual({ Jpan: 'Japan' }))

  it('where two would do, the more frequent one is meant, then the first by code units', () => {
    expect(slips(['Growth', 20], ['Growtx', 10], ['Growty', 1])).toEqual({ Growty: 'Growth' })
    expect(slips(['Growtz', 10], ['Growtx', 10], ['Growty', 1])).toEqual({ Growty: 'Growtx' })
  })

  it('all spellings of a name that differ by case and spaces count as one', () =>
    expect(slips(['Germany', 30], ['germany', 2], ['Gemany', 2], ['gemany', 1])).toEqual({
      germany: 'Germany',
      Gemany: 'Germany',
      gemany: 'Germany',
    }))

  it('members of lists are looked at one by one', () => {
    const { odd, type } = profile('Uses', [...times(10, 'Salesforce; Slack'), 'Salesfroce; Slack'])
    expect({ type, texts: odd.texts }).toEqual({
      type: 'list',
      texts: [{ text: 'Salesfroce', cells: 1, first: 10, meant: 'Salesforce' }],
    })
  })
})

/** Edits of the restricted kind of Damerau's distance, the slow way. */
function distance(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_, i) =>
    Array.from({ length: to.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= from.length; i++)
    for (let j = 1; j <= to.length; j++) {
      const changed = table[i - 1]![j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      table[i]![j] = Math.min(changed, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, isSwapped ? table[i - 2]![j - 2]! + 1 : Infinity)
    }
  return table[from.length]![to.length]!
}

it('slips are exactly those that comparing all with all finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 })
  const column = fc.uniqueArray(fc.tuple(word, fc.constantFrom(1, 2, 9, 10, 19, 20, 100)), { selector: ([text]) => text, maxLength: 30 })
  fc.assert(
    fc.property(column, (cells) => {
      const expected = cells.flatMap(([text, count]) => {
        const near = cells
          .filter(([other, more]) => more >= 10 * count && distance(text, other) === 1 && Math.max(text.length, other.length) > 4)
          .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
        return near.length > 0 ? [[text, near[0]![0]] as const] : []
      })
      expect(slips(...cells)).toEqual(Object.fromEntries(expected))
    }),
    {
      seed: 1,
      numRuns: 500,
      examples: [
        [
          [
            ['aaaaa', 10],
            ['aaaab', 1],
          ],
        ],
        [
          [
            ['abcba', 100],
            ['abcab', 10],
            ['abcbab', 1],
          ],
        ],
      ],
    },
  )
})
