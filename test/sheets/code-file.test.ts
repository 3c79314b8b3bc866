/** What Code.js is as a file: what it defines, how it loads, and what Sheets reads in it. */
import { parse } from 'acorn'
import { beforeAll, describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { checkCode } from '../../scripts/build-sheets.ts'
import { loadScript } from '../kit/apps-script.ts'
import { builtSheets, type SheetsBuild } from '../kit/sheets-runner.ts'
import { fakeFile } from '../kit/spreadsheet-app.ts'

const NAMES = REGISTRY.map(({ name }) => name)
let build: SheetsBuild

beforeAll(async () => {
  build = await builtSheets()
})

describe('Code.js', () => {
  it('loads with nothing but what Apps Script has, and touches no service while loading', () => {
    const file = fakeFile({ mode: 'NONE' })
    loadScript(build.code, file.services)
    expect(file.calls).toEqual([])
  })

  it('defines the bundle, the worksheet functions, the menu handlers and hostCall, and nothing else', () => {
    const handlers = ['onOpen', 'onInstall', 'showSidebar', 'enableFunctions', 'hostCall']
    expect([...loadScript(build.code).globals].sort()).toEqual([...NAMES, ...handlers, 'strata'].sort())
  })

  it('is an ES2019 script of at most 200 KB, in ASCII', () => {
    expect(() => parse(build.code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow()
    expect(build.code.length).toBeLessThanOrEqual(200 * 1024)
    expect(build.code).toMatch(/^[\n -~]*$/)
  })

  it('compiles no text as code', () => {
    expect(build.code).not.toMatch(/\beval\b|\bFunction\s*\(/)
  })

  it.each(REGISTRY)('$name is a declaration with its JSDoc directly above', ({ name, params, summary }) => {
    const block = new RegExp(`/\\*\\*\\n((?: \\* .*\\n)+) \\*/\\nfunction ${name}\\(([^)]*)\\) \\{`).exec(build.code)
    const [, comment, names] = block!
    expect(comment).toContain(summary)
    expect(comment).toContain(' * @return ')
    expect(comment).toMatch(/ \* @customfunction\n$/)
    expect(names!.split(', ')).toEqual(Object.keys(params))
    const tags = [...comment!.matchAll(/ \* @param \{[^}]+\} (\w+) (.+)/g)]
    expect(tags.map(([, param]) => param)).toEqual(Object.keys(params))
    Object.values(params).forEach((param, index) => {
      expect(/\(optional(; default .+)?\)$/.test(tags[index]![2]!), tags[index]![2]).toBe(param.optional)
    })
  })

  it.each(NAMES)('%s is a name that Sheets accepts: no cell address, no trailing underscore', (name) => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/)
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/)
  })
})

describe('the build of Code.js', () => {
  it.each([
    ['syntax that Apps Script may refuse', 'class A { #field = 1 }', /Unexpected/],
    ['a character outside ASCII', 'var a = "é"', /outside ASCII near: var a = "é"/],
    ['more than 200 KB', `var a = "${'x'.repeat(200 * 1024)}"`, /above the 204800/],
  ])('fails on %s', (_, code, text) => {
    expect(() => checkCode(code)).toThrow(text)
  })
})

describe('appsscript.json', () => {
  /** Which scope each service needs that Strata may use; Utilities needs none. */
  const SCOPE_OF: Readonly<Record<string, string | null>> = {
    SpreadsheetApp: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
    HtmlService: 'https://www.googleapis.com/auth/script.container.ui',
    Utilities: null,
  }

  it('asks for the open file and the sidebar, logs nothing, and holds nothing else', () => {
    expect(JSON.parse(build.manifest)).toEqual({
      timeZone: 'Etc/UTC',
      dependencies: {},
      // A logged exception would carry cells quoted in its message to the developer's own logs.
      exceptionLogging: 'NONE',
      runtimeVersion: 'V8',
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui'],
    })
  })

  it('covers every Google service that Code.js names', () => {
    const services = new Set(build.code.match(/\b(?:[A-Z]\w*(?:App|Service)|Session|Utilities|Drive|Jdbc|Maps|Browser|Logger)(?=\.)/g))
    expect([...services].sort()).toEqual(Object.keys(SCOPE_OF).sort())
  })
})
