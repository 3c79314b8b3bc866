/** The playground as files: what docs/guide/host-the-playground.md tells people to copy is what the build makes. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPlayground } from '../../scripts/build-playground.ts'

let folder: string
let files: readonly string[]
let bundles: readonly Metafile[]
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strata-hosting-'))
  bundles = await buildPlayground(folder)
  files = await readdir(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const DICTIONARY = /^[a-z]{2,3}(?:-[a-z\d]+)*-[\w-]{8}-[A-Z\d]{8}\.js$/

it('holds the files that the guide names, chunks and as many dictionaries as it says', async () => {
  const guide = await readFile(new URL('../../docs/guide/host-the-playground.md', import.meta.url), 'utf8')
  const named = files.filter((file) => !DICTIONARY.test(file) && !/^chunk-[A-Z\d]+\.js$/.test(file))
  expect(named.sort()).toEqual(['import-worker.js', 'index.html', 'main.css', 'main.js'])
  for (const file of named) expect(guide).toContain(`\`${file}\``)
  expect(guide).toContain(`${files.filter((file) => DICTIONARY.test(file)).length} hyphenation dictionaries`)
})

it('names its own files by addresses that hold below any path', async () => {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8')
  const style = await readFile(path.join(folder, 'main.css'), 'utf8')
  const addresses = [...page.matchAll(/\s(?:src|href)="([^"]*)"/g), ...style.matchAll(/url\(["']?([^"')]*)/g)].map(
    ([, address]) => address!,
  )
  expect(addresses.filter((address) => !/^data:/.test(address)).sort()).toEqual(['main.css', 'main.js'])
  const imports = bundles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => output.imports))
  expect(imports.length).toBeGreaterThan(70)
  for (const { external, path: file } of imports) expect([external, files.includes(path.basename(file))]).toEqual([undefined, true])
})
