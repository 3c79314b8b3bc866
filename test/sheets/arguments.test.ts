/** Arguments on their way into core: what is copied, and when a service is asked. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { argumentDecoder } from '../../sheets-addon/arguments.ts'
import { fakeFile } from '../kit/spreadsheet-app.ts'

afterEach(() => vi.unstubAllGlobals())

function withFile() {
  const file = fakeFile({ mode: 'CUSTOM_FUNCTION' })
  for (const [name, service] of Object.entries(file.services)) vi.stubGlobal(name, service)
  return file
}

describe('the arguments of a custom function', () => {
  it('ask for no service where there is no date', () => {
    const file = withFile()
    expect(argumentDecoder()([[1, '2026-01-01', '', '#N/A', true]])).toEqual([[1, '2026-01-01', '', { error: '#N/A' }, true]])
    expect(file.calls).toEqual([])
  })

  it('ask for the time zone once, however many of them hold dates', () => {
    const file = withFile()
    const decode = argumentDecoder()
    expect([decode(new Date(Date.UTC(2026, 0, 1))), decode([[new Date(Date.UTC(2026, 0, 2, 12))]])]).toEqual([46_023, [[46_024.5]]])
    expect(file.calls.filter((call) => call === 'Spreadsheet.getSpreadsheetTimeZone')).toHaveLength(1)
  })

  it('hold #VALUE! where a date is none', () => {
    withFile()
    expect(argumentDecoder()(new Date(Number.NaN))).toEqual({ error: '#VALUE!' })
  })

  it('keep rows without dates and errors as they are, uncopied', () => {
    const plain = [1, 'text', '', null, undefined, true]
    const [first, second] = argumentDecoder()([plain, ['#N/A', 2]]) as unknown[][]
    expect(first).toBe(plain)
    expect(second).toEqual([{ error: '#N/A' }, 2])
  })

  it('tell one left out from a blank one', () => {
    expect([undefined, null, ''].map(argumentDecoder())).toEqual([undefined, null, ''])
  })
})
