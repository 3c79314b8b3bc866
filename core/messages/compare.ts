/** What is said by the functions that profile segments and compare two groupings of the same accounts. */
import type { Message } from './message.ts'

export const COMPARE_MESSAGES = {
  PROFILE_MORE: {
    text: 'more has {actual} rows below its header, but there are {expected} accounts',
    todo: 'begin it one row above segments, at the header row, and end it with them',
  },
  PROFILE_HEADER: { text: 'column {column} of more is filled in row {row} but has no header', todo: 'write a name into its first row' },
  PROFILE_COLUMN: { text: 'option {option} names {actual}, which is no column of more{nearest}', todo: 'write one of the headers of more' },
  PROFILE_LISTS: { text: 'the segment {actual} looks like a list of segments', todo: 'add lists=yes to count an account in each of them' },
  COMPARE_VALUES: { text: 'show=value_matrix needs values', todo: 'give the value of each account, or ask for show=matrix' },
  COMPARE_VALUES_AFTER: { text: 'values_after is given, but values is not', todo: 'give values too; one range of values goes there' },
  COMPARE_SEGMENTS: {
    text: 'there are {actual} different segments {side}, above the {most} that can be compared',
    todo: 'give the column of segment names, not one of ids or accounts',
  },
  COMPARE_ORDER: {
    text: 'option order leaves out the segment {actual}{nearest}',
    todo: 'name every segment, best first, with commas between',
  },
  MIGRATION_TWICE: { text: '{param} holds the account {id} twice, at {first} and {second}', todo: 'keep one row per account' },
  MIGRATION_NO_ID: { text: '{param}: {where} has no id and was left out', todo: 'fill in the id' },
  MIGRATION_NOTHING_SHARED: {
    text: 'no account is in both tables, so all count as new or lost',
    todo: 'check that ids and ids_after hold the same kind of id',
  },
} as const satisfies Record<string, Message>
