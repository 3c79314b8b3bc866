/**
 * Every text that a user can be shown when something is wrong: what was wrong and where, then what to do.
 * Input that can't be used throws InputError; an oddity in usable input is a Warning beside the result;
 * any other exception is a bug in Strata. Values in braces are filled in.
 */

interface Message {
  readonly text: string
  readonly todo: string
}

export const MESSAGES = {
  ARGUMENT_MISSING: { text: '{param} is missing', todo: 'give a cell, a range or a value for it' },
  ARGUMENT_COUNT: { text: 'takes at most {most} arguments, got {actual}', todo: 'remove what follows {last}' },
  ARGUMENT_NOT_SINGLE: { text: '{param} must be one cell or value, got {rows} rows × {columns} columns', todo: 'point to a single cell' },
  ARGUMENT_ERROR: { text: '{param} holds the error {actual}', todo: 'repair the cell it points to' },
  ARGUMENT_TYPE: { text: '{param} must be {expected}, got {actual}', todo: 'change it to {expected}' },
  ARGUMENT_CHOICE: { text: '{param} must be one of {choices}, got {actual}', todo: 'pick one of these words' },
  LENGTH_MISMATCH: {
    text: '{param} has {actual} cells, but {other} is filled to its cell {expected}',
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

  HEADERS_ROW: { text: 'headers must be one row, got {rows} rows', todo: 'point it at the header row only' },
  HEADERS_BLANK: { text: 'headers is blank', todo: 'point it at the row with the column names' },
  HEADERS_WIDTH: { text: 'rows has {rows} columns but headers has {headers}', todo: 'give both the same columns' },
  HEADER_TWICE: { text: 'the data has two columns named {header}, and the model uses that name', todo: 'rename one of them' },
  MODEL_SIZE: {
    text: 'the model needs a header row and at least one rule below it',
    todo: 'point model at the whole table, headers included',
  },
  MODEL_POLICY: {
    text: 'the first header of the model is {actual}, where Segment, Segment (unique), Segment (all) or Segment (points) was expected',
    todo: 'write one of these in its first cell',
  },
  MODEL_HEADER: { text: 'the model column {header} matches no column of the data{nearest}', todo: 'correct the header in the model' },
  MODEL_HEADER_MISSING: { text: 'model column {column} has conditions but no header', todo: 'write the name of a data column above them' },
  MODEL_SEGMENT_MISSING: {
    text: 'model row {row} has conditions or points but no segment name',
    todo: 'name the segment in its first cell',
  },
  MODEL_NO_POINTS: { text: 'a Segment (points) model needs a column headed Points', todo: 'add it, with a number for each rule' },
  MODEL_POINTS_UNUSED: {
    text: 'a Points column counts only in a Segment (points) model',
    todo: 'change the first header, or write "Points" in quotes to test a data column of that name',
  },
  MODEL_POINTS: { text: 'Points must be a number, got {actual} at model row {row}', todo: 'write a number, or leave it blank for 1' },
  MODEL_COLUMN_TWICE: { text: 'the model has two columns headed {header}', todo: 'keep one of them' },
  MODEL_CELL_ERROR: { text: 'model row {row}, column {header}, is the error {actual}', todo: 'repair that cell' },
  MODEL_AS_OF: {
    text: 'model row {row}, column {header}, says {actual}, which needs a day to count from',
    todo: 'give as_of a date cell',
  },
  RULE: { text: '{reason} at character {position} of {actual}', todo: '{hint}' },
  MODEL_RULE: { text: 'model row {row}, column {header}: {reason} at character {position} of {actual}', todo: '{hint}' },

  RFM_BINS: { text: 'bins must be a whole number from 2 to 9, or a table of three columns R, F, M, got {actual}', todo: 'correct it' },
  RFM_BOUNDS: { text: 'the bins table must hold {expected}, got {actual} at its row {row}', todo: 'correct the table' },
  RFM_BOUNDS_METHOD: { text: 'bins is a table of bounds, so method ntile has nothing to decide', todo: 'leave method out' },

  TIERS: { text: 'for method {method}, tiers must be {expected}, got {actual}', todo: 'correct it or leave it out' },
  TIERS_MISSING: { text: 'method threshold needs tiers', todo: 'give the lower bounds, such as 10000 and 50000' },
  TIERS_LABELS: { text: 'there are {tiers} tiers but {labels} labels', todo: 'give one label per tier, best first' },
  TIERS_NEGATIVE: {
    text: 'method pareto needs values of 0 or more, got {actual} at {where}',
    todo: 'take out the negative values or use another method',
  },

  TEXT_NUMBER_UNREADABLE: { text: '{param}: {actual} at {where} is not a number and was left out', todo: 'correct the cell' },
  TEXT_DATE_UNREADABLE: { text: '{param}: {actual} at {where} is not a date and was left out', todo: 'write it as 2025-01-31' },
  TEXT_DATE_AMBIGUOUS: {
    text: '{param}: {actual} at {where} could be two different days and was left out',
    todo: 'write it as 2025-01-31',
  },
  CELL_ERROR: { text: '{param}: {where} is the error {actual} and was left out', todo: 'repair the cell' },
  RFM_FEWER_SCORES: {
    text: '{measure} takes only {levels} of {bins} scores, because customers share values or are few',
    todo: 'use fewer bins, or method ntile to split ties by id',
  },
  RFM_NO_ORDERS: { text: 'no order lies on or before as_of, so nobody has a score', todo: 'check as_of and the order dates' },
  TIERS_FEWER: {
    text: 'the values fill only {levels} of {tiers} tiers, because many are equal or there are few',
    todo: 'ask for fewer tiers',
  },
  BUG: { text: 'Strata bug in {name}, please report: {actual}', todo: 'the formula that shows it helps to find it' },
} as const satisfies Record<string, Message>

export type Code = keyof typeof MESSAGES
export type MessageValues = Readonly<Record<string, string | number>>

/** The text of a message: what was wrong; what to do. No full stop. */
export function message(code: Code, values: MessageValues): string {
  const { text, todo } = MESSAGES[code]
  return `${text}; ${todo}`.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? `{${key}}`))
}

/** The user's input can't be used. Anything else that is thrown is a bug in Strata. */
export class InputError extends Error {
  readonly code: Code
  readonly values: MessageValues

  constructor(code: Code, values: MessageValues = {}, functionName?: string) {
    super(functionName === undefined ? message(code, values) : `${functionName}: ${message(code, values)}`)
    this.name = 'InputError'
    this.code = code
    this.values = values
  }
}

/** An oddity in input that could be used. `row` counts from 1 within the argument. */
export interface Warning {
  readonly code: Code
  readonly values: MessageValues
  readonly row?: number
}
