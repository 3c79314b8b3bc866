/** What is said by the functions that carve, weigh and compare territories. */
import type { Message } from './message.ts'

export const TERRITORY_MESSAGES = {
  TERRITORY_ROWS: {
    text: '{param} has {actual} rows below its header, but accounts is filled to its number {expected}',
    todo: 'begin {param} one row above accounts, at the header row, and end both in the same row',
  },
  TERRITORY_HEADER: { text: '{param} has no header in its column {column}', todo: 'write a name into its first row' },
  TERRITORY_HEADER_TWICE: { text: '{param} has two columns headed {header}', todo: 'rename one of them' },
  TERRITORY_NUMBER_HEADER: {
    text: 'the first row of weights holds the number {actual}, where a name was expected',
    todo: 'begin weights at its header row, one row above accounts',
  },
  TERRITORY_COLUMN: {
    text: 'option {option} names {actual}, which is no column of attributes{nearest}',
    todo: 'write one of the headers of attributes',
  },
  TERRITORY_TWICE: { text: 'accounts holds {id} twice, at {first} and {second}', todo: 'keep one row per account' },
  TERRITORY_NO_ID: { text: 'accounts: {where} has no id and was left out', todo: 'fill in the id' },
  TERRITORY_NO_ACCOUNTS: { text: 'accounts has no id', todo: 'point it at the column of account ids, without its header' },
  TERRITORY_NEGATIVE: { text: '{param} holds {actual} in column {header} at row {row}', todo: 'write 0 or more' },
  TERRITORY_REPS: {
    text: 'reps must be a whole number from 1 to {most} or a table with a header row, got {actual}',
    todo: 'give how many territories there are, or a table headed Rep, Capacity, Max accounts',
  },
  TERRITORY_REPS_EMPTY: { text: 'reps has no rep below its header row', todo: 'point it at the whole table, headers included' },
  TERRITORY_REP_NAME: { text: 'reps has no name in row {row}', todo: 'write the name of the rep into the first column' },
  TERRITORY_REP_TWICE: { text: 'reps lists {name} twice, in rows {first} and {second}', todo: 'keep one row per rep' },
  TERRITORY_CAPACITY: { text: 'no rep has a capacity above 0', todo: 'write 1 for a full seat, 0.5 for a ramping one' },
  TERRITORY_REP_COLUMN: {
    text: 'the column {header} of reps is no column of attributes{nearest} and was ignored',
    todo: 'give attributes with that header if it decides who may own what',
  },
  TERRITORY_RULE: { text: 'reps row {row}, column {header}: {reason} at character {position} of {actual}', todo: '{hint}' },
  TERRITORY_RULE_DATE: {
    text: 'reps row {row}, column {header}, says {actual}, which counts from a day that is not given here',
    todo: 'write dates such as >=2025-01-31',
  },
  TERRITORY_OWNERS: {
    text: 'reps is {reps}, but there are {owners} different owners',
    todo: 'give at least that number, or a table of the reps who stay',
  },
  TERRITORY_OWNER: {
    text: '{owner} owns {accounts} accounts but is not among the reps{nearest}, so they move',
    todo: 'add the rep to reps if that is a mistake',
  },
  TERRITORY_LOCKS: {
    text: 'the group {group} holds accounts locked to {first} and to {second}',
    todo: 'take a lock off, or leave one of them out of the group',
  },
  TERRITORY_NOBODY: { text: '{accounts} accounts stay without a rep, the first is {id}: {reason}', todo: 'let a rep own them in reps' },
  TERRITORY_TOLERANCE: {
    text: 'no plan was found within {tolerance}: {reason}',
    todo: 'see show=summary, widen the tolerance or free what blocks it',
  },
  TERRITORY_BUDGET: {
    text: '{accounts} accounts × {reps} reps is more than the {most} that a cell can carve',
    todo: 'carve one segment or region at a time, with its own accounts and reps',
  },
} as const satisfies Record<string, Message>
