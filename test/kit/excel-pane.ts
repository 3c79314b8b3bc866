/**
 * An in-memory Excel for a task pane: Microsoft's real client library over a workbook of ours. Decides what of a click
 * or of a change the pane is told, and the limits of a message. It lives in the test's process, and a page in a real
 * browser can reach it too.
 */
import { type Batch, batchRunner } from './excel-batch.ts'
import { type Book, type FakeSheet, newBook } from './excel-book.ts'
import { ExcelError } from './excel-error.ts'
import { type Bridge, type LibraryGlobals, loadLibrary } from './excel-library.ts'
import { type Spot, workbookObject } from './excel-objects.ts'
import type { World } from './excel-range-object.ts'

export interface PaneSetup extends Partial<Pick<World, 'textFormat' | 'spilledFormulas' | 'mostCells'>> {
  readonly sheets: readonly FakeSheet[]
  readonly active: Spot
  readonly decimalSeparator?: string
  /** Whether a message can wait while a cell is being edited; an old Excel refuses it. */
  readonly waitsForEdit?: boolean
  /** The most bytes of a message in either direction; Excel on the web takes 5 MB. */
  readonly mostBytes?: number
}

export interface ExcelPane {
  readonly book: Book
  /** Answers a message that the library sends to its host; later, where Excel waits for the person. */
  readonly answer: (text: string) => string | Promise<string>
  /** Moves the active cell and gives the messages that Excel then sends to those who listen. */
  readonly select: (spot: Spot) => readonly string[]
  /** The messages for a change that someone made in these cells. */
  readonly changed: (sheetId: string, address: string) => readonly string[]
  /** Begins to edit a cell, and returns how to end it. */
  readonly edit: () => () => void
  /** Lets one call fail, counted from 0 from now on: a message, or a change within one. Tells later whether it came to that. */
  readonly failAt: (call: number) => () => boolean
  /** The message that Excel sends when the pane is shown again. */
  readonly shownAgain: string
  /** Which events are listened to, as Excel counts them. */
  readonly listening: () => readonly string[]
  /** Messages since the pane was opened, without those that only tidy up. */
  readonly messages: () => number
  /** The largest message that was taken so far, in bytes, and how many were too large. */
  readonly largest: () => number
  readonly refused: () => number
}

interface Message {
  readonly id: number
  readonly flags: number
  readonly message: { readonly body: Batch }
}

const EVENTS: Readonly<Record<string, number>> = { DataChanged: 10, Activated: 11, SelectionChanged: 14, VisibilityChanged: 65_539 }
const EVENT_CATEGORY = 65_536
/** The message waits while a cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64

export function excelPane({
  sheets,
  active,
  decimalSeparator = '.',
  mostBytes = 5_000_000,
  waitsForEdit = true,
  ...how
}: PaneSetup): ExcelPane {
  const book = newBook(sheets)
  let spot = active
  let editing: { readonly done: Promise<void>; readonly end: () => void } | null = null
  let failing: { left: number; isMet: boolean } | null = null
  let [messages, largest, refused] = [0, 0, 0]
  const listening: { readonly event: string; readonly target: string }[] = []
  const listens = (method: string, target: string): void => {
    const [, verb, event] = /^_(Register|Unregister)(\w+)Event$/.exec(method)!
    if (verb === 'Register') listening.push({ event: event!, target })
    else
      listening.splice(
        listening.findIndex((one) => one.event === event && one.target === target),
        1,
      )
  }
  const call = (): void => {
    if (failing === null || failing.isMet || failing.left-- > 0) return
    failing.isMet = true
    throw new ExcelError('GeneralException')
  }
  const world: World = {
    book,
    listens,
    textFormat: { keepsApostrophe: true },
    spilledFormulas: 'blank',
    mostCells: 5_000_000,
    ...how,
  }
  const run = batchRunner(
    workbookObject(world, () => spot, decimalSeparator),
    { 'Microsoft.AppRuntime.AppRuntimeService': {} },
    call,
  )

  const reply = (id: number, body: string, statusCode = 200): string => {
    const text = JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } })
    largest = Math.max(largest, Buffer.byteLength(text))
    return text
  }
  const refusal = (id: number, { code, message }: ExcelError): string => reply(id, JSON.stringify({ error: { code, message } }), 400)
  const carryOut = (id: number, batch: Batch, bytes: number): string => {
    try {
      if (!batch.Actions.some(({ Name }) => Name === '_RemoveReference')) {
        messages++
        call()
      }
      if (bytes > mostBytes) refused++
      if (bytes > mostBytes) throw new ExcelError('RequestPayloadSizeLimitExceeded')
      largest = Math.max(largest, bytes)
      const body = JSON.stringify(run(batch))
      if (Buffer.byteLength(body) > mostBytes) throw new ExcelError('ResponsePayloadSizeLimitExceeded')
      return reply(id, body)
    } catch (error) {
      if (error instanceof ExcelError) return refusal(id, error)
      throw error
    }
  }
  const eventMessages = (event: string, target: string, about: object): string[] =>
    listening
      .filter((one) => one.event === event && one.target === target)
      .map(() => eventMessage(EVENTS[event]!, target, { type: event, ...about }))
  return {
    book,
    answer: (text) => {
      const { id, flags, message } = JSON.parse(text) as Message
      const bytes = Buffer.byteLength(text)
      if (editing === null) return carryOut(id, message.body, bytes)
      if (!waitsForEdit || (flags & DELAY_FOR_CELL_EDIT) === 0) return refusal(id, new ExcelError('InvalidOperationInCellEditMode'))
      return editing.done.then(() => carryOut(id, message.body, bytes))
    },
    select: (next) => {
      const event = next.sheet === spot.sheet ? 'SelectionChanged' : 'Activated'
      spot = next
      return eventMessages(event, 'Workbook', { worksheetId: 'sheet', address: 'A1' })
    },
    changed: (sheetId, address) => eventMessages('DataChanged', sheetId, { worksheetId: sheetId, address, source: 'Local' }),
    edit: () => {
      let end = (): void => undefined
      const done = new Promise<void>((resolve) => {
        end = () => {
          editing = null
          resolve()
        }
      })
      editing = { done, end }
      return () => end()
    },
    failAt: (at) => {
      const failure = { left: at, isMet: false }
      failing = failure
      return () => failure.isMet
    },
    shownAgain: eventMessage(EVENTS.VisibilityChanged!, '', { visibility: 'Visible' }),
    listening: () => listening.map(({ event }) => event),
    messages: () => messages,
    largest: () => largest,
    refused: () => refused,
  }
}

function eventMessage(messageType: number, targetId: string, about: object): string {
  const entry = { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(about) }
  return JSON.stringify({ type: 3, message: { entries: [entry] } })
}

/** The library in this process, which can talk to one Excel after another; `send` hands it a message of Excel's own. */
export interface Library {
  readonly globals: LibraryGlobals
  readonly connect: (pane: ExcelPane) => void
  readonly send: (text: string) => void
}

export function libraryInProcess(): Library {
  let connected: ExcelPane | null = null
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void Promise.resolve(connected!.answer(text)).then((reply) => bridge.onMessageFromHost?.(reply))
    },
  }
  return {
    globals: loadLibrary('', bridge),
    connect: (pane) => {
      connected = pane
    },
    send: (text) => bridge.onMessageFromHost?.(text),
  }
}
