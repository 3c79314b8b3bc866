/** The menu, in each of the ways Apps Script may run it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { loadScript } from '../kit/apps-script.ts'
import { builtSheets } from '../kit/sheets-runner.ts'
import { type AuthMode, fakeFile } from '../kit/spreadsheet-app.ts'

const MENU = ['menu', 'Open sidebar -> showSidebar', 'Enable functions in this file -> enableFunctions']
let code: string

beforeAll(async () => {
  code = (await builtSheets()).code
})

function seenAfter(handler: string, mode: AuthMode) {
  const file = fakeFile({ mode })
  loadScript(code, file.services).call(handler, { authMode: mode })
  return file.seen
}

describe('the Strata menu', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)('is built on opening in authorisation mode %s', (mode) => {
    expect(seenAfter('onOpen', mode)).toEqual([MENU])
  })

  it('is built right after installing', () => {
    expect(seenAfter('onInstall', 'FULL')).toEqual([MENU])
  })

  it('names only functions that Code.js has', () => {
    const { globals } = loadScript(code)
    for (const item of MENU.slice(1)) expect(globals).toContain(item.split(' -> ')[1])
  })

  it('opens the sidebar', () => {
    expect(seenAfter('showSidebar', 'FULL')).toEqual([['sidebar', 'Sidebar', 'Strata']])
  })

  it('enables the functions, and names some of them', () => {
    const [[kind, text, title] = []] = seenAfter('enableFunctions', 'FULL')
    expect([kind, title]).toEqual(['toast', 'Strata'])
    expect(text).toContain(REGISTRY[0]!.name)
  })

  it.each(['showSidebar', 'enableFunctions', 'onOpen'])('%s does nothing when typed into a cell', (handler) => {
    const file = fakeFile({ mode: 'CUSTOM_FUNCTION' })
    expect(() => loadScript(code, file.services).call(handler)).toThrow('You do not have permission')
    expect(file.seen).toEqual([])
  })
})
