/**
 * What a check has to say, and the table in which it says it: errors first, then warnings, then notes, each by its
 * place. Decides nothing about what is checked; the texts are messages like all others.
 */
import { type Code, type MessageValues, messageParts } from './errors.ts'
import type { Table } from './registry/define.ts'

const SEVERITIES = ['Error', 'Warning', 'Note', 'OK'] as const

/** Error: the result can't be had. Warning: it is probably not what is meant. Note: worth knowing. OK: nothing else was found. */
export type Severity = (typeof SEVERITIES)[number]

/** A place as a person finds it, and where it stands among the other places of one table. */
export interface Place {
  readonly where: string
  readonly order: number
}

export interface Finding extends Place {
  readonly severity: Severity
  readonly code: Code
  readonly what: string
  readonly todo: string
}

export function finding(severity: Severity, { where, order }: Place, code: Code, values: MessageValues = {}): Finding {
  const { text, todo } = messageParts(code, values)
  return { severity, code, where, order, what: text, todo }
}

/** Findings of one severity and place stay in the order given. */
export function findingTable(findings: readonly Finding[]): Table {
  const sorted = [...findings].sort(
    (left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) || left.order - right.order,
  )
  return {
    header: ['severity', 'where', 'what', 'what to do'],
    rows: sorted.map(({ severity, where, what, todo }) => [severity, where, what, todo]),
  }
}
