/** A result that is too large for Excel is refused with a message; without one its formula would stay at #BUSY!. */
import { describe, expect, it } from 'vitest'
import { message } from '../../core/errors.ts'
import { builtAddin } from '../kit/excel-built.ts'
import { excelHost, type Shown } from '../kit/excel-host.ts'
import { range, type SheetCell } from '../kit/excel-workbook.ts'

/** The answer of SEGMENT to a column of ones, with a model of one segment. */
async function segmentOf(rows: number, segment: string): Promise<Shown> {
  const model: readonly (readonly SheetCell[])[] = [
    ['Segment', 'A'],
    [segment, '1'],
  ]
  const host = excelHost(await builtAddin())
  host.sheet(Array.from({ length: rows }, (_, row): SheetCell[] => [1, null, ...(model[row] ?? [])]))
  return host.calculate('SEGMENT', [range(`A1:A${rows}`), 'A', range('C1:D2')])
}

function refusal(rows: number, most: number): Shown {
  return { error: '#VALUE!', message: `SEGMENT: ${message('RESULT_TOO_LARGE', { rows, columns: 1, most })}`, by: 'function' }
}

describe('a result of SEGMENT in Excel', () => {
  it('arrives with 100,000 rows', async () => {
    expect(await segmentOf(100_000, 'Home')).toHaveProperty('values.length', 100_000)
  })

  it('of more than 350,000 cells is refused before computing, with the number of rows and what to do', async () => {
    expect(await segmentOf(350_001, 'Home')).toEqual(refusal(350_001, 350_000))
  })

  it('of fewer cells is refused where long names make it too large, with the number of such cells that fit', async () => {
    expect(await segmentOf(40_000, 'N'.repeat(200))).toEqual(refusal(40_000, 21_951))
  })
})
