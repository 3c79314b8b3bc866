/** What is said by the functions that follow records through the stages of a lifecycle. */
import type { Message } from './message.ts'

export const LIFECYCLE_MESSAGES = {
  LIFECYCLE_NO_ENTRIES: {
    text: 'no row has an id, a stage and a date on or before as_of',
    todo: 'give one row per entry into a stage, and check as_of',
  },
  LIFECYCLE_STAGES: {
    text: 'there are {actual} different stages, above the {most} that can be followed',
    todo: 'give the column of stage names, not one of ids or notes',
  },
  LIFECYCLE_ORDER_TWICE: { text: 'order names the stage {actual} twice', todo: 'keep one of them; letter case does not count' },
  LIFECYCLE_ORDER_LOST: {
    text: 'every stage of the lifecycle counts as lost',
    todo: 'add lost=none to the options, or name there only those that end it without success',
  },
  LIFECYCLE_STAGE_UNKNOWN: {
    text: '{param} names the stage {actual}, which nobody entered{nearest}',
    todo: 'check its spelling; stages that order leaves out count as left',
  },
  LIFECYCLE_INCOMPLETE: {
    text: 'rows without an id, a stage or a date were left out: {count}, the first at {where}',
    todo: 'fill them in, one row per entry into a stage',
  },
} as const satisfies Record<string, Message>
