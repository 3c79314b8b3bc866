/** Writes the sample's accounts and orders as CSV files, for a look at them elsewhere: tsx scripts/sample.ts [folder]. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvOf } from '../playground/sample/csv.ts'
import { sampleWorkbook } from '../playground/sample/workbook.ts'

const folder = process.argv[2] ?? 'dist/sample'
mkdirSync(folder, { recursive: true })
for (const sheet of sampleWorkbook().sheets) {
  if (sheet.name !== 'Accounts' && sheet.name !== 'Orders') continue
  const file = join(folder, `${sheet.name.toLowerCase()}.csv`)
  writeFileSync(file, csvOf(sheet))
  console.log(`${file}: ${sheet.cells.length - 1} rows`)
}
