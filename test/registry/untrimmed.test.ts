/** Ranges that are not trimmed: every row of theirs has an answer. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { call } from '../../core/registry/call.ts'
import { defineFunction } from '../../core/registry/define.ts'
import { referencePage } from '../../core/registry/emit-docs.ts'
import { p } from '../../core/registry/params.ts'
import { specNamed } from '../kit/run-core.ts'

/** Numbers the rows that it is given. */
const COUNT = (rows: 'trimmed' | 'untrimmed') =>
  defineFunction({
    name: 'TRY',
    summary: '',
    params: { rows: rows === 'trimmed' ? p.block('') : p.everyRow('') },
    returns: { rows: 'rows', columns: [{ name: 'row', doc: '' }], doc: '' },
    details: [],
    sources: [],
    errors: [],
    examples: [],
    compute: ({ rows: { rows: length } }) => [{ kind: 'number', length, values: Float64Array.from({ length }, (_, index) => index + 1) }],
  })

const ROWS: Cell[][] = [
  [1, 2],
  [null, null],
  [3, null],
  [null, null],
  ['', null],
]

describe('a range that is not trimmed', () => {
  it('is answered to its last row, where another ends at its last filled one', () => {
    expect(call(COUNT('trimmed'), [ROWS])).toEqual([[1], [2], [3]])
    expect(call(COUNT('untrimmed'), [ROWS])).toEqual([[1], [2], [3], [4], [5]])
  })

  it('is still measured against what the host can return', () => {
    expect(() => call(COUNT('untrimmed'), [ROWS], { blank: '', maxCells: 4 })).toThrow('the result would be 5 rows × 1 columns')
  })

  it('is named on its reference page', () => {
    expect(referencePage(specNamed('RFM_SEGMENT'))).toContain('Blank rows at the end are left out, except those of `scores`.')
    expect(referencePage(specNamed('RFM_SCORE'))).toContain('Blank rows at the end are left out.')
  })
})
