/** What is said of arguments and of the cells in them, whatever the function. */
import type { Message } from './message.ts'

export const ARGUMENT_MESSAGES = {
  ARGUMENT_MISSING: { text: '{param} is missing', todo: 'give a cell, a range or a value for it' },
  ARGUMENT_COUNT: { text: 'takes at most {most} arguments, got {actual}', todo: 'remove what follows {last}' },
  ARGUMENT_NOT_SINGLE: { text: '{param} must be one cell or value, got {rows} rows × {columns} columns', todo: 'point to a single cell' },
  ARGUMENT_ERROR: { text: '{param} holds the error {actual}', todo: 'repair the cell it points to' },
  ARGUMENT_TYPE: { text: '{param} must be {expected}, got {actual}', todo: 'change it to {expected}' },
  ARGUMENT_CHOICE: { text: '{param} must be one of {choices}, got {actual}', todo: 'pick one of these words' },
  ARGUMENT_BOUNDS: { text: '{param} must be {expected}, got {actual}', todo: 'correct it or leave it out' },
  OPTION_FORM: {
    text: 'options must be written as name=value with ; between them, got {actual}',
    todo: 'write them as in "{example}", or give a range with the name in its first column and the value beside it',
  },
  OPTION_UNKNOWN: { text: 'there is no option {actual}{nearest}', todo: 'use one of {names}' },
  OPTION_TWICE: { text: 'option {name} is given twice', todo: 'keep one of them' },
  OPTION_VALUE: { text: 'option {name} must be {expected}, got {actual}', todo: 'correct it or leave it out' },
  LENGTH_MISMATCH: {
    text: '{param} has {actual} {unit}, but {other} is filled to its number {expected}',
    todo: 'make the ranges equally long, one column each',
  },
  RESULT_TOO_LARGE: {
    text: 'the result would be {rows} rows × {columns} columns, above the {most} cells that a formula can return here',
    todo: 'point the formula at fewer rows',
  },
  NO_NUMBERS: {
    text: 'no cell of {param} can be read as a number, the first is {actual} at {where}',
    todo: 'point it at a column of numbers',
  },
  NO_DATES: {
    text: 'no cell of {param} can be read as a date, the first is {actual} at {where}',
    todo: 'use date cells or texts such as 2025-01-31',
  },
  TEXT_NUMBER_UNREADABLE: { text: '{param}: {actual} at {where} is not a number and was left out', todo: 'correct the cell' },
  TEXT_DATE_UNREADABLE: { text: '{param}: {actual} at {where} is not a date and was left out', todo: 'write it as 2025-01-31' },
  TEXT_DATE_AMBIGUOUS: {
    text: '{param}: {actual} at {where} could be two different days and was left out',
    todo: 'write it as 2025-01-31',
  },
  CELL_ERROR: { text: '{param}: {where} is the error {actual} and was left out', todo: 'repair the cell' },
  BUG: { text: 'Strata bug in {name}, please report: {actual}', todo: 'the formula that shows it helps to find it' },
} as const satisfies Record<string, Message>
