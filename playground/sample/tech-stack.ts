/** The tools that an account runs, as a list cell: the larger the company, the heavier the tools. */
import { chance } from './draws.ts'
import type { Random } from './random.ts'

/** How likely a small and a very large company is to run it. */
const TOOLS: readonly (readonly [name: string, small: number, large: number])[] = [
  ['Salesforce', 0.15, 0.75],
  ['HubSpot', 0.5, 0.15],
  ['Snowflake', 0.08, 0.5],
  ['BigQuery', 0.15, 0.3],
  ['Databricks', 0.02, 0.25],
  ['Slack', 0.55, 0.4],
  ['Zendesk', 0.25, 0.35],
  ['Stripe', 0.35, 0.12],
  ['NetSuite', 0.1, 0.3],
  ['SAP', 0.01, 0.35],
  ['Workday', 0.01, 0.4],
]

export function drawTechStack(random: Random, employees: number): readonly string[] {
  const largeness = Math.min(1, Math.log10(employees) / 4)
  return TOOLS.filter(([, small, large]) => chance(random, small + (large - small) * largeness)).map(([name]) => name)
}
