/**
 * Serves a folder on this machine only, over http or https. Decides the port (the usual one, else a free one, unless it
 * must be the one), and that nothing outside the folder is ever read.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type OutgoingHttpHeaders, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import path from 'node:path'

export interface Serving {
  /** With a slash at its end. */
  readonly address: string
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  /** With these it serves https, as localhost: the name in a certificate. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer }
  /** Fails where the port is taken, for pages whose address is written down elsewhere. */
  readonly onlyThisPort?: boolean
  /** What is sent with a file, beside its type. */
  readonly headers?: (file: string) => OutgoingHttpHeaders
}

const HOST = '127.0.0.1'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
}

const NEVER_KEPT = (): OutgoingHttpHeaders => ({ 'cache-control': 'no-store' })

/** `port` 0 takes any free one. */
export async function serve(folder: string, port: number, options: ServeOptions = {}): Promise<Serving> {
  const { tls, onlyThisPort = false, headers = NEVER_KEPT } = options
  const respond: RequestListener = (request, response) => void answer(folder, request.url ?? '/', response, headers)
  const server = tls ? createSecureServer(tls, respond) : createServer(respond)
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || onlyThisPort) throw error
    return listen(server, 0)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    address: tls ? `https://localhost:${address.port}/` : `http://${HOST}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function answer(folder: string, url: string, response: ServerResponse, headers: NonNullable<ServeOptions['headers']>): Promise<void> {
  try {
    const file = fileFor(folder, url)
    const body = await readFile(file)
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', ...headers(file) })
    response.end(body)
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    response.end('Not found')
  }
}

/** `new URL` has resolved every `..` before the path is joined to the folder; an encoded one is refused. */
function fileFor(folder: string, url: string): string {
  const asked = decodeURIComponent(new URL(url, `http://${HOST}`).pathname)
  const file = path.join(folder, asked.endsWith('/') ? `${asked}index.html` : asked)
  if (!file.startsWith(folder + path.sep)) throw new Error('outside the folder')
  return file
}
