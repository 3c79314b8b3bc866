/** What is said of how value is concentrated and of the columns that may explain it. */
import type { Message } from './message.ts'

export const CONCENTRATION_MESSAGES = {
  CONCENTRATION_BELOW_ZERO: {
    text: '{accounts} below 0 were counted as accounts that hold nothing, so the total is {total} and not {net}',
    todo: 'nothing if meant so; else leave these rows out',
  },
  CONCENTRATION_PROFILES: {
    text: 'show={show} needs profiles',
    todo: 'give the columns that describe the accounts, with their header row',
  },
  CONCENTRATION_PROFILE_ROWS: {
    text: 'profiles has {actual} rows below its header, but there are {expected} values',
    todo: 'begin it one row above values, at the header row, and end it with them',
  },
} as const satisfies Record<string, Message>
