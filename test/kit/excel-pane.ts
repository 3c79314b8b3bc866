/**
 * An in-memory Excel for a task pane: Microsoft's real client library over a workbook of ours. Decides what a click on
 * another cell or sheet tells the pane. It lives in the test's process, and a page in a real browser can reach it too.
 */
import { type Batch, type BatchReply, batchRunner } from './excel-batch.ts'
import { type Bridge, type LibraryGlobals, loadLibrary } from './excel-library.ts'
import { type FakeSheet, type Spot, workbookObject } from './excel-objects.ts'

interface Setup {
  readonly sheets: readonly FakeSheet[]
  readonly active: Spot
  readonly decimalSeparator?: string
}

export interface ExcelPane {
  /** Answers a message that the library sends to its host. */
  readonly answer: (text: string) => string
  /** Moves the active cell and gives the messages that Excel then sends to those who listen. */
  readonly select: (spot: Spot) => readonly string[]
  /** The message that Excel sends when the pane is shown again. */
  readonly shownAgain: string
  /** Which events are listened to, as Excel counts them. */
  readonly listening: () => readonly string[]
}

const EVENTS: Readonly<Record<string, number>> = { Activated: 11, SelectionChanged: 14, VisibilityChanged: 65_539 }
const EVENT_CATEGORY = 65_536

export function excelPane({ sheets, active, decimalSeparator = '.' }: Setup): ExcelPane {
  let spot = active
  const listening: string[] = []
  const listens = (method: string): void => {
    const [, verb, event] = /^_(Register|Unregister)(\w+)Event$/.exec(method)!
    if (verb === 'Register') listening.push(event!)
    else listening.splice(listening.indexOf(event!), 1)
  }
  const run = batchRunner(workbookObject({ sheets, active: () => spot, decimalSeparator, listens }), {
    'Microsoft.AppRuntime.AppRuntimeService': {},
  })
  return {
    answer: (text) => {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: Batch } }
      const body: BatchReply = run(message.body)
      return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(body) } })
    },
    select: (next) => {
      const event = next.sheet === spot.sheet ? 'SelectionChanged' : 'Activated'
      spot = next
      const about = { type: event, worksheetId: 'sheet', address: 'A1' }
      return listening.filter((name) => name === event).map(() => eventMessage(EVENTS[event]!, 'Workbook', about))
    },
    shownAgain: eventMessage(EVENTS.VisibilityChanged!, '', { visibility: 'Visible' }),
    listening: () => [...listening],
  }
}

function eventMessage(messageType: number, targetId: string, about: object): string {
  const entry = { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(about) }
  return JSON.stringify({ type: 3, message: { entries: [entry] } })
}

/** The library in this process, talking to that Excel; `send` hands it a message of Excel's own. */
export function paneInProcess(pane: ExcelPane): { readonly globals: LibraryGlobals; readonly send: (text: string) => void } {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const reply = pane.answer(text)
      setTimeout(() => bridge.onMessageFromHost?.(reply), 0)
    },
  }
  return { globals: loadLibrary('', bridge), send: (text) => bridge.onMessageFromHost?.(text) }
}
