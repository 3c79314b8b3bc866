/**
 * An in-memory Excel that calculates custom functions through Microsoft's real client library. Decides what a cell
 * shows for the answer that the library sends; enforces the limits that Excel enforces.
 *
 * The message format is undocumented; it was read from the library's source, whose version is therefore pinned.
 */
import type { ExcelMetadata } from '../../core/registry/emit-excel.ts'
import { type Encoding, type FormulaArgument, prepare } from './excel-arguments.ts'
import { type Bridge, type LibraryGlobals, loadLibrary } from './excel-library.ts'
import type { SheetCell } from './excel-workbook.ts'

export interface Addin {
  readonly metadata: ExcelMetadata
  /** The text of functions.js. */
  readonly script: string
}

/** What a formula's cells show. An error says who made it: an error of Excel's own carries no message of ours. */
export type Shown =
  | { readonly values: readonly (readonly (number | string | boolean)[])[] }
  | { readonly error: string; readonly message: string; readonly by: 'function' | 'Excel' }

export interface ExcelHost {
  /** The global CustomFunctions of the add-in's page, to associate further functions. */
  readonly runtime: LibraryGlobals['CustomFunctions']
  /** Replaces what the sheet holds, from A1 on. */
  sheet(cells: readonly (readonly SheetCell[])[]): void
  calculate(name: string, args: readonly FormulaArgument[]): Promise<Shown>
}

/** One invocation's result: id, whether it succeeded, value or message, error code or timings. */
type WireResult = readonly [id: number, succeeded: boolean, value: unknown, code: unknown]

interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ArgumentInfo?: { readonly Arguments: readonly unknown[] }
}

interface Batch {
  readonly Actions: readonly Action[]
}

const MAX_MESSAGE_BYTES = 5_000_000
const INSTANTIATE = 1
const CALL_METHOD = 3
const ERROR_OF_CODE: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' }

export function excelHost({ metadata, script }: Addin, encoding: Partial<Encoding> = {}): ExcelHost {
  const how: Encoding = { blanks: 'null', errors: 'dataType', ...encoding }
  const waiting = new Map<number, { resolve: (shown: Shown) => void; reject: (error: unknown) => void }>()
  let sheet: readonly (readonly SheetCell[])[] = []
  let lastId = 0

  const settle = (batch: Batch, tooLarge: boolean): void => {
    for (const result of resultsIn(batch)) {
      waiting.get(result[0])?.resolve(tooLarge ? STUCK : shownFor(result))
      waiting.delete(result[0])
    }
  }
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: Batch } }
      try {
        settle(message.body, Buffer.byteLength(text) > MAX_MESSAGE_BYTES)
      } catch (error) {
        // Thrown into the library it would be tried again for a minute; a test should fail with it.
        for (const { reject } of waiting.values()) reject(error)
        waiting.clear()
      }
      const Results = message.body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null }))
      const reply = { id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) } }
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(reply)), 0)
    },
  }
  const { CustomFunctions: runtime } = loadLibrary(script, bridge)

  return {
    runtime,
    sheet: (cells) => {
      sheet = cells
    },
    calculate: async (name, args) => {
      const spec = metadata.functions.find((candidate) => candidate.name === name)
      if (!spec) return byExcel('#NAME?')
      const prepared = prepare(metadata, spec, args, sheet, how)
      if ('refused' in prepared) return byExcel(prepared.refused)
      const id = ++lastId
      const invocation = JSON.stringify([id, spec.id, prepared.sent, 'Sheet1!A1', prepared.flags, null])
      if (Buffer.byteLength(invocation) > MAX_MESSAGE_BYTES) return byExcel('#VALUE!')
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [[1, 1000, '', invocation, id]] } }))
      })
    },
  }
}

/** Above the limit the library sends the same batch again until it gives up, and the cells stay as they are. */
const STUCK = byExcel('#BUSY!')

function byExcel(error: string): Shown {
  return { error, message: '', by: 'Excel' }
}

function resultsIn({ Actions }: Batch): readonly WireResult[] {
  return Actions.flatMap(({ ActionType, Name, ArgumentInfo }) => {
    if (ActionType === INSTANTIATE) return []
    if (ActionType === CALL_METHOD && Name === 'SetInvocationArrayResults') return ArgumentInfo!.Arguments[0] as WireResult[]
    throw new Error(`this host knows no action ${ActionType} ${Name}`)
  })
}

function shownFor([, succeeded, value, code]: WireResult): Shown {
  if (succeeded) return spilled(Array.isArray(value) ? (value as unknown[][]) : [[value]])
  const error = ERROR_OF_CODE[Number(code)] ?? '#VALUE!'
  // Other errors show no message, whatever was thrown.
  return { error, message: error === '#VALUE!' || error === '#N/A' ? String(value) : '', by: 'function' }
}

function spilled(rows: readonly (readonly unknown[])[]): Shown {
  const width = rows[0]?.length ?? 0
  if (width === 0 || rows.some((row) => row.length !== width)) return byExcel('#VALUE!')
  return { values: rows.map((row) => row.map(shownCell)) }
}

function shownCell(cell: unknown): number | string | boolean {
  if (cell === null) return 0
  if (typeof cell === 'object') throw new Error(`this host shows no object in a result: ${JSON.stringify(cell)}`)
  return cell as number | string | boolean
}
