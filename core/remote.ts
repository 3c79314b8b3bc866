/**
 * The Host port over JSON texts: the sidebar's side (`remoteHost`) and the spreadsheet's side (`serve`).
 * `serve` can be reached by anyone who types it into a cell, so it refuses all that it does not know.
 */
import { message } from './errors.ts'
import { HOST_METHODS, type Host, type HostMethod } from './host.ts'
import { fits } from './remote-shapes.ts'

/** What a host on the far side offers: the same methods, answering at once. */
export type ServedHost = { readonly [M in HostMethod]: (...args: Parameters<Host[M]>) => Awaited<ReturnType<Host[M]>> }

interface Request {
  readonly method: HostMethod
  readonly args: readonly unknown[]
}

type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

/** In characters: a block of 20,000 cells with a thousand characters each. */
const MOST_CHARACTERS = 20_000_000

/** A Host whose methods travel as JSON texts through `send`. */
export function remoteHost(kind: Host['kind'], send: (request: string) => Promise<string>): Host {
  const ask = async (method: HostMethod, args: readonly unknown[]): Promise<unknown> => {
    const reply = JSON.parse(await send(JSON.stringify({ method, args } satisfies Request))) as Reply
    if (reply.ok) return reply.value
    throw new Error(reply.message)
  }
  const methods = HOST_METHODS.map((method) => [method, (...args: readonly unknown[]) => ask(method, args)] as const)
  return {
    kind,
    ...(Object.fromEntries(methods) as unknown as Pick<Host, HostMethod>),
    watchSelection: () => null,
    watchTable: () => null,
  }
}

/**
 * Answers one request text with one reply text. Never throws: a malformed request gets a refusal, and then `hostFor`
 * is not asked for a host. `explain` puts a failure into a person's words.
 */
export function serve(hostFor: () => ServedHost, request: unknown, explain: (error: unknown) => string): string {
  const asked = requestIn(request)
  const reply = JSON.stringify(asked === null ? refusal('HOST_UNKNOWN_CALL') : replyTo(hostFor, asked, explain))
  return reply.length > MOST_CHARACTERS ? JSON.stringify(refusal('HOST_TOO_LARGE')) : reply
}

function replyTo(hostFor: () => ServedHost, { method, args }: Request, explain: (error: unknown) => string): Reply {
  try {
    return { ok: true, value: (hostFor()[method] as (...given: readonly unknown[]) => unknown)(...args) }
  } catch (error) {
    return { ok: false, message: explain(error) }
  }
}

function refusal(code: 'HOST_UNKNOWN_CALL' | 'HOST_TOO_LARGE'): Reply {
  return { ok: false, message: message(code, {}) }
}

function requestIn(request: unknown): Request | null {
  if (typeof request !== 'string' || request.length > MOST_CHARACTERS) return null
  try {
    const parsed = JSON.parse(request) as unknown
    if (typeof parsed !== 'object' || parsed === null || Object.keys(parsed).sort().join() !== 'args,method') return null
    const { method, args } = parsed as { readonly method: unknown; readonly args: unknown }
    const known = HOST_METHODS.find((one) => one === method)
    return known !== undefined && Array.isArray(args) && fits(known, args) ? { method: known, args } : null
  } catch {
    // No JSON, or nested too deeply.
    return null
  }
}
