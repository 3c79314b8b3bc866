/**
 * Objects of Google's services for tests: every call is counted, refused where the authorisation mode refuses it, and
 * can be made to fail. Unknown members are refused too.
 */
import { strict } from './strict.ts'

/** NONE: installed, but not enabled in this file. LIMITED: opening it. CUSTOM_FUNCTION: inside a cell. FULL: a click. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL'

export const ANYWHERE: readonly AuthMode[] = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']
/** Reading the open file. */
export const READ: readonly AuthMode[] = ['LIMITED', 'CUSTOM_FUNCTION', 'FULL']
/** Changing it, and anything a person sees. */
export const WRITE: readonly AuthMode[] = ['FULL']

export interface CallLog {
  /** Every service call, by name. */
  readonly calls: string[]
  /** Is told of every call before it is carried out, and may throw. */
  before(name: string): void
}

type Members = Readonly<Record<string, readonly [modes: readonly AuthMode[], member: (...args: never[]) => unknown]>>

/** A service's object whose methods say in which modes they may be called. */
export function service<M extends Members>(log: CallLog, mode: AuthMode, owner: string, members: M): { readonly [K in keyof M]: M[K][1] } {
  const guarded = Object.entries(members).map(([key, [modes, member]]) => [
    key,
    (...args: never[]) => {
      const name = `${owner}.${key}`
      log.calls.push(name)
      if (!modes.includes(mode)) throw new Error(`You do not have permission to call ${name} (authorisation mode ${mode})`)
      log.before(name)
      return member(...args)
    },
  ])
  return strict(owner, Object.fromEntries(guarded) as { readonly [K in keyof M]: M[K][1] })
}
