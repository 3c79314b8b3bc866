/** What is said by the functions that value customers over their lifetime. */
import type { Message } from './message.ts'

export const CLV_MESSAGES = {
  CLV_FEW_REPEATS: {
    text: 'too few repeat buyers to fit: {repeaters} of {customers} ordered on a second day by {as_of}',
    todo: 'use a longer history or more customers; with few, average order value × orders a year × margin is as good',
  },
  CLV_ONE_DAY: {
    text: '{customers} first ordered on {as_of}, the last day that counts, so nothing is known of how often they come back',
    todo: 'use a longer history, or a later as_of',
  },
  CLV_NO_ORDERS: {
    text: 'no order counts{until}{refunds}',
    todo: 'check as_of, the order dates, the customer ids and the signs of the amounts',
  },
  CLV_NO_FIT: {
    text: 'no parameters were found that fit the orders of {customers} customers best',
    todo: 'check the order dates for mistakes, such as a day far before all others; else use more customers or option model=mbgnbd',
  },
  CLV_LATER: { text: '{orders} after {as_of} left out', todo: 'give a later as_of if they should count' },
  CLV_REFUNDS: {
    text: '{refunds} of customers who had not ordered by then left out',
    todo: 'check that the orders they belong to are in the list',
  },
  CLV_DAY_APART: { text: 'the {which} order, on {day}, is {gap} {side} all others', todo: '{remedy}' },
  CLV_STOP_GUESS: {
    text: 'customers seem to stop at once or never, so P(alive) and CLV are guesses',
    todo: 'use a longer history, or compare option model=mbgnbd; CLV_MODEL shows the fit',
  },
  CLV_VALUE_FALLBACK: {
    text: '{reason}, so order values are not forecast one by one; {instead}',
    todo: 'use more customers, or check the amounts',
  },
  CLV_VALUE_MEAN: {
    text: 'the order values spread so widely (q is {q}, 1 or less) that the model has no mean; customers without a repeat order have the mean of all repeat orders, {mean}',
    todo: 'check the largest amounts',
  },
  CLV_VALUE_DEPENDS: {
    text: 'customers who order more often {direction} order values (rank correlation {correlation}), which the forecast of order values takes to be unrelated',
    todo: 'fit groups of customers that are alike, or read the CLV of the most frequent buyers with care',
  },
  CONTRACT_PERIODS: {
    text: 'active has {actual}, which is too few to fit a curve',
    todo: 'give the size of the cohort and who was still active after at least two periods',
  },
  CONTRACT_COUNT: { text: 'active must hold numbers of customers, 0 or more, got {actual} at {where}', todo: 'correct or fill it' },
  CONTRACT_RISES: {
    text: 'active rises to {actual} at {where}, but a cohort only shrinks',
    todo: 'count only customers who began with the cohort and never left',
  },
  CONTRACT_NO_LOSS: {
    text: 'active never falls, so nothing is known of how customers leave',
    todo: 'use an older cohort or longer periods',
  },
  CONTRACT_ALL_LOST: { text: 'all customers left in the first period, so there is no retention to fit', todo: 'use shorter periods' },
} as const satisfies Record<string, Message>
