/**
 * Builds what a web server hands to Excel: the functions, the task pane, both manifests, the icons and the pages that a
 * store's listing links to. ES2020, because the oldest web views that run custom functions know no more.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { excelMetadata } from '../core/registry/emit-excel.ts'
import { REGISTRY } from '../core/registry/index.ts'
import { excelConfig } from '../excel-addin/config.ts'
import { PAGES } from '../excel-addin/listing.ts'
import { manifestJson } from '../excel-addin/manifest-json.ts'
import { manifestXml } from '../excel-addin/manifest-xml.ts'
import { bundlePanel } from './bundle-panel.ts'
import { checkManifest } from './check-manifest.ts'
import { networkFaults } from './check-network.ts'
import { drawIcons } from './draw-icons.ts'
import { DEV_TARGET, type ExcelTarget } from './excel-target.ts'
import { onlyComputing } from './only-computing.ts'
import { Refusal, runCommand } from './refusal.ts'
import { textPage } from './text-page.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Writes a folder that any https server can serve, or throws where Excel would refuse it. Gives what the bundler says is in it. */
export async function buildExcel(
  outDir = join(ROOT, 'dist/excel'),
  { environment, baseUrl }: ExcelTarget = DEV_TARGET,
): Promise<readonly Metafile[]> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const config = excelConfig(environment, baseUrl, version)
  await mkdir(outDir, { recursive: true })
  const write = (name: string, text: string): Promise<void> => writeFile(join(outDir, name), text)
  const [metafiles] = await Promise.all([
    Promise.all([
      bundle(outDir, 'functions', 'excel-addin/functions-entry.ts'),
      bundle(outDir, 'taskpane', 'excel-addin/taskpane/main.ts'),
    ]),
    write('functions.json', json(excelMetadata(REGISTRY))),
    write('manifest.json', json(manifestJson(config))),
    write('manifest.xml', manifestXml(config)),
    write('taskpane.html', await taskpaneHtml(config.namespace)),
    write(PAGES.support, textPage(await readFile(join(ROOT, 'docs/support.md'), 'utf8'))),
    write(PAGES.privacy, textPage(await readFile(join(ROOT, 'docs/privacy.md'), 'utf8'))),
    copyFile(join(ROOT, 'LICENSE'), join(outDir, PAGES.terms)),
    drawIcons(outDir),
  ])
  checkManifest(outDir)
  return metafiles
}

async function bundle(outDir: string, name: 'functions' | 'taskpane', entry: string): Promise<Metafile> {
  const where = { entryPoints: { [name]: join(ROOT, entry) }, outdir: outDir, target: 'es2020' }
  const { metafile } = await (name === 'taskpane'
    ? bundlePanel(where)
    : build({
        ...where,
        bundle: true,
        format: 'iife',
        platform: 'neutral',
        minify: true,
        charset: 'ascii',
        legalComments: 'none',
        plugins: [onlyComputing],
        metafile: true,
        logLevel: 'warning',
      }))
  const faults = networkFaults(`${name}.js`, await readFile(join(outDir, `${name}.js`), 'utf8'))
  if (faults.length > 0) throw new Refusal(`${name}.js can't be shipped:\n  ${faults.join('\n  ')}`)
  return metafile
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The only file besides the manifests that differs between environments: the panel prints formulas with the namespace. */
async function taskpaneHtml(namespace: string): Promise<string> {
  const page = await readFile(join(ROOT, 'excel-addin/taskpane/taskpane.html'), 'utf8')
  const mark = '{namespace}'
  if (page.split(mark).length !== 2) throw new Error(`taskpane.html must hold ${mark} once`)
  return page.replace(mark, namespace)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(async () => void (await buildExcel()))
