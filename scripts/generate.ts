/**
 * Writes the documents that come from the registry: docs/functions/*.md, docs/errors.md, the live check and the table
 * of functions in the README. With --check it writes nothing and fails where one is not up to date.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorsPage, functionTable, referencePage } from '../core/registry/emit-docs.ts'
import { REGISTRY } from '../core/registry/index.ts'
import { liveCheckFiles } from './live-check/files.ts'
import { readArguments } from './read-arguments.ts'
import { Refusal, runCommand } from './refusal.ts'

const ROOT = join(import.meta.dirname, '..')
const FUNCTIONS = 'docs/functions'
const README_TABLE = /(<!-- functions -->\n)[\s\S]*?(<!-- \/functions -->)/

async function wanted(): Promise<Map<string, string | Buffer>> {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
  if (!README_TABLE.test(readme)) throw new Error('README.md has lost its <!-- functions --> … <!-- /functions --> marks')
  return new Map<string, string | Buffer>([
    ...REGISTRY.map((spec) => [`${FUNCTIONS}/${spec.name}.md`, referencePage(spec)] as const),
    ['docs/errors.md', errorsPage()],
    ...(await liveCheckFiles()),
    ['README.md', readme.replace(README_TABLE, (_, open: string, close: string) => `${open}${functionTable(REGISTRY)}\n${close}`)],
  ])
}

await runCommand(async () => {
  const { check } = readArguments(process.argv.slice(2), { check: { type: 'boolean' } }, 'npm run generate [-- --check]')
  await generate(check === true)
})

async function generate(isCheck: boolean): Promise<void> {
  const files = await wanted()
  const present = (await readdir(join(ROOT, FUNCTIONS)).catch(() => [])).map((name) => `${FUNCTIONS}/${name}`)
  const stale = present.filter((path) => !files.has(path))
  for (const [path, content] of files) {
    const current = await readFile(join(ROOT, path)).catch(() => null)
    if (current?.equals(Buffer.from(content))) continue
    stale.push(path)
    if (isCheck) continue
    await mkdir(dirname(join(ROOT, path)), { recursive: true })
    await writeFile(join(ROOT, path), content)
  }
  if (!isCheck) for (const path of present) if (!files.has(path)) await rm(join(ROOT, path))

  if (isCheck && stale.length > 0) {
    throw new Refusal(`Not up to date: ${stale.join(', ')}. Run npm run generate and commit the result.`)
  }
  console.log(stale.length === 0 ? 'Generated files are up to date.' : `Wrote ${stale.join(', ')}`)
}
