/** A function that answers row by row, or with a table where it is asked for one: what each becomes, and how the page tells them apart. */
import { describe, expect, it } from 'vitest'
import { call } from '../../core/registry/call.ts'
import { defineFunction } from '../../core/registry/define.ts'
import { referencePage } from '../../core/registry/emit-docs.ts'
import { o } from '../../core/registry/options.ts'
import { p } from '../../core/registry/params.ts'

/** Each number again, or their count. */
const TRY = defineFunction({
  name: 'TRY',
  summary: 'Again.',
  params: { values: p.numbers('Numbers.'), options: p.options({ show: o.choice(['again', 'count'], 'Which.') }) },
  returns: {
    rows: 'values',
    columns: [{ name: 'again', doc: 'The number.' }],
    doc: 'Each number.',
    tables: [{ show: 'count', doc: 'How many.', columns: [{ name: 'numbers', doc: 'Their count.' }] }],
  },
  details: [],
  sources: [],
  errors: [],
  examples: [
    { note: 'the numbers', args: [[[1], [2]]], result: [[1], [2]] },
    { note: 'their count', args: [[[1], [2]], 'show=count'], isTable: true, result: [['numbers'], [2]] },
  ],
  compute: ({ values, options: { show } }) => (show === 'again' ? [values] : { header: ['numbers'], rows: [[values.length]] }),
})

describe('a function that gives rows or a table', () => {
  it('gives rows without a header, and a table with one, with the blanks of the host', () => {
    expect(call(TRY, [[[1], [null], [2]]], { blank: '', maxCells: 9 })).toEqual([[1], [''], [2]])
    expect(call(TRY, [[[1], [null], [2]], 'show=count'], { blank: '', maxCells: 9 })).toEqual([['numbers'], [3]])
  })

  it('is refused where its rows are above what the host can return, but not its table about as many rows', () => {
    expect(() => call(TRY, [[[1], [5], [2]]], { blank: '', maxCells: 2 })).toThrow(
      'TRY: the result would be 3 rows × 1 columns, above the 2',
    )
    expect(call(TRY, [[[1], [5], [2]], 'show=count'], { blank: '', maxCells: 2 })).toEqual([['numbers'], [3]])
  })

  it('has its tables on its page, none of them the default, and their examples headed by their own names', () => {
    const page = referencePage(TRY)
    expect(page).toContain('Each number.\n\n`show=count`: How many.\n\n| column | what it is |\n|---|---|\n| numbers | Their count. |')
    expect(page).toContain('=TRY({1;2})\n```\n\n| again |\n|---|\n| 1 |\n| 2 |')
    expect(page).toContain('=TRY({1;2}, "show=count")\n```\n\n| numbers |\n|---|\n| 2 |')
  })
})
