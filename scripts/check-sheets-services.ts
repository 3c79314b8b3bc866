/**
 * What Code.js takes from outside: of the language what Apps Script surely has, and of Google's services those whose
 * scope the manifest asks for; none of them while it loads.
 */
import { createContext, runInContext } from 'node:vm'
import type { Program } from 'acorn'
import { freeNames } from './free-names.ts'

const SCOPE = 'https://www.googleapis.com/auth'

/** The services of Apps Script with the scope each needs; a service outside this table is refused until it is entered here. */
const SERVICES: Readonly<Record<string, string | null>> = {
  SpreadsheetApp: `${SCOPE}/spreadsheets.currentonly`,
  HtmlService: `${SCOPE}/script.container.ui`,
  UrlFetchApp: `${SCOPE}/script.external_request`,
  CacheService: null,
  LockService: null,
  PropertiesService: null,
  Utilities: null,
}

/** Of the language, up to ES2020. `eval` and `Function` compile text as code; `console` and `Logger` send cells to a log. */
const LANGUAGE = new Set([
  ...['Array', 'ArrayBuffer', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'Boolean', 'DataView', 'Date', 'Error', 'Float32Array'],
  ...['Float64Array', 'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'Intl', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object'],
  ...['Promise', 'Proxy', 'RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'Uint16Array'],
  ...['Uint32Array', 'Uint8Array', 'Uint8ClampedArray', 'WeakMap', 'WeakSet', 'arguments', 'decodeURIComponent', 'encodeURIComponent'],
  ...['isFinite', 'isNaN', 'parseFloat', 'parseInt', 'undefined'],
])

export function serviceFaults(code: string, program: Program, scopes: readonly string[]): string[] {
  const unfit = freeNames(program)
    .filter((name) => !LANGUAGE.has(name))
    .flatMap((name) => {
      const scope = SERVICES[name]
      if (scope === undefined) return [`uses ${name}, which is no part of ES2020 and no service that check-sheets-services.ts lists`]
      return scope === null || scopes.includes(scope) ? [] : [`uses ${name}, which needs the scope ${scope}`]
    })
  return [...unfit, ...loadFaults(code)]
}

/** A file that touches a service while it loads takes the menu away from everybody who has not enabled the add-on yet. */
function loadFaults(code: string): string[] {
  const refuse = (name: string): object =>
    new Proxy(() => {}, {
      get: (_, key) => {
        throw new Error(`${name}.${String(key)} was used`)
      },
    })
  const services = Object.fromEntries(Object.keys(SERVICES).map((name) => [name, refuse(name)]))
  try {
    runInContext(code, createContext(services), { filename: 'Code.js' })
    return []
  } catch (error) {
    return [`fails while loading: ${(error as Error).message}`]
  }
}
