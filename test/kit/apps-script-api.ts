/**
 * The Apps Script API on this machine, for real clasp processes. Knows the calls that creating and pushing a script take,
 * and refuses every other host, path, method, login or shape of a body; a test asserts that nothing was refused so.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ScriptFile {
  readonly name: string
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON'
  readonly source: string
}

export interface AppsScriptApi {
  /** Content of the scripts by id; what a push changes. */
  readonly scripts: Map<string, readonly ScriptFile[]>
  /** Method, host and path of each request, in order. */
  readonly requests: readonly string[]
  /** Requests that the real API does not know in this form. */
  readonly surprises: readonly string[]
  /** Answers the next update with an error, as Google words it. */
  refuseNextUpdate(status: number, message: string): void
  /** Sends a clasp process here. */
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

const HOST = 'script.googleapis.com'
const MANIFEST: ScriptFile = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' }

export async function appsScriptApi(token: string): Promise<AppsScriptApi> {
  const scripts = new Map<string, readonly ScriptFile[]>()
  const requests: string[] = []
  const surprises: string[] = []
  let refusal: Answer | undefined

  const answer = (method: string, address: string, authorization: string | undefined, body: string): Answer => {
    if (authorization !== `Bearer ${token}`) return failure(401, 'Request had invalid authentication credentials.')
    if (method === 'POST' && address === 'www.googleapis.com/drive/v3/files') {
      const { mimeType } = JSON.parse(body) as { readonly mimeType: string }
      if (mimeType === 'application/vnd.google-apps.spreadsheet') return ok({ id: 'new-spreadsheet' })
    }
    if (method === 'POST' && address === `${HOST}/v1/projects`) {
      const { title, parentId } = JSON.parse(body) as { readonly title: string; readonly parentId: string }
      scripts.set('new-script', [MANIFEST])
      return ok({ scriptId: 'new-script', title, parentId })
    }
    const id = new RegExp(`^${HOST}/v1/projects/([^/]+)/content$`).exec(address)?.[1]
    if (id === undefined || (method !== 'GET' && method !== 'PUT')) return surprise(`${method} ${address}`)
    if (!scripts.has(id)) return failure(404, 'Requested entity was not found.')
    if (method === 'GET') return ok({ scriptId: id, files: scripts.get(id) })
    if (refusal !== undefined) {
      const refused = refusal
      refusal = undefined
      return refused
    }
    const files = filesIn(body)
    if (files === null) return surprise(`${method} ${address} with ${body.slice(0, 200)}`)
    scripts.set(id, files)
    return ok({ scriptId: id, files })
  }
  const surprise = (request: string): Answer => {
    surprises.push(request)
    return failure(501, `the fake API does not know ${request}`)
  }

  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const address = `${String(request.headers['x-meant-for'])}${request.url ?? ''}`
      requests.push(`${request.method} ${address}`)
      const { status, body: json } = answer(request.method ?? '', address, request.headers.authorization, body)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    scripts,
    requests,
    surprises,
    refuseNextUpdate: (status, message) => {
      refusal = failure(status, message)
    },
    env: {
      NODE_OPTIONS: `--import ${new URL('./redirect-https.mjs', import.meta.url).href}`,
      STRATA_FAKE_API_PORT: String((server.address() as AddressInfo).port),
    },
    close: () => closed(server),
  }
}

const ok = (body: unknown): Answer => ({ status: 200, body })

/** An error in the form of Google's APIs: the message twice, once for each generation of their clients. */
function failure(code: number, message: string): Answer {
  return { status: code, body: { error: { code, message, errors: [{ message, domain: 'global' }], status: 'FAILED' } } }
}

/** The files of an update, or `null` where Google would not take them for a project. */
function filesIn(body: string): ScriptFile[] | null {
  const { files, ...others } = JSON.parse(body) as { readonly files?: readonly ScriptFile[] }
  if (!Array.isArray(files) || Object.keys(others).length > 0) return null
  const wellFormed = files.every(
    ({ name, type, source, ...rest }) =>
      typeof name === 'string' &&
      ['SERVER_JS', 'HTML', 'JSON'].includes(type) &&
      typeof source === 'string' &&
      Object.keys(rest).length === 0 &&
      (type === 'JSON') === (name === 'appsscript'),
  )
  const names = new Set(files.map(({ name }) => name))
  return wellFormed && names.size === files.length && names.has('appsscript') ? [...files] : null
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done, failed) => server.close((error) => (error === undefined ? done() : failed(error))))
}
