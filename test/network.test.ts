/** Nothing leaves the file: what the add-ons ship names no way to the network, and each such way would be found. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildExcel } from '../scripts/build-excel.ts'
import { networkFaults } from '../scripts/check-network.ts'
import { builtSheets } from './kit/sheets-runner.ts'

const scriptOf = (page: string): string => /<script>([\s\S]*)<\/script>/.exec(page)![1]!

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strata-network-'))
  await buildExcel(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const excel = (file: string): Promise<string> => readFile(join(folder, file), 'utf8')

describe('what is shipped', () => {
  it('to Sheets holds no way to the network, and asks for two scopes, neither of which is one', async () => {
    const { code, sidebar, manifest } = await builtSheets()
    expect(networkFaults('Code.js', code)).toEqual([])
    expect(networkFaults('Sidebar.html', scriptOf(sidebar))).toEqual([])
    expect((JSON.parse(manifest) as { readonly oauthScopes: readonly string[] }).oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ])
  })

  it('to Excel holds no way to the network', async () => {
    for (const file of ['functions.js', 'taskpane.js'] as const) expect(networkFaults(file, await excel(file))).toEqual([])
  })

  it.each([
    ['Code.js', 'UrlFetchApp.fetch("https://example.org")', '.fetch reaches the network'],
    ['Sidebar.html', 'fetch("https://example.org")', 'uses fetch'],
  ] as const)('would be refused with one more line in %s', async (file, line, fault) => {
    const { code, sidebar } = await builtSheets()
    const script = { 'Code.js': code, 'Sidebar.html': scriptOf(sidebar) }[file]
    expect(networkFaults(file, `${script}\n;${line}`)).toEqual([expect.stringContaining(fault)])
  })
})

describe('the policy of a page', () => {
  const policyOf = (page: string): Readonly<Record<string, string>> => {
    const text = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)![1]!
    return Object.fromEntries(text.split('; ').map((directive) => directive.split(/ (.*)/).slice(0, 2) as [string, string]))
  }
  /** All that a page names to be loaded. */
  const loads = (page: string): string[] => [...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address!)

  it('of the task pane lets it send nothing, and load its own folder and Office.js only', async () => {
    const page = await excel('taskpane.html')
    const { 'default-src': rest, 'script-src': scripts, 'style-src': styles, 'img-src': images, ...others } = policyOf(page)
    expect({ rest, scripts, styles, images }).toEqual({
      rest: "'none'",
      scripts: "'self' https://appsforoffice.microsoft.com",
      styles: "'self'",
      images: "'self' data:",
    })
    expect(others).toEqual({ 'base-uri': "'none'", 'form-action': "'none'" })
    expect(loads(page).filter((address) => /^\w+:|^\/\//.test(address))).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ])
  })

  it('of the playground lets it send nothing, and load its own folder only', async () => {
    const page = await readFile(new URL('../playground/index.html', import.meta.url), 'utf8')
    expect(policyOf(page)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self' blob:",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
    })
    expect(loads(page)).toEqual(['data:,', 'main.css', 'main.js'])
  })

  it('is not needed by the pages about privacy and support, which load nothing at all', async () => {
    for (const file of ['privacy.html', 'support.html']) expect(await excel(file)).not.toMatch(/<script|<link|<img|\ssrc=|url\(|@import/)
  })
})

describe('a script is refused with', () => {
  it.each([
    ...['fetch("/")', 'new XMLHttpRequest', 'new WebSocket("/")', 'new EventSource("/")', 'new Worker("/")', 'new SharedWorker("/")'],
    ...['new WebTransport("/")', 'new RTCPeerConnection', 'importScripts("/")', 'new Image', 'new Audio', 'new FontFace("a", "b")'],
    ...['UrlFetchApp', 'Jdbc.getConnection("")', 'MailApp', 'GmailApp', 'eval("1")', 'new Function("1")', 'Function("1")()'],
    ...[
      'window.name',
      'self.name',
      'globalThis.name',
      'top.name',
      'parent.name',
      'location.href',
      'open("/")',
      'localStorage',
      'indexedDB',
    ],
  ])('a name that it may not take from its surroundings: %s', (script) => {
    const name = /(?:new )?(\w+)/.exec(script)![1]!
    for (const file of ['Sidebar.html', 'functions.js'] as const)
      expect(networkFaults(file, script)).toContain(`uses ${name}, which check-network.ts does not list for ${file}`)
  })

  it.each([
    ['a dynamic import', 'import("./more.js")', 'import() loads a file'],
    ['a network name reached by way of an object', 'document.body.x.fetch("/")', '.fetch reaches the network'],
    ['the same, spelt as a text', 'document.body.x["fetch"]("/")', '.fetch reaches the network'],
    ['a beacon', 'navigator.sendBeacon("/", "cells")', '.sendBeacon reaches the network'],
    ['a service worker', 'navigator.serviceWorker.register("/")', '.serviceWorker reaches the network'],
    ['a service of Apps Script with an address', 'google.UrlFetchApp', '.UrlFetchApp reaches the network'],
    ['a navigation', 'document.location = "/" + cells', '.location leads to another page'],
    ['the window behind a document', 'document.defaultView', '.defaultView leads to another page'],
    ['a new window', 'document.open("/" + cells, "", "")', '.open() leads to another page'],
    ['a form that is sent', 'document.forms[0].submit()', '.submit leads to another page'],
    ["Office's browser window", 'Office.context.ui.openBrowserWindow("/")', '.openBrowserWindow leads to another page'],
    ["a person's token", 'Office.auth.getAccessToken()', '.getAccessToken identifies a person or a visit'],
    ['a cookie', 'document.cookie = "a=1"', '.cookie identifies a person or a visit'],
    ['an image beacon', 'document.images[0].src = "/?" + cells', 'src loads an address'],
    ['the same by its attribute', 'document.images[0].setAttribute("src", "/?" + cells)', 'src loads an address'],
    ['a link that carries data', 'jsx("a", { href: "/?" + cells })', 'href loads an address'],
    ['a script element', 'document.createElement("script")', '<script> loads a file'],
    ['an image element', 'jsx("img", { alt: "" })', '<img> loads a file'],
    ['an image in a drawing', 'document.createElementNS("http://www.w3.org/2000/svg", "image")', '<image> loads a file'],
    ['text compiled later', 'setTimeout("alert(1)", 1)', 'setTimeout compiles text as code'],
    ['document.write', 'document.write(cells)', '.write writes text as HTML'],
    ['innerHTML', 'document.body.innerHTML = cells', 'innerHTML writes text as HTML'],
    ['innerHTML with markup of its own', 'document.body.innerHTML = "<b>"', 'innerHTML writes text as HTML'],
    ['innerHTML by way of Object.assign', 'Object.assign(document.body, { innerHTML: cells })', 'innerHTML writes text as HTML'],
    ['outerHTML', 'document.body.outerHTML = cells', 'outerHTML writes text as HTML'],
    ['insertAdjacentHTML', 'document.body.insertAdjacentHTML("beforeend", cells)', '.insertAdjacentHTML writes text as HTML'],
    ["Preact's way to innerHTML", 'jsx("p", { dangerouslySetInnerHTML: {} })', 'dangerouslySetInnerHTML writes text as HTML'],
    ['a member that only shows when it runs', 'navigator["send" + "Beacon"]("/")', 'navigator[…] may be any member'],
    ["what Preact's way takes", 'props.inner = { __html: cells }', '__html writes text as HTML'],
    ['a formula that asks for an address', 'send("=IMPORTDATA(A1)")', '"=IMPORTDATA(A1)" is a formula that asks for an address'],
    ['the same in Excel', 'send("=WEBSERVICE(" + cell + ")")', '"=WEBSERVICE(" is a formula that asks for an address'],
    ['a style with an address', 'document.body.style.cssText = "background:url(/?"', '"background:url(/?" is a style that loads'],
  ])('%s', (_, script, fault) => {
    expect(networkFaults('Sidebar.html', script)).toContainEqual(expect.stringContaining(fault))
  })
})

describe('a script may', () => {
  it.each([
    // Preact 10 writes innerHTML from the prop that the cases above refuse, so nothing can arrive there.
    ["hold Preact's own innerHTML", '"dangerouslySetInnerHTML" == document.a ? document.body.innerHTML = document.b.__html : 0'],
    ['empty an element', 'document.body.innerHTML = ""'],
    ['draw an image that it holds itself', 'document.images[0].src = "data:image/png;base64,"'],
    ['show a link that is written out', 'Object.keys({ href: "https://example.org/help" })'],
    ['put text on the clipboard', 'navigator.clipboard.writeText("=SEGMENT(A1)")'],
    ['mark a shape of its own', 'document.body.style.fill = "url(#stripes)"'],
  ])('%s', (_, script) => {
    expect(networkFaults('Sidebar.html', script)).toEqual([])
  })
})
