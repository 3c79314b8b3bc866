/**
 * Builds everything that is shipped into dist/: the Sheets add-on, the Excel add-in, the playground. --base-url and --env say
 * where the files of the Excel add-in will lie, and for whom.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildExcel } from './build-excel.ts'
import { buildPlayground } from './build-playground.ts'
import { buildSheets } from './build-sheets.ts'
import { DEV_TARGET, excelTarget } from './excel-target.ts'
import { runCommand } from './refusal.ts'
import { writeLicences } from './write-licences.ts'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))

/** One line per host about the packages of others that are in it. */
export async function build(target = DEV_TARGET, dist = DIST): Promise<readonly string[]> {
  const [sheets, excel, playground] = await Promise.all([
    buildSheets(join(dist, 'sheets')),
    buildExcel(join(dist, 'excel'), target),
    buildPlayground(join(dist, 'playground')),
  ])
  return writeLicences({ sheets, excel, playground }, dist)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runCommand(async () => {
    const start = performance.now()
    const target = excelTarget(process.argv.slice(2))
    await build(target)
    console.log(`Built dist/sheets, dist/excel and dist/playground in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    console.log(`dist/excel is the ${target.environment} add-in, to be loaded from ${target.baseUrl}`)
  })
