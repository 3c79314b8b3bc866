/** What is said when the spreadsheet itself refuses: texts for faults that every host knows in words of its own. */
import type { Message } from './message.ts'

export const HOST_MESSAGES = {
  HOST_BUSY: { text: 'Strata is at work in this file for someone else', todo: 'try again in a few seconds' },
  HOST_PROTECTED: {
    text: 'the cells or sheets to be changed are protected',
    todo: 'ask the owner of the file to lift the protection, or choose another place',
  },
  HOST_READ_ONLY: { text: 'you may read this file but not change it', todo: 'ask its owner to let you edit it, or make a copy of it' },
  HOST_FULL: { text: 'the file has no room for so many cells', todo: 'delete sheets, or empty rows and columns, that you no longer need' },
  HOST_NOTES_FULL: { text: 'the file holds as many notes of Strata as it can', todo: 'undo plans that you no longer need' },
  HOST_TOO_LARGE: {
    text: 'that is more text than can be read or written at once',
    todo: 'shorten the longest cells, or leave their column out',
  },
  HOST_EDITING: {
    text: 'the spreadsheet is waiting for you: a cell is being edited, or a dialog is open',
    todo: 'press Enter or Escape there, then try again',
  },
  HOST_CALCULATING: { text: 'formulas are still being calculated', todo: 'wait until their results are there, then try again' },
  HOST_SLOW: { text: 'the spreadsheet took too long to answer', todo: 'try again; if it stays so, try with fewer rows' },
  HOST_UNKNOWN_CALL: { text: 'hostCall is for the Strata sidebar only', todo: 'use the worksheet functions in formulas' },
} as const satisfies Record<string, Message>
