/** The server behind `npm start`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Serving, serve } from '../../scripts/serve.ts'

let folder: string
let serving: Serving

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strata-serve-'))
  await writeFile(path.join(folder, 'index.html'), 'the page')
  await writeFile(`${folder}.secret`, 'outside')
  serving = await serve(folder, 0)
})
afterAll(async () => {
  await serving.close()
  await rm(folder, { recursive: true })
  await rm(`${folder}.secret`)
})

/** Not fetch, which would tidy the path before it is sent. */
const get = (asked: string): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(serving.address)
    request({ hostname, port, path: asked }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode, text }))
    })
      .on('error', reject)
      .end()
  })

it('serves the folder on this machine only', async () => {
  expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await get('/')).toEqual({ status: 200, text: 'the page' })
})

it.each(['/missing.js', '/../package.json', '/%2e%2e/package.json', '/..%2f..%2fetc%2fpasswd', '/%00', '/%', '/..%2fsecret'])(
  'answers %s with "not found"',
  async (asked) => {
    expect((await get(asked)).status).toBe(404)
  },
)

it('takes a free port where the wanted one is taken', async () => {
  const second = await serve(folder, Number(new URL(serving.address).port))
  await second.close()
  expect(second.address).not.toBe(serving.address)
})
