/** What SEGMENT_CHECK and the wizard say of a model that can be read, and of the rows that it is used on. */
import type { Message } from './message.ts'

export const CHECK_MESSAGES = {
  CHECK_OK: { text: 'nothing to repair: {rules}, {segments}, every account has a segment', todo: 'use it' },
  CHECK_ERRORS_FIRST: { text: 'which account gets which segment was not checked', todo: 'repair the errors first' },
  CHECK_NO_ROWS: { text: 'rows is blank, so only the model was checked', todo: 'point rows at the accounts' },
  CHECK_MORE: { text: '{count} more findings like these are not listed', todo: 'begin with those above' },
  CHECK_IMPOSSIBLE: { text: '{segment} can never match: no cell of {header} can meet {actual}', todo: 'correct the condition' },
  CHECK_SHADOWED: {
    text: '{segment} never matches: every account that it could take goes to {rules} above it',
    todo: 'move it above them, narrow them, or take it out',
  },
  CHECK_SHADOWED_ROWS: {
    text: 'in these rows {segment} gets none of {accounts} that it could take, because rules above it do; the rules alone do not tell whether it ever could get one',
    todo: 'move it up, or narrow the rules above it',
  },
  CHECK_UNDECIDED: {
    text: 'the rules are too many or too entangled to compare them all; shadowed or overlapping ones may be missing here',
    todo: 'split the model if you need to be sure',
  },
  CHECK_OVERLAP: {
    text: '{segment} overlaps {rules}: an account with {witness} matches model rows {first} and {row}, and row {first} wins',
    todo: 'nothing if meant so; else change the order or narrow one of them',
  },
  CHECK_OVERLAP_UNIQUE: {
    text: '{segment} can conflict with {rules}: an account with {witness} matches model rows {first} and {row}',
    todo: 'narrow one of them, or write Segment in the first header to let the first one win',
  },
  CHECK_POINTS_NEVER: { text: '{segment} can never win, because none of its rules gives points above 0', todo: 'raise its points' },
  CHECK_KIND: {
    text: '{actual} compares with {kind}, but {count} of the {filled} filled cells of {header} hold {held}, and none matches',
    todo: 'correct the condition, or the column',
  },
  CHECK_TYPED: {
    text: 'the rule cell holds the number {actual}, but {header} holds text; spreadsheets turn what is typed, such as 3-5, into a date',
    todo: 'format the rule cells as plain text and type it again',
  },
  CHECK_COMMA: {
    text: 'no cell of {header} is {actual}, but some are {part}; a comma does not separate alternatives',
    todo: 'write {instead}',
  },
  CHECK_TEXT_NUMBERS: {
    text: '{header} holds numbers or dates written as text in {cells}, the first {actual} at row {row}; <, >, ranges and spans of time pass over them',
    todo: 'turn them into numbers or dates',
  },
  CHECK_ERROR_CELLS: {
    text: '{header} holds errors in {cells}, the first {actual} at row {row}; a rule that tests {header} decides {decided} of these accounts',
    todo: 'repair the cells',
  },
  CHECK_BLANK_MATCHES: {
    text: '{actual} also holds where {header} is blank, and {segment} gets {accounts} that way',
    todo: 'fill the field, or write {instead} if a blank should not count',
  },
  CHECK_BLANK_DATES: {
    text: '{actual} never holds where {header} is blank, and {segment} misses {accounts} only for that',
    todo: 'fill the field, or add "| blank" if a blank should count',
  },
  CHECK_UNASSIGNED: {
    text: 'no segment for {count} of {accounts} ({share}){value}',
    todo: 'add rules for them, or a last one without conditions',
  },
  CHECK_BLANK_FIELD: {
    text: 'no segment for {accounts} only because {header} is blank{value}',
    todo: 'fill the field, or add a rule that takes the blanks',
  },
  CHECK_CONFLICT: {
    text: 'rules of both {one} and {other} match {accounts}, the first at row {row}{value}',
    todo: 'narrow the rules of one, or write Segment in the first header to let the first one win',
  },
  CHECK_SEGMENTS: {
    text: 'the model has {segments}, more than {most}',
    todo: 'join those that you would treat alike; 3 to 5 are easiest to act on',
  },
  CHECK_SEGMENTS_MANY: {
    text: 'the model has {segments}; beyond {most} people can not remember what sets them apart, and each gets too few accounts for an offer or a team of its own',
    todo: 'begin with 3 to 5, and split one only when you would treat its halves differently',
  },
  CHECK_SEGMENTS_ALIKE: {
    text: '{one} and {other} differ only in letter case or spaces, and are two segments',
    todo: 'write them alike, or give one another name',
  },
  CHECK_SEGMENT_EMPTY: { text: '{segment} gets no account', todo: 'widen its rules, or take it out' },
  CHECK_SEGMENT_SMALL: {
    text: '{segment} gets {count} of {accounts} ({share}), fewer than {least}',
    todo: 'widen its rules, or join it with another',
  },
  CHECK_VALUES_BLANK: { text: 'no value for {accounts}, counted as 0', todo: 'fill the value where it is not 0' },
  CHECK_VALUES_UNREAD: {
    text: '{cells} of values can not be read as a number, counted as 0, the first is {actual} at {where}',
    todo: 'correct them',
  },
} as const satisfies Record<string, Message>
