/**
 * The Host port over JSON texts: the sidebar's side (`remoteHost`) and the spreadsheet's side (`serve`).
 * `serve` can be reached by anyone who types it into a cell, so it refuses all that it does not know.
 */
import { HOST_METHODS, type Host, type HostMethod } from './host.ts'

/** What a host on the far side offers: the same methods, answering at once. */
export type ServedHost = { readonly [M in HostMethod]: () => Awaited<ReturnType<Host[M]>> }

type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

/** A Host whose methods travel as JSON texts through `send`. */
export function remoteHost(kind: Host['kind'], send: (request: string) => Promise<string>): Host {
  const ask = async (method: HostMethod): Promise<unknown> => {
    const reply = JSON.parse(await send(JSON.stringify({ method }))) as Reply
    if (reply.ok) return reply.value
    throw new Error(reply.message)
  }
  return {
    kind,
    limits: () => ask('limits') as ReturnType<Host['limits']>,
    selection: () => ask('selection') as ReturnType<Host['selection']>,
    watchSelection: () => null,
  }
}

/** Answers one request text with one reply text. Never throws: a malformed request gets a refusal. */
export function serve(host: ServedHost, request: unknown): string {
  return JSON.stringify(reply(host, request))
}

function reply(host: ServedHost, request: unknown): Reply {
  const method = methodOf(request)
  if (method === null) return { ok: false, message: 'hostCall is for the Strata sidebar only; use the worksheet functions in formulas' }
  try {
    return { ok: true, value: host[method]() }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

function methodOf(request: unknown): HostMethod | null {
  if (typeof request !== 'string' || request.length > 10_000) return null
  try {
    const parsed = JSON.parse(request) as unknown
    if (typeof parsed !== 'object' || parsed === null || Object.keys(parsed).join() !== 'method') return null
    return HOST_METHODS.find((method) => method === (parsed as { method: unknown }).method) ?? null
  } catch {
    return null
  }
}
