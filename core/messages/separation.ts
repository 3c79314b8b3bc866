/** What is said by the test of whether segments differ. */
import type { Message } from './message.ts'

export const SEPARATION_MESSAGES = {
  TEST_MODEL_HEADERS: {
    text: 'option model names the columns that define the segments, but headers is missing',
    todo: 'point headers at the header row of metrics',
  },
} as const satisfies Record<string, Message>
