/**
 * The laws of a Host, run against each of the three over a workbook that the host's own test makes. Decides what a
 * host must do with a workbook and what a person must find in it before, after and in spite of a plan.
 */
import { afterEach, describe } from 'vitest'
import { faultLaws } from './contract/faults.ts'
import { readingLaws } from './contract/reading.ts'
import { textLaws } from './contract/texts.ts'
import { undoingLaws } from './contract/undoing.ts'
import { benchOf, type WorkbookUnderTest } from './contract/workbook-under-test.ts'
import { writingLaws } from './contract/writing.ts'

export type { Person, WorkbookUnderTest } from './contract/workbook-under-test.ts'

/** `failEvery`: of a slow host only every so many-th call fails in turn. */
export function hostContract(name: string, makeWorkbook: () => Promise<WorkbookUnderTest>, failEvery = 1): void {
  const bench = { ...benchOf(makeWorkbook), failEvery }
  describe(name, () => {
    afterEach(bench.clear)
    readingLaws(bench)
    writingLaws(bench)
    undoingLaws(bench)
    faultLaws(bench)
    textLaws(bench)
  })
}
