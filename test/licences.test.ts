/** What was made by others: the lists name exactly the packages of the bundles, each with a licence that may be shipped and its text. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build as bundle, type Metafile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../scripts/build.ts'
import { LICENCE_GAPS, type LicenceGap } from '../scripts/licence-gaps.ts'
import { type ThirdParty, thirdParty } from '../scripts/third-party.ts'
import { licenceList } from '../scripts/write-licences.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strata-licences-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the build', () => {
  let dist: string
  let lines: readonly string[]
  beforeAll(async () => {
    dist = path.join(folder, 'dist')
    lines = await build(undefined, dist)
  })
  const list = (file: string): Promise<string> => readFile(path.join(dist, file), 'utf8')
  const headings = (text: string): string[] => text.match(/^(?:@[\w-]+\/)?[\w.-]+ \d+\.\d+\.\d+ \| .+$/gm) ?? []

  it.each([
    ['sheets', 'Google Sheets'],
    ['excel', 'Excel'],
  ])('lists Preact and what draws the charts, and no more, for %s', async (host, title) => {
    const text = await list(`licenses/${host}.txt`)
    expect(headings(text).sort()).toEqual([
      'd3-array 3.2.5 | ISC | Mike Bostock | https://d3js.org/d3-array/',
      'd3-path 3.1.1 | ISC | Mike Bostock | https://d3js.org/d3-path/',
      'd3-scale 4.0.3 | ISC | Mike Bostock | https://d3js.org/d3-scale/',
      'd3-shape 3.2.1 | ISC | Mike Bostock | https://d3js.org/d3-shape/',
      'preact 10.29.8 | MIT | https://preactjs.com',
    ])
    expect(text).toContain('Copyright (c) 2015-present Jason Miller')
    expect(lines).toContain(`Strata for ${title}: 5 (4 ISC, 1 MIT)`)
  })

  it('sends the text for each package in Sheets along in the page of the sidebar, hidden, since comments are dropped there', async () => {
    const page = await list('sheets/Sidebar.html')
    const [, notices] = /<pre hidden>([\s\S]+?)<\/pre>/.exec(page)!
    const plain = notices!.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    const afterTitle = (text: string): string => text.slice(text.indexOf(': '))
    expect(afterTitle(plain)).toBe(afterTitle(await list('licenses/sheets.txt')))
  })

  it('lists for the playground each package whose source is on the map of a built file, and no other', async () => {
    // A second way to the same set: what the source maps of an unminified build lead back to.
    const { outputFiles } = await bundle({
      entryPoints: ['playground/main.tsx', 'playground/import/worker.ts'],
      outdir: 'unused',
      write: false,
      bundle: true,
      splitting: true,
      sourcemap: 'external',
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    })
    const sources = outputFiles
      .filter((file) => file.path.endsWith('.map'))
      .flatMap(({ text }) => (JSON.parse(text) as { readonly sources: readonly string[] }).sources)
    const mapped = new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(source)?.[1] ?? []))
    const listed = headings(await list('licenses/playground.txt')).map((line) => line.split(' ')[0])
    expect(listed.length).toBeGreaterThan(50)
    expect(listed.sort()).toEqual([...mapped].sort())
  })

  it('puts the lists beside both sites, and into no folder that clasp pushes', async () => {
    expect(await list('playground/THIRD-PARTY.txt')).toBe(await list('licenses/playground.txt'))
    expect(await list('excel/THIRD-PARTY.txt')).toBe(await list('licenses/excel.txt'))
    await expect(list('sheets/THIRD-PARTY.txt')).rejects.toThrow('ENOENT')
  })

  it('needs every entry about a gap: none is left over from a version before', async () => {
    const listed = headings(await list('licenses/playground.txt')).map((line) => line.split(' | ')[0]!.replace(' ', '@'))
    expect(Object.keys(LICENCE_GAPS).filter((entry) => !listed.includes(entry))).toEqual([])
  })
})

describe('a package', () => {
  let made = 0

  /** What the bundler says of an entry that imports these packages, in a folder of its own. */
  async function bundled(files: Readonly<Record<string, string>>, entry: string): Promise<{ metafile: Metafile; home: string }> {
    const home = path.join(folder, String(made++))
    for (const [name, text] of Object.entries({ ...files, 'entry.js': entry })) {
      await mkdir(path.dirname(path.join(home, name)), { recursive: true })
      await writeFile(path.join(home, name), text)
    }
    const { metafile } = await bundle({ entryPoints: ['entry.js'], absWorkingDir: home, bundle: true, write: false, metafile: true })
    return { metafile, home }
  }

  const files = (name: string, manifest: object, others: Readonly<Record<string, string>> = { LICENSE: 'The text' }) =>
    Object.fromEntries([
      [`node_modules/${name}/package.json`, JSON.stringify({ name: name.split('node_modules/').at(-1), version: '1.2.3', ...manifest })],
      [`node_modules/${name}/index.js`, 'export const used = () => console.log("used"); export const unused = () => console.log("unused")'],
      ...Object.entries(others).map(([file, text]) => [`node_modules/${name}/${file}`, text]),
    ]) as Record<string, string>

  const USE = 'import { used } from "one"; used()'

  async function listed(packages: Readonly<Record<string, string>>, entry = USE, gaps: Readonly<Record<string, LicenceGap>> = {}) {
    const { metafile, home } = await bundled(packages, entry)
    return thirdParty([metafile], home, gaps)
  }

  it('is listed with version, licence, author, home and text', async () => {
    const manifest = { license: 'MIT', author: { name: 'Ann' }, repository: { url: 'git+https://example.org/one.git' } }
    expect(await listed(files('one', manifest))).toEqual([
      { name: 'one', version: '1.2.3', licence: 'MIT', author: 'Ann', home: 'https://example.org/one', text: 'The text' },
    ])
  })

  it('is left out where nothing of it reaches the bundle', async () => {
    const free = 'import { unused } from "one"; export const nothing = 1'
    expect(await listed({ ...files('one', { license: 'MIT', sideEffects: false }) }, free)).toEqual([])
  })

  it('is listed once for each version that is in the bundle', async () => {
    const inner = { ...files('one', { license: 'MIT', version: '1.0.0' }), ...files('two/node_modules/one', { license: 'ISC' }) }
    const two = files('two', { license: '0BSD' })
    const names = await listed(
      { ...inner, ...two, 'node_modules/two/index.js': 'import { used } from "one"; export const twice = () => used()' },
      'import { used } from "one"; import { twice } from "two"; used(); twice()',
    )
    expect(names.map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual([
      'one 1.0.0 MIT',
      'one 1.2.3 ISC',
      'two 1.2.3 0BSD',
    ])
  })

  it('brings its notices along', async () => {
    const [one] = await listed(files('one', { license: 'Apache-2.0' }, { 'LICENSE.md': 'The text', NOTICE: 'Made by Ann' }))
    expect(one!.text).toBe('The text\n\nMade by Ann')
  })

  it.each([
    ['without a licence', {}, { LICENSE: 'The text' }, 'one 1.2.3 names no licence: find it'],
    ['under a copyleft licence', { license: 'GPL-3.0-only' }, { LICENSE: 'The text' }, 'one 1.2.3 is under GPL-3.0-only, and only 0BSD, '],
    ['under a choice that nobody has made', { license: '(MIT OR GPL-2.0)' }, { LICENSE: 'The text' }, 'is under (MIT OR GPL-2.0)'],
    ['under a licence of its own', { license: 'SEE LICENSE IN LICENSE' }, { LICENSE: 'The text' }, 'is under SEE LICENSE IN LICENSE'],
    [
      'without its text',
      { license: 'MIT' },
      { 'README.md': '# one' },
      'one 1.2.3 comes without the text of its licence: enter in scripts/licence-gaps.ts',
    ],
  ])('fails the build %s', async (_, manifest, others, text) => {
    await expect(listed(files('one', manifest, others as Record<string, string>))).rejects.toThrow(text)
  })

  it('may have its gaps filled, for its version only', async () => {
    const silent = files('one', {}, { 'README.md': '# one\n\nWords\n\n## License\n\nThe text' })
    const gap: LicenceGap = { licence: 'MIT', textIn: 'one/README.md', copyright: ['2004 Ann'], why: 'in the readme' }
    const [one] = await listed(silent, USE, { 'one@1.2.3': gap })
    expect([one!.licence, one!.text]).toEqual(['MIT', 'Copyright (c) 2004 Ann\n\n## License\n\nThe text'])
    await expect(listed(silent, USE, { 'one@1.2.2': gap })).rejects.toThrow('one 1.2.3 names no licence')
  })
})

it('packages with the same text stand above it together', () => {
  const one: ThirdParty = { name: 'one', version: '1.0.0', licence: 'MIT', author: 'Ann', home: null, text: 'Shared' }
  const text = licenceList('Strata', [one, { ...one, name: 'three', text: 'Other' }, { ...one, name: 'two' }])
  expect(text.split(/\n?-{80}\n\n/)).toEqual([
    'npm packages in Strata: 3 (3 MIT).\n',
    'one 1.0.0 | MIT | Ann\ntwo 1.0.0 | MIT | Ann\n\nShared\n',
    'three 1.0.0 | MIT | Ann\n\nOther\n',
  ])
})
