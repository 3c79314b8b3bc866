/**
 * Builds the Apps Script project: Code.js, Sidebar.html and appsscript.json. Decides what is global in it: the
 * bundle's one name, a function per worksheet function, and what menus and the sidebar call by name.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { sheetsStubs } from '../core/registry/emit-sheets.ts'
import { REGISTRY } from '../core/registry/index.ts'
import { buildSidebar } from './build-sidebar.ts'
import { checkSheets } from './check-sheets.ts'
import { onlyComputing } from './only-computing.ts'
import { runCommand } from './refusal.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUNDLE = 'strata'

/** Called by name from menus, triggers and the sidebar, with what each takes. Each could also be typed into a cell. */
const HANDLERS = { onOpen: '', onInstall: '', showSidebar: '', enableFunctions: '', hostCall: 'request' }

/** Writes the three files, or nothing where one of them is unfit for Apps Script. Gives what the bundler says is in them. */
export async function buildSheets(outDir = join(ROOT, 'dist/sheets')): Promise<readonly Metafile[]> {
  const [{ code, metafile }, sidebar, manifest] = await Promise.all([
    buildCode(),
    buildSidebar(),
    readFile(join(ROOT, 'sheets-addon/appsscript.json'), 'utf8'),
  ])
  checkSheets({ code, sidebar: sidebar.page, manifest }, { bundle: BUNDLE, handlers: Object.keys(HANDLERS), functions: REGISTRY })
  await mkdir(outDir, { recursive: true })
  await Promise.all([
    writeFile(join(outDir, 'Code.js'), code),
    writeFile(join(outDir, 'Sidebar.html'), sidebar.page),
    writeFile(join(outDir, 'appsscript.json'), manifest),
  ])
  return [metafile, sidebar.metafile]
}

async function buildCode(): Promise<{ readonly code: string; readonly metafile: Metafile }> {
  const handlers = Object.entries(HANDLERS).map(
    ([name, params]) => `function ${name}(${params}) { return ${BUNDLE}.${name}(${params}); }\n`,
  )
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, 'sheets-addon/entry.ts')],
    write: false,
    bundle: true,
    format: 'iife',
    globalName: BUNDLE,
    target: 'es2019',
    platform: 'neutral',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    plugins: [onlyComputing],
    // A footer is written as it stands, so its JSDoc survives minifying.
    footer: { js: `${handlers.join('')}\n${sheetsStubs(REGISTRY, BUNDLE)}` },
    metafile: true,
    logLevel: 'warning',
  })
  return { code: outputFiles[0]!.text, metafile }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(async () => void (await buildSheets()))
