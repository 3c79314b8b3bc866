/**
 * google.script.run for tests: answers later, hands over copies, and refuses what Google refuses (dates, functions,
 * cycles, names that end in "_").
 */
import type { Script } from './apps-script.ts'

type Handler<T> = (value: T) => void

interface Handlers {
  readonly success?: Handler<unknown>
  readonly failure?: Handler<Error>
}

export interface ScriptRun {
  withSuccessHandler(handler: Handler<unknown>): ScriptRun
  withFailureHandler(handler: Handler<Error>): ScriptRun
  readonly [functionName: string]: (...args: never[]) => unknown
}

export function scriptRun(server: Pick<Script, 'call'>, handlers: Handlers = {}): ScriptRun {
  return new Proxy({} as ScriptRun, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (success: Handler<unknown>) => scriptRun(server, { ...handlers, success })
      if (name === 'withFailureHandler') return (failure: Handler<Error>) => scriptRun(server, { ...handlers, failure })
      if (typeof name !== 'string' || name.endsWith('_')) throw new TypeError(`google.script.run.${String(name)} is not a function`)
      return (...args: unknown[]) => {
        const sent = args.map((value, index) => wireCopy(value, `argument ${index + 1}`, []))
        queueMicrotask(() => answer(server, name, sent, handlers))
      }
    },
  })
}

function answer(server: Pick<Script, 'call'>, name: string, args: readonly unknown[], { success, failure }: Handlers): void {
  let result: unknown
  try {
    result = wireCopy(server.call(name, ...args), 'the result', [])
  } catch (error) {
    failure?.(error as Error)
    return
  }
  success?.(result)
}

function wireCopy(value: unknown, place: string, holders: readonly unknown[]): unknown {
  if (value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)) return value
  const tag = Object.prototype.toString.call(value)
  if ((tag !== '[object Array]' && tag !== '[object Object]') || holders.includes(value)) {
    throw new TypeError(`google.script.run can't carry ${tag} at ${place}`)
  }
  const within = [...holders, value]
  if (Array.isArray(value)) return value.map((item, index) => wireCopy(item ?? null, `${place}[${index}]`, within))
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, wireCopy(item, `${place}.${key}`, within)]))
}
