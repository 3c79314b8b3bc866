/** What each thing that Excel can hand over becomes in core. */
import { describe, expect, it } from 'vitest'
import { decodeArgument } from '../../excel-addin/decode.ts'

const cells: readonly { readonly from: unknown; readonly to: unknown; readonly what: string }[] = [
  { what: 'a number', from: 12.5, to: 12.5 },
  { what: 'a text', from: 'US', to: 'US' },
  { what: 'a truth value', from: false, to: false },
  { what: 'a zero, which is not a blank', from: 0, to: 0 },
  { what: 'a blank cell', from: null, to: null },
  { what: 'a cell that is missing', from: undefined, to: null },
  { what: 'a formula that returns zero-length text', from: '', to: null },
  { what: 'the text #N/A, which is not an error', from: '#N/A', to: '#N/A' },
  { what: 'an error', from: { type: 'Error', basicType: 'Error', basicValue: '#N/A' }, to: { error: '#N/A' } },
  { what: 'an error from a runtime without data types', from: { code: '#DIV/0!' }, to: { error: '#DIV/0!' } },
  { what: 'an error that is newer than Strata', from: { type: 'Error', basicValue: '#TIMEOUT!' }, to: { error: '#TIMEOUT!' } },
  { what: 'a number with a format', from: { type: 'Double', basicValue: 0.25, numberFormat: '0%' }, to: 0.25 },
  { what: 'a formatted number', from: { type: 'FormattedNumber', basicValue: 45_000, numberFormat: 'yyyy-mm-dd' }, to: 45_000 },
  { what: 'a truth value as a data type', from: { type: 'Boolean', basicValue: true }, to: true },
  { what: 'a text as a data type', from: { type: 'String', basicValue: '#N/A' }, to: '#N/A' },
  { what: 'an empty data type', from: { type: 'Empty', basicType: 'Empty', basicValue: '' }, to: null },
  {
    what: 'a place, by what its cell shows',
    from: { type: 'Entity', text: 'Germany', basicType: 'Error', basicValue: '#VALUE!' },
    to: 'Germany',
  },
  { what: 'a stock, by its own value', from: { type: 'LinkedEntity', text: 'MSFT', basicType: 'Double', basicValue: 410 }, to: 410 },
  {
    what: 'a picture',
    from: { type: 'WebImage', address: 'https://example.com/x.png', basicType: 'Error', basicValue: '#VALUE!' },
    to: { error: '#VALUE!' },
  },
  { what: 'an object of no known form', from: { kind: 'other' }, to: { error: '#UNKNOWN!' } },
]

describe('a cell from Excel', () => {
  it.each(cells)('$what', ({ from, to }) => {
    expect(decodeArgument([[1, from]])).toEqual([[1, to]])
    expect(decodeArgument([[from], [1]])).toEqual([[to], [1]])
  })
})

describe('an argument from Excel', () => {
  it('is undefined where it was left out', () => {
    expect([null, undefined].map(decodeArgument)).toEqual([undefined, undefined])
  })

  it('is the value itself where a choice was typed, and blank where an empty cell was pointed at', () => {
    expect(['top', ''].map(decodeArgument)).toEqual(['top', null])
  })

  it('is left as it is, and its unchanged rows are not copied', () => {
    const plain = Object.freeze([1, 'a', true, null])
    const mixed = Object.freeze(['', 2, { type: 'Double', basicValue: 3 }, undefined])
    const decoded = decodeArgument(Object.freeze([plain, mixed])) as readonly unknown[]
    expect(decoded[0]).toBe(plain)
    expect(decoded[1]).toEqual([null, 2, 3, null])
  })
})
