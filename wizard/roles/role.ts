/** What a column of an accounts table can be about. Decides the list; guess-roles.ts decides which one a column has. */

export const ROLES = [
  'id',
  'name',
  'parent',
  'owner',
  'value',
  'revenue',
  'employees',
  'sector',
  'country',
  'region',
  'city',
  'postcode',
  'product',
  'plan',
  'technology',
  'usage',
  'activity',
  'created',
  'renewal',
  'stage',
  'stage date',
  'need',
  'answer',
  'score',
  'age',
  'gender',
  'income',
  'job title',
  'segment',
  'order date',
  'amount',
  'contact',
  'other',
] as const

/**
 * `value`: what the account is worth to the user a year, such as ARR; `revenue`: what the account itself turns over;
 * `activity`: the day something was last done; `answer`: one question of a survey; `amount`: of an order;
 * `contact`: how the account is reached, its website too.
 */
export type Role = (typeof ROLES)[number]
