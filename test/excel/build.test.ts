/** dist/excel for another address: where that address turns up, and which addresses and arguments the build refuses. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { excelConfig } from '../../excel-addin/config.ts'
import { buildExcel } from '../../scripts/build-excel.ts'
import { excelTarget } from '../../scripts/excel-target.ts'
import { textPage } from '../../scripts/text-page.ts'

const BASE = 'https://files.example:8443/strata'

let folders: string[]
beforeAll(async () => {
  folders = await Promise.all(['dev', 'prod'].map((name) => mkdtemp(join(tmpdir(), `strata-${name}-`))))
  await buildExcel(folders[0])
  await buildExcel(folders[1], excelTarget(['--base-url', BASE]))
})
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      names.map(
        async ({ parentPath, name }) => [join(parentPath, name).slice(folder.length + 1), await readFile(join(parentPath, name))] as const,
      ),
    ),
  )
}

/** The names of the files that are not the same in both. */
function different(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => one.get(name)?.toString('latin1') !== other.get(name)?.toString('latin1')).sort()
}

describe('the Excel build', () => {
  it('holds what Excel, the ribbon and a store ask for', async () => {
    const icons = [
      ...[16, 20, 24, 32, 40, 48, 64, 80, 128].map((size) => `icons/icon-${size}.png`),
      'icons/color-192.png',
      'icons/outline-32.png',
    ]
    const pages = ['license.txt', 'privacy.html', 'support.html', 'taskpane.css', 'taskpane.html', 'taskpane.js']
    const rest = ['functions.js', 'functions.json', 'manifest.json', 'manifest.xml', ...pages]
    expect([...(await filesOf(folders[0]!)).keys()].sort()).toEqual([...icons, ...rest].sort())
  })

  it('differs between environments and addresses in the manifests and the page of the pane only', async () => {
    const [dev, prod] = [await filesOf(folders[0]!), await filesOf(folders[1]!)]
    expect(different(dev, prod)).toEqual(['manifest.json', 'manifest.xml', 'taskpane.html'])
  })

  it('has the address that was asked for in every URL of a file of ours, and that of no other build', async () => {
    const prod = await filesOf(folders[1]!)
    for (const name of ['manifest.json', 'manifest.xml']) {
      const text = prod.get(name)!.toString()
      expect(text).not.toMatch(/localhost|http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/)
      const urls = [...text.matchAll(/https:\/\/[^"<]+/g)]
        .map(([url]) => url)
        .filter((url) => !url.startsWith('https://developer.microsoft.com/json-schemas/'))
      expect(urls.length).toBeGreaterThan(12)
      for (const url of urls) expect(prod.has(url.replace(`${BASE}/`, '')), url).toBe(true)
    }
  })

  it('is the same however often it is made', async () => {
    const before = await filesOf(folders[0]!)
    await buildExcel(folders[0])
    expect(different(before, await filesOf(folders[0]!))).toEqual([])
  })

  it('gives the panel the namespace of its environment, and no page a script from elsewhere but Office.js', async () => {
    const pages = await Promise.all(folders.map(async (folder) => (await filesOf(folder)).get('taskpane.html')!.toString()))
    expect(pages.map((page) => /data-namespace="(\w+)"/.exec(page)![1])).toEqual(['STRATADEV', 'STRATA'])
    const scripts = [...pages[1]!.matchAll(/<script src="([^"]+)"><\/script>/g)].map(([, url]) => url)
    expect(scripts).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'functions.js', 'taskpane.js'])
    expect(pages[1]!.match(/<script/g)).toHaveLength(3)
  })

  it('shows the pages that a store links to, with nothing left of their Markdown', async () => {
    const files = await filesOf(folders[0]!)
    for (const name of ['support.html', 'privacy.html']) {
      const words = files
        .get(name)!
        .toString()
        .replace(/<style>[\s\S]*?<\/style>|<code>[\s\S]*?<\/code>/g, '')
      expect(words).toMatch(/<h1>\w+<\/h1>/)
      expect(words, name).not.toMatch(/\*\*|`|\]\(|^\||^#/m)
    }
  })

  it('stops at a page that holds more Markdown than it can show', () => {
    expect(() => textPage('Words without a title')).toThrow('begins with "# "')
    expect(() => textPage('# Title\n\nA list:\n- that follows at once')).toThrow("can't show: A list:")
    expect(textPage('# <b> & "c"')).toContain('<h1>&lt;b&gt; &amp; &quot;c&quot;</h1>')
  })

  it("takes the version from package.json, three numbers that Excel's fourth follows", async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(excelConfig('prod', BASE, version).version).toMatch(/^\d+\.\d+\.\d+$/)
    expect((await filesOf(folders[1]!)).get('manifest.xml')!.toString()).toContain(`<Version>${version}.0</Version>`)
  })
})

describe('the arguments of the build', () => {
  it.each([
    ['no argument', [], 'dev', 'https://localhost:3000'],
    ['an address', ['--base-url', 'https://a.example/strata'], 'prod', 'https://a.example/strata'],
    ['an address with a slash at its end', ['--base-url=https://a.example/strata/'], 'prod', 'https://a.example/strata'],
    ['a host alone', ['--base-url', 'https://A.example'], 'prod', 'https://a.example'],
    ['an address for development', ['--base-url', 'https://a.example/test', '--env', 'dev'], 'dev', 'https://a.example/test'],
    ['dev by name', ['--env', 'dev'], 'dev', 'https://localhost:3000'],
  ] as const)('%s', (_, args, environment, baseUrl) => {
    expect(excelTarget(args)).toEqual({ environment, baseUrl })
  })

  it.each([
    [['--base-url', 'http://a.example'], '--base-url http://a.example: Excel loads from https only, such as https://example.com/strata'],
    [['--base-url', 'a.example/strata'], '--base-url a.example/strata: must be a whole address'],
    [['--base-url', 'https://a.example/?v=1'], 'must end with the folder, without ? or #'],
    [['--base-url', 'https://a.example/#'], 'must end with the folder, without ? or #'],
    [['--base-url', 'https://a.example/taskpane.html'], 'must name the folder, not a file in it'],
    [['--base-url', 'https://me:secret@a.example'], 'must hold no user name or password'],
    [['--base-url'], "Option '--base-url <value>' argument missing; use npm run build -- --base-url https://example.com/strata"],
    [['--base-url', '--env', 'prod'], "Option '--base-url' argument is ambiguous; use npm run build"],
    [['--base-url', 'https://a.example', 'junk'], "Unexpected argument 'junk'"],
    [['--environment', 'prod'], "Unknown option '--environment'"],
    [['--env', 'test'], '--env is dev or prod, got test'],
    [['--env', 'prod'], '--env prod needs the address that the files will have'],
  ] as const)('%j is refused with what to do', (args, text) => {
    expect(() => excelTarget(args)).toThrow(text)
  })
})
