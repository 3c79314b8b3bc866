/**
 * Builds what Excel loads for the worksheet functions: functions.js, self-contained, and functions.json.
 * ES2020, because the oldest web views that run custom functions know no more.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { excelMetadata } from '../core/registry/emit-excel.ts'
import { REGISTRY } from '../core/registry/index.ts'
import { withoutDocs } from './without-docs.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export async function buildExcel(outDir = join(ROOT, 'dist/excel')): Promise<void> {
  await mkdir(outDir, { recursive: true })
  await build({
    entryPoints: [join(ROOT, 'excel-addin/functions-entry.ts')],
    outfile: join(outDir, 'functions.js'),
    bundle: true,
    format: 'iife',
    target: 'es2020',
    platform: 'neutral',
    minify: true,
    plugins: [withoutDocs],
    logLevel: 'warning',
  })
  await writeFile(join(outDir, 'functions.json'), `${JSON.stringify(excelMetadata(REGISTRY), null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExcel()
