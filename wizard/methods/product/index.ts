/** Product: accounts by what they have bought. Decides that products count before plans. */
import { categoryAttempt } from '../shared/category-attempt.ts'
import { defineMethod } from '../shared/define-method.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { OTHER_PRODUCTS, PRODUCT_PLAYS } from './plays.ts'

export const PRODUCT = defineMethod({
  kind: 'product',
  title: 'Product',
  purpose: 'Groups accounts by the products or plan they own, to see who can buy what next.',
  needs: 'The products or the plan per account.',
  complexity: 1,
  resources: 'One analyst and the billing export; product marketing for the offers.',
  outcome: 'Cross-sell lists that name the next product, and adoption goals per product.',
  attempt: (accounts) =>
    categoryAttempt(accounts, {
      roles: ['product', 'plan'],
      plural: 'products',
      unknown: 'Product unknown',
      missing: 'A column of products owned or of plans would do.',
      best: 0.7,
    }),
  ladder: PRODUCT_PLAYS,
  named: [...UNKNOWN_PLAYS, [/^other products$/i, OTHER_PRODUCTS]],
})
