/** What is said of a segment model, its rule cells and the headers they name. */
import type { Message } from './message.ts'

export const MODEL_MESSAGES = {
  HEADERS_ROW: { text: 'headers must be one row, got {rows} rows', todo: 'point it at the header row only' },
  HEADERS_BLANK: { text: 'headers is blank', todo: 'point it at the row with the column names' },
  HEADERS_WIDTH: { text: '{param} has {columns} columns but headers has {headers}', todo: 'give both the same columns' },
  HEADER_TWICE: { text: 'the data has two columns named {header}, and the model uses that name', todo: 'rename one of them' },
  MODEL_SIZE: {
    text: 'the model needs a header row and at least one rule below it',
    todo: 'point model at the whole table, headers included',
  },
  MODEL_POLICY: {
    text: 'the first header of the model is {actual}, where Segment, Segment (longest), Segment (unique), Segment (all) or Segment (points) was expected',
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
} as const satisfies Record<string, Message>
