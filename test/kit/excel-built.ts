/** The Excel add-in as the build makes it: functions.js and functions.json, built once per test process. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExcelMetadata } from '../../core/registry/emit-excel.ts'
import { buildExcel } from '../../scripts/build-excel.ts'
import type { Encoding } from './excel-arguments.ts'
import { type Addin, type ExcelHost, excelHost } from './excel-host.ts'
import type { SheetCell } from './excel-workbook.ts'

let built: Promise<Addin> | undefined

export function builtAddin(): Promise<Addin> {
  built ??= buildAndRead()
  return built
}

/** An Excel with the add-in loaded and this sheet open. */
export async function builtExcel(sheet: readonly (readonly SheetCell[])[], encoding: Partial<Encoding> = {}): Promise<ExcelHost> {
  const host = excelHost(await builtAddin(), encoding)
  host.sheet(sheet)
  return host
}

async function buildAndRead(): Promise<Addin> {
  const folder = await mkdtemp(join(tmpdir(), 'strata-excel-'))
  await buildExcel(folder)
  const script = await readFile(join(folder, 'functions.js'), 'utf8')
  const metadata = JSON.parse(await readFile(join(folder, 'functions.json'), 'utf8')) as ExcelMetadata
  await rm(folder, { recursive: true })
  return { script, metadata }
}
