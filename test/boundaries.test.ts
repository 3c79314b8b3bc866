/** Who may import whom, over the graph as the bundler resolves it. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['core', 'wizard', 'sheets-addon', 'excel-addin', 'playground'] as const

/** Every source file of the shipped folders with what it imports, as the bundler resolves it. */
async function importGraph(): Promise<Map<string, readonly string[]>> {
  const entryPoints = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(ROOT, folder, name)),
  )
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    packages: 'external',
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    absWorkingDir: ROOT,
    loader: { '.css': 'text' },
    logLevel: 'silent',
  })
  return new Map(Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.map(({ path }) => path)]))
}

let graph: Map<string, readonly string[]>
beforeAll(async () => {
  graph = await importGraph()
})

/** Imports from files below `from` that go to files below `to`. */
function crossings(from: string, to: string): string[] {
  return [...graph]
    .filter(([file]) => file.startsWith(`${from}/`))
    .flatMap(([file, imports]) => imports.filter((path) => path.startsWith(`${to}/`)).map((path) => `${file} imports ${path}`))
}

describe('dependencies point one way', () => {
  it('the graph holds every folder', () => {
    for (const folder of FOLDERS)
      expect(
        [...graph.keys()].some((file) => file.startsWith(`${folder}/`)),
        folder,
      ).toBe(true)
    expect(relative(ROOT, import.meta.dirname)).toBe('test')
  })

  it.each([
    ['core', ['wizard', 'sheets-addon', 'excel-addin', 'playground', 'scripts', 'test', 'bench']],
    ['wizard', ['sheets-addon', 'excel-addin', 'playground', 'scripts', 'test', 'bench']],
    ['sheets-addon', ['excel-addin', 'playground', 'scripts', 'test', 'bench']],
    ['excel-addin', ['sheets-addon', 'playground', 'scripts', 'test', 'bench']],
    ['playground', ['sheets-addon', 'excel-addin', 'scripts', 'test', 'bench']],
  ])('%s imports nothing from %j', (from, forbidden) => {
    for (const to of forbidden) expect(crossings(from, to)).toEqual([])
  })

  it('of the Excel add-in only the task pane knows the wizard: the functions load without it', () => {
    expect(crossings('excel-addin', 'wizard').filter((line) => !line.startsWith('excel-addin/taskpane/'))).toEqual([])
    expect(crossings('excel-addin', 'excel-addin/taskpane').filter((line) => !line.startsWith('excel-addin/taskpane/'))).toEqual([])
  })

  it('core imports no package, so that it runs in every host', () => {
    const outside = [...graph]
      .filter(([file]) => file.startsWith('core/'))
      .flatMap(([file, imports]) => imports.filter((path) => !path.startsWith('core/')).map((path) => `${file} imports ${path}`))
    expect(outside).toEqual([])
  })

  it.each([
    ['core/criteria', ['core/model', 'core/rfm', 'core/tiers', 'core/functions', 'core/registry']],
    ['core/statistics', ['core/model', 'core/rfm', 'core/tiers', 'core/functions', 'core/registry', 'core/criteria']],
    ['core/model', ['core/functions', 'core/registry', 'core/rfm', 'core/tiers']],
    ['core/rfm', ['core/functions', 'core/registry', 'core/model', 'core/tiers']],
    ['core/tiers', ['core/functions', 'core/registry', 'core/model', 'core/rfm']],
    [
      'core/model',
      ['core/check', 'core/why', 'core/quality', 'core/profile', 'core/compare', 'core/separation', 'core/concentration', 'core/plans'],
    ],
    ...['check', 'why', 'quality', 'profile', 'compare', 'separation', 'concentration', 'planning', 'plans'].map(
      (folder): [string, string[]] => [`core/${folder}`, ['core/functions']],
    ),
  ])('inside core, %s knows nothing of what stands on it', (from, forbidden) => {
    for (const to of forbidden) expect(crossings(from, to)).toEqual([])
  })

  it('no file imports itself by way of others', () => {
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      if (done.has(file) || path.includes(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of graph.keys()) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('the functions import the declaration, never the registry that lists them', () => {
    expect(
      crossings('core/functions', 'core/registry').filter((line) => !/registry\/(define|params|options|headers)\.ts$/.test(line)),
    ).toEqual([])
  })

  it('no adapter names a function', () => {
    const named = [...graph.keys()].filter((file) => /^(sheets-addon|excel-addin|playground\/engine|wizard)\//.test(file))
    expect(named.length).toBeGreaterThan(10)
    const direct = named.flatMap((file) =>
      graph
        .get(file)!
        .filter((path) => path.startsWith('core/functions/'))
        .map((path) => `${file} imports ${path}`),
    )
    expect(direct).toEqual([])
  })
})
