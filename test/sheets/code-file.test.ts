/** What Code.js is as a file: what it defines, how it loads, and what Sheets reads in it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
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
})
