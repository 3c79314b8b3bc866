/** What is said by the functions that score customers and sort values into tiers. */
import type { Message } from './message.ts'

export const SCORING_MESSAGES = {
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
  RFM_FEWER_SCORES: {
    text: '{measure} takes only {levels} of {bins} scores, because customers share values or are few',
    todo: 'use fewer bins, or method ntile to split ties by id',
  },
  RFM_NO_ORDERS: { text: 'no order lies on or before as_of, so nobody has a score', todo: 'check as_of and the order dates' },
  TIERS_FEWER: {
    text: 'the values fill only {levels} of {tiers} tiers, because many are equal or there are few',
    todo: 'ask for fewer tiers',
  },
} as const satisfies Record<string, Message>
