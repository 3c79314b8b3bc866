/** What is said of the periods of a plan, and by the functions that plan sales capacity and share out quota. */
import type { Message } from './message.ts'

export const CAPACITY_MESSAGES = {
  PERIODS_BLANK: { text: 'periods has no date at {where}', todo: 'fill in the first day of the period, or end the range before it' },
  PERIODS_ORDER: {
    text: 'periods must rise, but {date} at {where} does not come after {before}',
    todo: 'list the first day of each period once, the earliest first',
  },
  PERIODS_UNTIL: {
    text: 'option until is {until}, before the last period begins on {last}',
    todo: 'write the last day of the last period, or leave it out',
  },
  PLAN_HEADER: { text: '{param}: the column {actual} is not read{nearest}', todo: 'rename it if that column is meant' },
  PLAN_HEADER_TWICE: { text: '{param} has more than one column for {field}', todo: 'keep one of them' },
  PLAN_CELL: { text: '{param}: {header} at row {row} must be {expected}, got {actual}', todo: 'correct the cell or clear it' },
  ROSTER_BASIS: {
    text: 'roster has no column Quota and no column Productivity{nearest}',
    todo: 'head one of its columns so, in its first row, and give the amount of a year',
  },
  ROSTER_BASES: {
    text: 'roster has both a Quota and a Productivity column',
    todo: 'keep Quota for what reps must sell, or Productivity for what they do sell; two bases would count twice',
  },
  ROSTER_EMPTY: { text: 'roster has no row below its headers', todo: 'list the reps, one row each, or give more of the range' },
  ROSTER_RAMP: {
    text: 'roster: the ramp "{name}" at row {row} is not in the options{nearest}',
    todo: 'add ramp.{name}= with the share of each month, or leave the cell blank',
  },
  ROSTER_RAMP_UNUSED: { text: 'option ramp.{name} is used by no row of roster', todo: 'check the names in its Ramp and Role columns' },
  ROSTER_DAYS: { text: 'roster: {last} {to} at row {row} is before {first} {from}', todo: 'correct one of the two dates' },
  ROSTER_TO_BE_HIRED: {
    text: 'roster: the seat at row {row} is to be hired but has no Start',
    todo: 'give the day from which it counts',
  },
  ROSTER_LATER: {
    text: 'roster: row {row} starts on {start}, after the plan ends on {last}, and counts nowhere',
    todo: 'nothing if meant so; else correct the date or add periods',
  },
  CAPACITY_RAMP_SHARES: {
    text: 'option {name} must be shares up to 1 or percents up to 100, got {actual}',
    todo: 'write 0.5 or 50% for half of a ramped rep',
  },
  CAPACITY_SEASONALITY: {
    text: 'option seasonality must be 12 numbers that sum to 12, got {count} that sum to {sum}',
    todo: 'give each month from January on, 1 for an average one',
  },
  CAPACITY_ATTAINED: {
    text: 'both attainment and haircut are given',
    todo: 'keep one: a haircut of 15% is an attainment of 85%',
  },
  CAPACITY_ATTAINMENT: {
    text: 'attainment is given, but roster has a Productivity column, which is what reps sell already',
    todo: 'leave attainment out, or use haircut for caution',
  },
  CAPACITY_SUPPORT: {
    text: 'show=support needs to know how many heads a role needs',
    todo: 'add for example ratio.SE=3 for one sales engineer to three reps, or volume.SDR=',
  },
  TARGETS_LIST: {
    text: 'targets must be one number for each of the {periods} periods, got {actual}',
    todo: 'make it as long as periods, or a table with the headers Period, Segment and Target',
  },
  TARGETS_COLUMN: { text: 'targets has no column {field}', todo: 'head its columns Period, Segment (if by segment) and Target' },
  TARGETS_PERIOD: { text: 'targets: row {row} has an amount but no period', todo: 'fill in a day of the period' },
  TARGETS_OUTSIDE: { text: 'targets: {day} at row {row} is in none of the periods and was left out', todo: 'nothing if meant so' },
  HIRES_PRODUCTIVITY: {
    text: 'option productivity is missing',
    todo: 'add productivity= with what a ramped hire sells in a year, such as quota times attainment',
  },
  HIRES_RAMP: { text: 'option ramp must not fall, got {actual}', todo: 'list the share of each month of tenure, the lowest first' },
  QUOTA_TARGET: {
    text: 'target must be one amount from 0 to {most}, got {actual}',
    todo: 'point it to the cell of the amount to share out',
  },
  QUOTA_WEIGHT: { text: 'weights must be 0 or more, got {actual} at {where}', todo: 'correct it, or leave it blank for no quota' },
  QUOTA_WEIGHTS: { text: 'no weight is above 0', todo: 'give each rep a weight, such as the potential of the territory; 1 for all alike' },
  QUOTA_BOUNDS: {
    text: 'no quota lies between the floor {floor} and the cap {cap} of row {row}',
    todo: 'raise the cap or lower the floor',
  },
  QUOTA_FLOORS: { text: 'floors sum to {sum}, above the {amount} to share out', todo: 'lower them, or raise target or over_assignment' },
  QUOTA_CAPS: {
    text: 'caps allow {sum} at most, below the {amount} to share out',
    todo: 'raise them, or lower target or over_assignment; a weight of 0 takes no more than its floor',
  },
} as const satisfies Record<string, Message>
