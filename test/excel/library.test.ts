/** What the adapter relies on in Microsoft's client library; a new version of it is judged by these. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import type { ExcelMetadata } from '../../core/registry/emit-excel.ts'
import { type ExcelHost, excelHost } from '../kit/excel-host.ts'
import { range } from '../kit/excel-workbook.ts'

const metadata: ExcelMetadata = {
  allowCustomDataForDataTypeAny: true,
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'OWN',
      name: 'OWN',
      description: '',
      parameters: [
        { name: 'cells', description: '', type: 'any', dimensionality: 'matrix' },
        { name: 'more', description: '', type: 'any', dimensionality: 'matrix', optional: true },
      ],
      result: { dimensionality: 'matrix' },
    },
  ],
}

function hostOf(own: (...received: readonly unknown[]) => unknown): ExcelHost {
  const host = excelHost({ metadata, script: '' })
  host.runtime.associate('OWN', own as (...received: readonly unknown[]) => Cell[][])
  host.sheet([[1]])
  return host
}

const A1 = [range('A1')]

describe("Microsoft's client library", () => {
  it('hands over every declared argument, null for one left out, and then one object of its own', async () => {
    let received: readonly unknown[] = []
    const host = hostOf((...all) => {
      received = all
      return 0
    })
    await host.calculate('OWN', A1)
    expect(received).toHaveLength(3)
    expect(received.slice(0, 2)).toEqual([[[1]], null])
    expect(received[2]).toHaveProperty('functionName', 'OWN')
  })

  it('turns blanks and impossible numbers in a range into null, which a cell shows as 0', async () => {
    const host = hostOf(() => [[null, Number.NaN, Number.POSITIVE_INFINITY, undefined]])
    expect(await host.calculate('OWN', A1)).toEqual({ values: [[0, 0, 0, 0]] })
  })

  it('drops the message of an ordinary exception', async () => {
    const host = hostOf(() => {
      throw new Error('a reason')
    })
    expect(await host.calculate('OWN', A1)).toEqual({ error: '#VALUE!', message: '', by: 'function' })
  })

  it('keeps the message of its own error class', async () => {
    const host = hostOf(() => {
      throw new host.runtime.Error('#N/A', 'a reason')
    })
    expect(await host.calculate('OWN', A1)).toEqual({ error: '#N/A', message: 'a reason', by: 'function' })
  })

  it('leaves a formula at #BUSY! whose result is above 5 MB', async () => {
    const host = hostOf(() => Array.from({ length: 10_000 }, () => ['x'.repeat(600)]))
    expect(await host.calculate('OWN', A1)).toEqual({ error: '#BUSY!', message: '', by: 'Excel' })
  })
})

describe('the in-memory Excel', () => {
  it('does not call a function whose arguments are above 5 MB', async () => {
    const host = hostOf(() => {
      throw new Error('called')
    })
    host.sheet(Array.from({ length: 10_000 }, () => ['x'.repeat(600)]))
    expect(await host.calculate('OWN', [range('A1:A10000')])).toMatchObject({ by: 'Excel' })
  })

  it('refuses a ragged result, a missing argument, one too many and an unknown function', async () => {
    const host = hostOf(() => [[1, 2], [3]])
    expect(await host.calculate('OWN', A1)).toEqual({ error: '#VALUE!', message: '', by: 'Excel' })
    await expect(host.calculate('OWN', [])).rejects.toThrow('too few arguments')
    await expect(host.calculate('OWN', [1, 2, 3])).rejects.toThrow('too many arguments')
    expect(await host.calculate('NOWHERE', A1)).toMatchObject({ error: '#NAME?' })
  })

  it('shows an error cell in place of the result where functions.json does not ask for errors', async () => {
    const host = excelHost({ metadata: { ...metadata, allowErrorForDataTypeAny: false as never }, script: '' })
    host.sheet([[{ error: '#DIV/0!' }]])
    expect(await host.calculate('OWN', A1)).toEqual({ error: '#DIV/0!', message: '', by: 'Excel' })
  })

  it('fails the test where a result holds what it can not show', async () => {
    const host = hostOf(() => [[{ type: 'Entity' }]])
    await expect(host.calculate('OWN', A1)).rejects.toThrow('no object in a result')
  })
})
