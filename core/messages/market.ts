/** What is said by the functions that size a market, show what is left of it, and follow segments over time. */
import type { Message } from './message.ts'

export const MARKET_MESSAGES = {
  MARKET_NO_VALUE: {
    text: 'annual_value has no number at {where}, where there are {actual} accounts',
    todo: 'fill in what one of these accounts is worth a year, 0 if nothing',
  },
  MARKET_NAME: { text: 'option {option} ends in a name that is not known here{nearest}', todo: 'write one of {names} after the point' },
  MARKET_WIN_RATE: {
    text: 'option workable.{segment} needs a win rate',
    todo: 'add win_rate=20%, or give the money that can be won as capacity.{segment}',
  },
  MARKET_TOP_DOWN: { text: 'show=reconcile needs top_down', todo: 'add what is spent in the category a year, such as top_down=80000000' },
  MARKET_SIZE: {
    text: 'size_codes has {actual} in row {row}, which is no size class',
    todo: 'use codes from 01 to 09 or bands such as <5, 20-99 and 500+, as text so that the sheet makes no date of them',
  },
  MARKET_OVERLAP: {
    text: 'rows {row} and {later} of size_codes count the same companies: {actual} and {other}',
    todo: 'keep size classes that do not overlap (such as 05, 06, 07 and 09), one level of NAICS, and either the states or the whole country',
  },
  WHITESPACE_ROWS: {
    text: 'owned has {actual} rows below its header, but there are {expected} accounts',
    todo: 'begin it one row above accounts, at the header row, and end it with them',
  },
  WHITESPACE_PRODUCT: {
    text: 'owned has a column "{actual}", which is no product of expected{nearest}',
    todo: 'add it there, or leave the column out',
  },
  WHITESPACE_SEGMENT: {
    text: 'the segment {segment} is not in expected{nearest}, so its accounts have no whitespace',
    todo: 'add a row for it',
  },
  PERFORMANCE_ENDS: { text: 'ends is {end} at {where}, before the account began on {start}', todo: 'correct one of the two dates' },
  PERFORMANCE_NO_DATE: { text: '{rows} rows have no date and were left out, the first at {where}', todo: 'fill in when the account began' },
  PERFORMANCE_AS_OF: {
    text: 'option as_of is {as_of}, before the first period begins on {first}',
    todo: 'choose a later day or earlier periods',
  },
  PERFORMANCE_STAGES: {
    text: 'no stage is won or lost, there are {actual}',
    todo: 'name them in the options, such as "won=Signed, Live; lost=Rejected"',
  },
} as const satisfies Record<string, Message>
