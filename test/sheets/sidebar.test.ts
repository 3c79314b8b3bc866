/** Sidebar.html as HtmlService gets it, and the way from the sidebar to the spreadsheet and back. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { remoteHost } from '../../core/remote.ts'
import { sidebarPage } from '../../scripts/build-sidebar.ts'
import { send } from '../../sheets-addon/sidebar/send.ts'
import { loadScript, type Script } from '../kit/apps-script.ts'
import { scriptRun } from '../kit/script-run.ts'
import { builtSheets, type SheetsBuild } from '../kit/sheets-runner.ts'
import { fakeFile } from '../kit/spreadsheet-app.ts'

let build: SheetsBuild

beforeAll(async () => {
  build = await builtSheets()
})

afterEach(() => vi.unstubAllGlobals())

describe('Sidebar.html', () => {
  it('holds its script and style, and asks for nothing elsewhere', () => {
    expect(build.sidebar.match(/<script\b[^>]*>/g)).toEqual(['<script>'])
    expect(build.sidebar).not.toMatch(/<link\b|<img\b|@import|url\(|src=/)
  })

  it('writes <!--, <? and ` in a string as escapes for the same characters', () => {
    const page = sidebarPage({ script: 'a="<!--<?`"', style: '', notices: '' })
    expect(page).toContain('<script>a="\\x3C!--\\x3C?\\x60"</script>')
  })

  it('carries the notices of others as hidden text, in ASCII whatever they hold', () => {
    const page = sidebarPage({ script: '', style: '', notices: 'Ann © <ann@example.org>\nA & B' })
    expect(page).toContain('<pre hidden>Ann &#169; &#60;ann@example.org>\nA &#38; B</pre>')
  })
})

describe('the sidebar over google.script.run', () => {
  const withServer = (server: Pick<Script, 'call'>): void => void vi.stubGlobal('google', { script: { run: scriptRun(server) } })

  it('reads the selection through the built Code.js', async () => {
    const cells = [
      ['Account ID', 'ARR'],
      ['A-1', 1200],
    ]
    const { services } = fakeFile({ sheets: [{ name: 'Accounts', cells }], current: { sheet: 'Accounts', row: 0, column: 0 } })
    withServer(loadScript(build.code, services))
    const host = remoteHost('sheets', send)
    expect(await host.limits()).toMatchObject({ functionPrefix: '', argumentSeparator: ';', cellsPerCall: 20_000 })
    expect(await host.selection()).toEqual({ sheet: 'Accounts', address: 'A1:B2', headers: ['Account ID', 'ARR'], rows: 1 })
  })

  it.each([
    ['PERMISSION_DENIED: We’re sorry, a server error occurred while reading from storage', /another of your signed-in accounts/],
    ['Authorization is required to perform that action.', /another of your signed-in accounts/],
    ['NetworkError: Connection failure due to HTTP 0', /could not be reached/],
    ['Exceeded maximum execution time', /took too long to answer; try again/],
    ['Service invoked too many times for one day', /^Service invoked too many times for one day$/],
  ])('says of "%s" what the user can do', async (message, text) => {
    withServer({
      call: () => {
        throw new Error(message)
      },
    })
    await expect(send('{"method":"limits","args":[]}')).rejects.toThrow(text)
  })
})
