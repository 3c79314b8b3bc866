/** What DATA_QUALITY and the sidebar's Data step say of a table's fields. */
import type { Message } from './message.ts'

export const QUALITY_MESSAGES = {
  QUALITY_COLUMN: { text: 'option {option} names {actual}, which is no column of rows{nearest}', todo: 'write one of the headers' },
  QUALITY_OK: { text: 'nothing to repair in {fields} of {accounts}', todo: 'use it' },
  QUALITY_NO_ROWS: { text: 'rows is blank', todo: 'point rows at the accounts' },
  QUALITY_HEADER_BLANK: { text: '{header} has no header', todo: 'give it a header: rules find columns by them' },
  QUALITY_HEADER_TWICE: { text: '{columns} have the header {header}', todo: 'give each a header of its own' },
  QUALITY_BLANK: { text: '{header} is blank for all of {accounts}', todo: 'fill it, or take the column out' },
  QUALITY_FILLED: {
    text: '{header} is missing for {count} of {accounts}, so {share} is filled{value}',
    todo: 'fill it where it is missing, the most valuable accounts first',
  },
  QUALITY_PLACEHOLDERS: {
    text: '{header} is filled in name only in {cells}, the first {actual} at row {row}; rules do not take it for blank',
    todo: 'clear these cells, or name the words that do count as missing with placeholders=',
  },
  QUALITY_ERRORS: { text: '{header} holds errors in {cells}, the first {actual} at row {row}', todo: 'repair the cells' },
  QUALITY_MIXED: { text: '{header} mixes kinds: {mix}', todo: 'write all of it alike, or split it into a column for each kind' },
  QUALITY_OTHER_KIND: {
    text: '{header} holds {kind} in {cells} of a {type} column, the first {actual} at row {row}',
    todo: 'correct them, or move them to a column of their own',
  },
  QUALITY_AMBIGUOUS: {
    text: '{header} holds dates that could be two different days in {cells}, the first {actual} at row {row}',
    todo: 'write them as 2025-01-31, or as date cells',
  },
  QUALITY_CURRENCIES: {
    text: '{header} mixes currencies ({currencies}), so its amounts are neither added up nor compared',
    todo: 'convert them to one currency',
  },
  QUALITY_VALUES_CURRENCIES: {
    text: 'values are in several currencies ({currencies}), so nothing is weighed by value',
    todo: 'convert them to one currency{override}',
  },
  QUALITY_VALUES_NEGATIVE: { text: 'the value is below 0 for {accounts} and counts as 0', todo: 'check that these are meant' },
  QUALITY_VALUES_NOTHING: {
    text: 'no value is above 0, so nothing is weighed by value',
    todo: 'point values at what the accounts are worth',
  },
  QUALITY_FAR: {
    text: '{header} lies outside {low} to {high} in {cells}, far from all else, the farthest {actual} at row {row}',
    todo: 'check these numbers, and what they do to averages and cuts',
  },
  QUALITY_SIGN: {
    text: '{header} is {side} 0 in {cells}, unlike 99 % of its numbers, the farthest {actual} at row {row}',
    todo: 'check the sign',
  },
  QUALITY_DAYS: {
    text: '{header} lies before {low} or after {high} in {cells}, such as {actual} at row {row}',
    todo: 'check these dates',
  },
  QUALITY_SPELLING: {
    text: '{header} is probably misspelt in {cells}: {actual} at row {row} is probably {meant}',
    todo: 'write them alike',
  },
  QUALITY_DUPLICATES: {
    text: '{header} names {ids} more than once: {actual} at rows {first} and {second}',
    todo: 'keep one row per account',
  },
  QUALITY_ID_CASE: {
    text: '{header} holds {ids} that differ from another by letter case only, such as {one} and {other}; they count as different accounts',
    todo: 'check that they are: lookups in a spreadsheet take them for one',
  },
  QUALITY_ID_GUESSED: { text: '{header} is taken for the id of the account', todo: 'name another column with id= if it is not' },
  QUALITY_ID_NONE: { text: 'no column names the account, so duplicates were not looked for', todo: 'name the column with id=' },
  QUALITY_CONSTANT: { text: '{header} is {actual} in all {cells} that are filled', todo: 'leave it out of rules: it tells nothing apart' },
  QUALITY_AS_OF: { text: 'no as_of is given, so days to come were not looked for', todo: 'add as_of= with the day of the data' },
} as const satisfies Record<string, Message>
