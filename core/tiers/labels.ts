/** What tiers are called, best first, where no labels are given. */

const METALS = ['Platinum', 'Gold', 'Silver', 'Bronze'] as const

export function defaultLabels(method: string, tiers: number): string[] {
  if (method === 'pareto' && tiers <= 26) return Array.from({ length: tiers }, (_, index) => String.fromCharCode(65 + index))
  if (method !== 'pareto' && tiers === METALS.length) return [...METALS]
  return Array.from({ length: tiers }, (_, index) => `Tier ${index + 1}`)
}
