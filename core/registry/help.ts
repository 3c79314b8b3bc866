/** The words in which every host and page describes a parameter: what it is, its choices, and what stands in when it is left out. */
import type { Param } from './define.ts'

/** "How the cuts are found. One of quantile, pareto. (optional; default quantile)" */
export function paramHelp({ doc, choices, optional, fallback }: Param, { listChoices = true } = {}): string {
  const oneOf = choices && listChoices ? ` One of ${choices.join(', ')}.` : ''
  const left = optional ? ` (optional${fallback === undefined ? '' : `; default ${fallback}`})` : ''
  return `${doc}${oneOf}${left}`
}

/** How a parameter stands in a syntax line: optional ones in brackets. */
export function paramSyntax(name: string, { optional }: Param): string {
  return optional ? `[${name}]` : name
}
