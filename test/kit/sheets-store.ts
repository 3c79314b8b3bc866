/** The document properties and the lock of a fake file, with Google's limits. */
import { type AuthMode, type CallLog, READ, service, WRITE } from './sheets-service.ts'

/** 9 KB a value and 500 KB in all, keys included. */
const MOST_VALUE = 9 * 1024
const MOST_ALL = 500 * 1024

/** What is written is there at once, whatever becomes of the script. */
export function propertiesService(log: CallLog, mode: AuthMode, store: Map<string, string>) {
  const bytes = (...texts: readonly string[]): number => Buffer.byteLength(texts.join(''))
  const put = (entries: Readonly<Record<string, string>>): void => {
    for (const [key, value] of Object.entries(entries)) {
      if (typeof value !== 'string') throw new Error('The parameters (String,object) do not match the method signature')
      if (bytes(key, value) > MOST_VALUE) throw new Error('Argument too large: value')
    }
    const next = new Map([...store, ...Object.entries(entries)])
    if (bytes(...[...next].flat()) > MOST_ALL)
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.')
    for (const [key, value] of Object.entries(entries)) store.set(key, value)
  }
  const properties = service(log, mode, 'Properties', {
    getProperties: [READ, () => Object.fromEntries(store)],
    setProperties: [WRITE, put],
    deleteProperty: [WRITE, (key: string) => void store.delete(key)],
  })
  return service(log, mode, 'PropertiesService', { getDocumentProperties: [READ, () => properties] })
}

/** A lock that belongs to one call: whoever runs the script gives it back at its end. */
export interface FakeLock {
  /** Someone else's call holds it. */
  isTaken: boolean
  isHeld: boolean
}

export function lockService(log: CallLog, mode: AuthMode, state: FakeLock) {
  const lock = service(log, mode, 'Lock', {
    tryLock: [
      WRITE,
      (ms: number) => {
        if (!(ms > 0)) throw new Error('Invalid argument: timeoutInMillis')
        if (!state.isTaken) state.isHeld = true
        return !state.isTaken
      },
    ],
  })
  return service(log, mode, 'LockService', { getDocumentLock: [READ, () => lock] })
}
