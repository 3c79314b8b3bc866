/** The id of the next plan: plans are numbered, and one that was undone gives its number back. */
import type { Host } from '../../core/host.ts'

export async function nextPlan(host: Host): Promise<string> {
  const taken = (await host.plans()).map(({ id }) => id)
  let number = taken.length + 1
  while (taken.includes(`plan-${number}`)) number++
  return `plan-${number}`
}
