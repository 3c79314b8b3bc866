/** What is said when a plan can't be written to the workbook. */
import type { Message } from './message.ts'

export const PLAN_MESSAGES = {
  PLAN_BUSY: { text: '"{title}" is being written to this workbook', todo: 'wait until it is done, then try again' },
  PLAN_LOST: { text: 'writing was interrupted for too long and has been taken back', todo: 'start it again' },
  PLAN_SHEET_TAKEN: { text: 'there is a sheet named {sheet} already', todo: 'choose another name' },
  PLAN_SHEET_MISSING: { text: 'the sheet {sheet} is no longer there', todo: 'go back to Data and choose a table again' },
  PLAN_NAME_TAKEN: { text: 'the name {name} is in use in this workbook', todo: 'choose another one' },
  PLAN_CELLS_FILLED: { text: '{where} is filled, and {area} must be empty', todo: 'choose another place, or empty these cells yourself' },
  PLAN_NOT_OURS: { text: '{where} was not written by Strata and is left as it is', todo: 'choose another place' },
} as const satisfies Record<string, Message>
