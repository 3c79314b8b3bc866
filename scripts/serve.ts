/**
 * Serves a folder on this machine only. Decides the port (the usual one, else a free one) and that nothing outside
 * the folder is ever read.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'

export interface Serving {
  /** With a slash at its end. */
  readonly address: string
  readonly close: () => Promise<void>
}

const HOST = '127.0.0.1'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** `port` 0 takes any free one. */
export async function serve(folder: string, port: number): Promise<Serving> {
  const server = createServer((request, response) => void answer(folder, request.url ?? '/', response))
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    return listen(server, 0)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    address: `http://${HOST}:${address.port}/`,
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

async function answer(folder: string, url: string, response: ServerResponse): Promise<void> {
  try {
    const file = fileFor(folder, url)
    const body = await readFile(file)
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' })
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
