/** How hard the models' likelihoods are searched: from all starts where customers are few and the likelihood may have several summits. */

/** From so many customers on a higher summit than the first was met in 1 of 688 simulated fits, and further starts would take time. */
const MANY = 1000
/** A slope left that is rounding, per customer. */
const FLAT = 1e-8

export function searchFor(customers: number): { readonly flat: number; readonly stopsInside: boolean } {
  return { flat: FLAT * customers, stopsInside: customers >= MANY }
}
