/**
 * The playground as any static host serves it: below a path with a space, without one request to elsewhere, and under a
 * content security policy that stops a request even where code asks for one.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importTexts } from '../../playground/import/import-texts.ts'
import { eventually, openPlayground, type Playground } from './playground-page.ts'

let playground: Playground
/** What a server has answered; the browser notes a request that it then refuses to send, too. */
const answered: string[] = []

beforeAll(async () => {
  // Has computed the sample when it returns.
  playground = await openPlayground({ under: 'a/b c/strata/' })
  playground.page.on('response', (response) => answered.push(response.url()))
})
afterAll(() => playground.close())

async function open(name: string, content: string): Promise<void> {
  await playground.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

const status = (): Promise<string | null> => playground.page.locator('.file-text').textContent()

it('computes, and opens a file, with requests to its own folder only and no breach of its policy', async () => {
  expect(playground.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b%20c\/strata\/$/)
  await open('deals.csv', 'account,value\nA-1,1200\nA-2,300\n')
  await eventually(async () => expect(await status()).toBe(importTexts.done('deals.csv', 'deals', 2, 2)))
  await playground.type('deals', 'D2', '=VALUE_TIER(B2:B3)')
  await eventually(async () => expect(await playground.read('deals', 'D2:D3')).toEqual([['Platinum'], ['Bronze']]))
  expect(playground.requests.length).toBeGreaterThan(3)
  expect(playground.requests.filter((request) => !request.startsWith(playground.address))).toEqual([])
  expect(playground.complaints).toEqual([])
})

it('keeps nothing of a workbook or a file in the browser', async () => {
  const kept = await playground.page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const stores: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name!))
      for (const store of database.objectStoreNames) {
        const entries = database.transaction(store).objectStore(store)
        stores.push(name, store, await asked(entries.getAllKeys()), await asked(entries.getAll()))
      }
    }
    return { local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie, stores }
  })
  expect(kept).toEqual({ local: {}, session: {}, cookies: '', stores: [] })
})

it('compiles no text as code', async () => {
  const compiled = await playground.page.evaluate(() => {
    const script = Object.assign(document.createElement('script'), { textContent: 'window.compiled = true' })
    document.body.append(script)
    return 'compiled' in window
  })
  expect(compiled).toBe(false)
})

it('sends nothing from the worker that reads files either: a worker from a blob is under the policy of its page', async () => {
  const { page } = playground
  const started = page.waitForEvent('worker')
  await open('large.csv', `id,n\n${'x,1\n'.repeat(400_000)}`)
  const worker = await started
  const answer = await worker.evaluate(
    (where) =>
      fetch(where).then(
        () => 'sent',
        () => 'refused',
      ),
    `${playground.address}leak-by-worker`,
  )
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(answer).toBe('refused')
})

/** What a page has to send something with; `where` is in the page's own folder, since even that is forbidden. */
const WAYS: Readonly<Record<string, (where: string) => unknown>> = {
  fetch: (where) => fetch(where),
  XMLHttpRequest: (where) => {
    const request = new XMLHttpRequest()
    request.open('POST', where)
    request.send('cells')
  },
  sendBeacon: (where) => navigator.sendBeacon(where, 'cells'),
  WebSocket: (where) => new WebSocket(where.replace('http', 'ws')),
  EventSource: (where) => new EventSource(where),
  'an image': (where) => {
    new Image().src = where
  },
  'a frame': (where) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: where }))
  },
  // The last one: a form that may not be sent leaves the page waiting for a navigation.
  'a form': (where) => {
    const form = Object.assign(document.createElement('form'), { action: where, method: 'post' })
    document.body.append(form)
    form.submit()
  },
}

it.each(Object.entries(WAYS))('sends nothing with %s, even to its own folder', async (name, send) => {
  const where = `${playground.address}leak-by-${name.replace(' ', '-')}`
  // Some fail at once, others tell nothing.
  await playground.page.evaluate(send, where).catch(() => undefined)
  await eventually(async () => expect(playground.complaints.some(isBreach(where))).toBe(true))
  expect(answered.filter((address) => address.includes('leak-by'))).toEqual([])
})

const isBreach =
  (where: string) =>
  (text: string): boolean =>
    text.startsWith('content security policy:') && text.includes(where.slice(where.indexOf('//')))
