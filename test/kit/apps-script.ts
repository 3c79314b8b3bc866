/**
 * The Apps Script runtime for tests: the real Code.js in a bare V8 context that holds only what Apps Script has.
 * While the file loads, every service refuses to be touched, as in a file where the add-on is not enabled yet.
 */
import { Script as CompiledScript, createContext, runInContext } from 'node:vm'

/** Missing from Apps Script's V8, by its documentation and by probes of the live runtime. */
const ABSENT = [
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'setImmediate', 'queueMicrotask', 'structuredClone'],
  ...['fetch', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'btoa', 'crypto', 'performance', 'navigator'],
  ...['window', 'document', 'process', 'require', 'module', 'exports', 'Buffer', 'global', 'AbortController', 'Blob', 'File'],
  ...['SharedArrayBuffer', 'Atomics', 'Iterator'],
]

/** Newer than ES2020: the live engine may lack them, so the code must not lean on this machine's. */
const TOO_NEW: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Array: ['fromAsync'],
  Object: ['groupBy', 'hasOwn'],
  Map: ['groupBy'],
  Promise: ['any', 'withResolvers', 'try'],
}

export type Services = Readonly<Record<string, object>>

export interface Script {
  /** Calls a top-level function, as Sheets, a menu or google.script.run does. Values cross as copies, errors as texts. */
  call(name: string, ...args: readonly unknown[]): unknown
  /** Names that the file added to the global scope. */
  readonly globals: readonly string[]
}

const compiled = new Map<string, CompiledScript>()

/** The script is parsed once for all loads: Google loads it anew for each call, and tests make many of them. */
function compile(code: string): CompiledScript {
  const known = compiled.get(code) ?? new CompiledScript(code, { filename: 'Code.js' })
  compiled.set(code, known)
  return known
}

/** `clock` takes the place of the time of day. */
export function loadScript(code: string, services: Services = {}, clock?: () => number): Script {
  const context = createContext(Object.create(null) as object)
  runInContext(
    `for (const name of ${JSON.stringify(ABSENT)}) delete globalThis[name]
     const tooNew = ${JSON.stringify(TOO_NEW)}
     for (const owner in tooNew) {
       const object = owner.split('.').reduce((value, key) => value[key], globalThis)
       for (const method of tooNew[owner]) delete object[method]
     }`,
    context,
  )
  const scope = context as Record<string, unknown>
  let loading = true
  for (const [name, service] of Object.entries(services)) scope[name] = guarded(name, service, () => loading)
  const before = new Set(Object.getOwnPropertyNames(scope))
  if (clock !== undefined) (runInContext('(now) => { Date.now = now }', context) as (now: () => number) => void)(clock)
  compile(code).runInContext(context)
  loading = false
  const copy = runInContext(`(${copyOf})`, context) as typeof copyOf
  return {
    call: (name, ...args) => {
      const target = scope[name]
      if (typeof target !== 'function') throw new TypeError(`${name} is no top-level function of Code.js`)
      try {
        return copyOf((target as (...given: unknown[]) => unknown)(...args.map((value) => copy(value))))
      } catch (error) {
        throw new Error(shownText(error))
      }
    },
    globals: Object.getOwnPropertyNames(scope).filter((name) => !before.has(name)),
  }
}

function guarded(name: string, service: object, isLoading: () => boolean): object {
  return new Proxy(service, {
    get: (target, key) => {
      if (isLoading()) throw new Error(`${name}.${String(key)} was used while Code.js was loading`)
      return Reflect.get(target, key)
    },
  })
}

/** What Sheets tells of a thrown error: the message, headed by the error's class unless it is a plain Error. */
function shownText(error: unknown): string {
  const { name, message } = error as Error
  return name === 'Error' ? message : `${name}: ${message}`
}

/** A copy made of the objects of the realm in which this function stands; run in the context, of the script's. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, copyOf)
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date((value as Date).getTime())
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)]))
}
