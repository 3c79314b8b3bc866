/**
 * Every text that a user can be shown when something is wrong: what was wrong and where, then what to do.
 * Input that can't be used throws InputError; an oddity in usable input is a Warning beside the result;
 * any other exception is a bug in Strata. Values in braces are filled in. The texts lie in messages/, a file per area.
 */
import { ARGUMENT_MESSAGES } from './messages/arguments.ts'
import { CAPACITY_MESSAGES } from './messages/capacity.ts'
import { CHECK_MESSAGES } from './messages/check.ts'
import { CLUSTER_MESSAGES } from './messages/clusters.ts'
import { CLV_MESSAGES } from './messages/clv.ts'
import { COMPARE_MESSAGES } from './messages/compare.ts'
import { CONCENTRATION_MESSAGES } from './messages/concentration.ts'
import { HOST_MESSAGES } from './messages/hosts.ts'
import { LIFECYCLE_MESSAGES } from './messages/lifecycle.ts'
import { MARKET_MESSAGES } from './messages/market.ts'
import type { Message } from './messages/message.ts'
import { MODEL_MESSAGES } from './messages/model.ts'
import { PLAN_MESSAGES } from './messages/plans.ts'
import { QUALITY_MESSAGES } from './messages/quality.ts'
import { RFM_GRID_MESSAGES } from './messages/rfm-grid.ts'
import { SCORING_MESSAGES } from './messages/scoring.ts'
import { SEPARATION_MESSAGES } from './messages/separation.ts'
import { SURVEY_MESSAGES } from './messages/survey.ts'
import { TERRITORY_MESSAGES } from './messages/territories.ts'

export const MESSAGES = {
  ...ARGUMENT_MESSAGES,
  ...CAPACITY_MESSAGES,
  ...CHECK_MESSAGES,
  ...CLUSTER_MESSAGES,
  ...CLV_MESSAGES,
  ...COMPARE_MESSAGES,
  ...CONCENTRATION_MESSAGES,
  ...LIFECYCLE_MESSAGES,
  ...MARKET_MESSAGES,
  ...MODEL_MESSAGES,
  ...QUALITY_MESSAGES,
  ...RFM_GRID_MESSAGES,
  ...SCORING_MESSAGES,
  ...SEPARATION_MESSAGES,
  ...SURVEY_MESSAGES,
  ...TERRITORY_MESSAGES,
  ...PLAN_MESSAGES,
  ...HOST_MESSAGES,
} as const satisfies Record<string, Message>

export type Code = keyof typeof MESSAGES
export type MessageValues = Readonly<Record<string, string | number>>

/** The text of a message: what was wrong; what to do. No full stop. */
export function message(code: Code, values: MessageValues): string {
  const { text, todo } = messageParts(code, values)
  return `${text}; ${todo}`
}

/** The same in two parts, for a table of findings. */
export function messageParts(code: Code, values: MessageValues): Message {
  const { text, todo } = MESSAGES[code]
  const filled = (part: string): string => part.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? `{${key}}`))
  return { text: filled(text), todo: filled(todo) }
}

/** The user's input can't be used. Anything else that is thrown is a bug in Strata. */
export class InputError extends Error {
  readonly code: Code
  readonly values: MessageValues

  constructor(code: Code, values: MessageValues = {}, functionName?: string) {
    super(functionName === undefined ? message(code, values) : `${functionName}: ${message(code, values)}`)
    this.name = 'InputError'
    this.code = code
    this.values = values
  }
}

/** An oddity in input that could be used. `row` counts from 1 within the argument. */
export interface Warning {
  readonly code: Code
  readonly values: MessageValues
  readonly row?: number
}
