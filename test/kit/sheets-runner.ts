/** The runner that answers as Sheets does: the built Code.js in the fake Apps Script, its arguments as Sheets hands them over. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Argument, type Cell, isError, isGrid } from '../../core/cells.ts'
import { buildSheets } from '../../scripts/build-sheets.ts'
import { loadScript, type Script } from './apps-script.ts'
import type { Runner } from './runner.ts'
import { fakeFile } from './spreadsheet-app.ts'

export interface SheetsBuild {
  readonly code: string
  readonly sidebar: string
  readonly manifest: string
}

let built: Promise<SheetsBuild> | undefined
let script: Promise<Script> | undefined

/** The files as the build makes them, built once per test process. */
export function builtSheets(): Promise<SheetsBuild> {
  built ??= buildAndRead()
  return built
}

export const sheetsRunner: Runner = {
  name: 'Sheets',
  run: async (spec, args) => {
    script ??= builtSheets().then(({ code }) => loadScript(code, fakeFile({ mode: 'CUSTOM_FUNCTION' }).services))
    const result = (await script).call(spec.name, ...args.map(asHandedOver)) as Cell[][]
    return result.map((row) => row.map((cell) => (cell === '' ? null : cell)))
  },
}

/** An empty cell arrives as zero-length text and an error as its name. */
function asHandedOver(argument: Argument): unknown {
  if (argument === undefined) return undefined
  const cell = (value: Cell): unknown => (value === null ? '' : isError(value) ? value.error : value)
  return isGrid(argument) ? argument.map((row) => row.map(cell)) : cell(argument)
}

async function buildAndRead(): Promise<SheetsBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'strata-sheets-'))
  await buildSheets(folder)
  const [code, sidebar, manifest] = await Promise.all(
    ['Code.js', 'Sidebar.html', 'appsscript.json'].map((name) => readFile(join(folder, name), 'utf8')),
  )
  await rm(folder, { recursive: true })
  return { code: code!, sidebar: sidebar!, manifest: manifest! }
}
