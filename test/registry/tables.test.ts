/** Results that are tables: their header row, their blanks, their size, and ranges that are read by rows. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { call } from '../../core/registry/call.ts'
import { defineTable, type FunctionSpec } from '../../core/registry/define.ts'
import { p } from '../../core/registry/params.ts'

/** A function that answers with these rows whatever its labels and measures are. */
function tableOf(
  rows: readonly (readonly Cell[])[],
  see: (args: { labels: unknown; rows: number }) => void = () => undefined,
): FunctionSpec {
  return defineTable({
    name: 'TRY',
    summary: '',
    params: { labels: p.labels('', 'accounts'), measures: p.block('', 'accounts') },
    returns: { tables: [{ doc: '', columns: [] }], doc: '' },
    details: [],
    sources: [],
    errors: [],
    examples: [],
    compute: ({ labels, measures }) => {
      see({ labels: { codes: [...labels.codes], dictionary: labels.dictionary }, rows: measures.rows })
      return { header: ['segment', 'value'], rows }
    },
  })
}

describe('a table', () => {
  it('is headed by its column names and has the blanks of the host', () => {
    const spec = tableOf([
      ['A', 1],
      ['B', null],
    ])
    expect(call(spec, ['A', 1], { blank: '', maxCells: 6 })).toEqual([
      ['segment', 'value'],
      ['A', 1],
      ['B', ''],
    ])
  })

  it('above what the host can return is refused', () => {
    expect(() => call(tableOf([['A', 1]]), ['A', 1], { blank: '', maxCells: 3 })).toThrow(
      'TRY: the result would be 2 rows × 2 columns, above the 3',
    )
  })

  it('has no -0, which is left where sums cancel', () => {
    expect(Object.is(call(tableOf([['A', -0]]), ['A', 1])[1]![1], 0)).toBe(true)
  })

  it('with a number that is not finite, or a ragged row, is a bug', () => {
    expect(() => call(tableOf([['A', Number.NaN]]), ['A', 1])).toThrow('the number NaN in a table')
    expect(() => call(tableOf([['A']]), ['A', 1])).toThrow('a row of 1 cells under 2 columns')
  })
})

describe('a block in a group is counted by its rows', () => {
  const seen: unknown[] = []
  const spec = tableOf([], (args) => seen.push(args))

  it('labels are coded in code-unit order whatever the order of the rows, and end with the block', () => {
    call(spec, [
      [['b'], [' a '], [null], [7], ['']],
      [
        [1, 2],
        [3, null],
        [null, null],
        [null, 4],
        [null, null],
      ],
    ])
    expect(seen.pop()).toEqual({ labels: { codes: [2, 1, -1, 0], dictionary: ['7', 'a', 'b'] }, rows: 4 })
  })

  it('fewer rows than another range of the group is an error', () => {
    expect(() =>
      call(spec, [
        [['a'], ['b'], ['c']],
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toThrow('TRY: measures has 2 rows, but labels is filled to its number 3; make the ranges equally long, one column each')
  })
})
