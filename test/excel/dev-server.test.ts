/** What `npm run dev:excel` serves: https with the headers that Excel wants, which are those of the guide. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateCertificates } from 'office-addin-dev-certs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildExcel } from '../../scripts/build-excel.ts'
import { devCertificate } from '../../scripts/dev-certificate.ts'
import { excelHeaders } from '../../scripts/excel-headers.ts'
import { type Serving, serve } from '../../scripts/serve.ts'
import { sideloadSteps } from '../../scripts/sideload-steps.ts'

let folder: string
let authority: Buffer
let serving: Serving

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strata-dev-'))
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, 'certificates', name))
  // Makes files only; nothing is installed on the machine.
  await generateCertificates(ca, cert, key, 1, ['localhost'])
  authority = await readFile(ca!)
  await buildExcel(join(folder, 'excel'))
  serving = await serve(join(folder, 'excel'), 0, { tls: await devCertificate(cert, key), headers: excelHeaders })
})
afterAll(async () => {
  await serving.close()
  await rm(folder, { recursive: true })
})

function headersOf(path: string): Promise<{ readonly status: number | undefined; readonly headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    request(new URL(path, serving.address), { ca: authority, family: 4 }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, headers: response.headers })
    })
      .on('error', reject)
      .end()
  })
}

describe('the development server', () => {
  it('is https://localhost, with a certificate that holds for that name', async () => {
    expect(serving.address).toMatch(/^https:\/\/localhost:\d+\/$/)
    expect((await headersOf('taskpane.html')).status).toBe(200)
  })

  it.each([
    ['functions.json', 'application/json; charset=utf-8'],
    ['functions.js', 'text/javascript; charset=utf-8'],
    ['taskpane.html', 'text/html; charset=utf-8'],
    ['taskpane.css', 'text/css; charset=utf-8'],
    ['manifest.xml', 'text/xml; charset=utf-8'],
    ['license.txt', 'text/plain; charset=utf-8'],
  ])('sends %s as %s, open to other origins and asked for each time', async (path, type) => {
    const { headers } = await headersOf(path)
    expect(headers).toMatchObject({
      'content-type': type,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    })
  })

  it('lets icons be kept: Excel puts its own in the place of one that may not be', async () => {
    const { headers } = await headersOf('icons/icon-32.png')
    expect(headers['content-type']).toBe('image/png')
    expect(headers).not.toHaveProperty('cache-control')
  })

  it('forbids no one to show the pane in a frame, as Excel on the web does', async () => {
    const { headers } = await headersOf('taskpane.html')
    expect(headers).not.toHaveProperty('x-frame-options')
    expect(headers).not.toHaveProperty('content-security-policy')
  })

  it('takes its own port or none, since the manifest names it', async () => {
    const port = Number(new URL(serving.address).port)
    await expect(serve(folder, port, { onlyThisPort: true })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('wants a certificate and its key together', async () => {
    await expect(devCertificate('localhost.crt', undefined)).rejects.toThrow('--cert and --key go together')
  })

  it.each([
    ['that is not there', 'none.crt', 'ENOENT'],
    ['that is no certificate', fileURLToPath(import.meta.url), 'PEM'],
  ])('names a certificate %s', async (_, file, reason) => {
    const wanted = devCertificate(file, file)
    await expect(wanted).rejects.toThrow(`--cert ${file} --key ${file} are no certificate and its key: `)
    await expect(wanted).rejects.toThrow(reason)
  })
})

describe('the guide', () => {
  it('has a row for each header that the server sends', async () => {
    const guide = await readFile(new URL('../../docs/guide/install-excel.md', import.meta.url), 'utf8')
    for (const [name, value] of Object.entries(excelHeaders('functions.json'))) expect(guide).toContain(`| \`${name}: ${value}\` |`)
  })
})

describe('the steps to put the add-in into Excel', () => {
  it('begin with the platform one sits at, and name the manifest on all three', () => {
    const [windows, mac] = [sideloadSteps('a b/manifest.xml', 'win32'), sideloadSteps('a b/manifest.xml', 'darwin')]
    expect(windows.indexOf('Windows')).toBe(0)
    expect(mac.indexOf('Mac:')).toBe(0)
    for (const steps of [windows, mac]) {
      expect(steps).toContain('npx office-addin-debugging start "a b/manifest.xml" desktop')
      expect(steps).toContain('cp "a b/manifest.xml" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/')
      expect(steps).toContain('Upload My Add-in')
    }
  })
})
