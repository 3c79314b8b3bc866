/** Builds everything that is shipped into dist/: the Sheets add-on, the Excel functions, the playground. */
import { fileURLToPath } from 'node:url'
import { buildExcel } from './build-excel.ts'
import { buildPlayground } from './build-playground.ts'
import { buildSheets } from './build-sheets.ts'

export async function build(): Promise<void> {
  await Promise.all([buildSheets(), buildExcel(), buildPlayground()])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now()
  await build()
  console.log(`Built dist/sheets, dist/excel and dist/playground in ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
