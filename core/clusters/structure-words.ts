/** What a mean silhouette says, in the words of Kaufman and Rousseeuw (1990), who mark .71, .51 and .26 in figures of two decimals. */

/** Below this the clusters are parts of one cloud. */
export const LEAST_STRUCTURE = 0.25

export function structureWords(silhouette: number): string {
  if (silhouette > 0.7) return 'strong structure'
  if (silhouette > 0.5) return 'reasonable structure'
  return silhouette > LEAST_STRUCTURE ? 'weak structure' : 'no structure to speak of'
}
