/**
 * Builds the Apps Script project: Code.js, Sidebar.html and appsscript.json. Decides what is global in it: the
 * bundle's one name, a function per worksheet function, and what menus and the sidebar call by name.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { build } from 'esbuild'
import { sheetsStubs } from '../core/registry/emit-sheets.ts'
import { REGISTRY } from '../core/registry/index.ts'
import { buildSidebar } from './build-sidebar.ts'
import { withoutDocs } from './without-docs.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUNDLE = 'strata'

/** Every call of a custom function starts by parsing the whole file. */
export const MOST_CODE_BYTES = 200 * 1024

/** Called by name from menus, triggers and the sidebar. Each could also be typed into a cell. */
const HANDLERS = ['onOpen()', 'onInstall()', 'showSidebar()', 'enableFunctions()', 'hostCall(request)']

export async function buildSheets(outDir = join(ROOT, 'dist/sheets')): Promise<void> {
  const [code, sidebar] = await Promise.all([buildCode(), buildSidebar()])
  await mkdir(outDir, { recursive: true })
  await Promise.all([
    writeFile(join(outDir, 'Code.js'), code),
    writeFile(join(outDir, 'Sidebar.html'), sidebar),
    copyFile(join(ROOT, 'sheets-addon/appsscript.json'), join(outDir, 'appsscript.json')),
  ])
}

async function buildCode(): Promise<string> {
  const handlers = HANDLERS.map((signature) => `function ${signature} { return ${BUNDLE}.${signature}; }\n`)
  const { outputFiles } = await build({
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
    plugins: [withoutDocs],
    // A footer is written as it stands, so its JSDoc survives minifying.
    footer: { js: `${handlers.join('')}\n${sheetsStubs(REGISTRY, BUNDLE)}` },
    logLevel: 'warning',
  })
  const code = outputFiles[0]!.text
  checkCode(code)
  return code
}

/** What Apps Script would refuse on upload, or users would feel in every cell, fails the build here. */
export function checkCode(code: string): void {
  parse(code, { ecmaVersion: 2019, sourceType: 'script' })
  const unfit = /[^\n -~]/.exec(code)
  if (unfit !== null)
    throw new Error(`Code.js: character outside ASCII near: ${code.slice(Math.max(0, unfit.index - 40), unfit.index + 40)}`)
  if (code.length > MOST_CODE_BYTES)
    throw new Error(`Code.js: ${code.length} bytes, above the ${MOST_CODE_BYTES} that keep custom functions quick`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSheets()
