/**
 * A fake spreadsheet file: its state, its calculation, and the executions that change it. Decides that what a killed
 * execution wrote since its last flush is lost, while the properties it wrote are not.
 */

import { columnFormat } from '../../core/number-format.ts'
import { sheetsDate } from './sheets-date.ts'
import { type CustomFunction, calculate, type Shown } from './sheets-formulas.ts'
import { type FileState, type Grid, keyOf, newGrid, type Value } from './sheets-grid.ts'
import type { CallLog } from './sheets-service.ts'
import type { FakeLock } from './sheets-store.ts'

/** "" is an empty cell; texts are texts, whatever they look like. */
export type FakeCell = string | number | boolean

export interface FakeSheet {
  readonly name: string
  /** Rows from A1 on. */
  readonly cells: readonly (readonly FakeCell[])[]
}

export interface SheetsFile {
  readonly state: FileState
  /** The spreadsheet's time zone; the script's own is the process's TZ. */
  readonly zone: string
  readonly log: CallLog
  readonly properties: Map<string, string>
  readonly lock: FakeLock
  /** Whether an apostrophe stays in a cell that is formatted as text. */
  keepsApostrophes: boolean
  newId(): number
  gridOf(id: number): Grid
  /** What a cell shows, and what getValues gives for it. */
  shown(grid: Grid, row: number, column: number): Shown
  handedOver(grid: Grid, row: number, column: number): unknown
  /** Cells with anything in them, spilled results included. */
  filled(grid: Grid): readonly (readonly [row: number, column: number])[]
  changed(): void
  flush(): void
  /** Runs one call of the script to its end, which gives back its lock. */
  execute<T>(work: () => T): T
  /** Lets a call from now on fail, counted from 0, or the whole execution end there. Tells whether it came to that. */
  failAt(call: number, how: 'fails' | 'is killed'): () => boolean
}

export function sheetsFile(sheets: readonly FakeSheet[], zone: string, custom?: CustomFunction): SheetsFile {
  let ids = 0
  let state: FileState = { grids: [], names: [], active: 0, current: null }
  let calculated: ReturnType<typeof calculate> | null = null
  let committed: FileState | null = null
  let failing: { left: number; readonly how: 'fails' | 'is killed' } | null = null
  let isKilled = false

  const log: CallLog = {
    calls: [],
    before: (name) => {
      if (isKilled) throw new Error(KILLED)
      if (failing === null || failing.left-- > 0) return
      isKilled = failing.how === 'is killed'
      failing = null
      throw new Error(isKilled ? KILLED : `Service error: ${name}`)
    },
  }

  const results = () => {
    calculated ??= calculate(state, (sheet, row, column, value) => asHandedOver(file.gridOf(sheet), row, column, value), custom)
    return calculated
  }
  const asHandedOver = (grid: Grid, row: number, column: number, value: Shown): unknown => {
    if (typeof value === 'object') return value.error
    const format = grid.formats.get(keyOf(row, column))
    const isDate = typeof value === 'number' && format !== undefined && (columnFormat([format]) === 'date' || /[hs]/.test(format))
    return isDate ? sheetsDate(wallClock(value), zone) : value
  }

  const file: SheetsFile = {
    get state() {
      return state
    },
    zone,
    log,
    properties: new Map(),
    lock: { isTaken: false, isHeld: false },
    keepsApostrophes: false,
    newId: () => ids++,
    gridOf: (id) => {
      const grid = state.grids.find((one) => one.id === id)
      if (grid === undefined) throw new Error(`Sheet ${id} not found`)
      return grid
    },
    shown: (grid, row, column) => results().shown(grid.id, row, column),
    handedOver: (grid, row, column) => asHandedOver(grid, row, column, results().shown(grid.id, row, column)),
    filled: (grid) => [
      ...[...grid.cells.keys()].map((key) => key.split(',').map(Number) as [number, number]),
      ...results().spilled(grid.id),
    ],
    changed: () => {
      calculated = null
    },
    flush: () => {
      committed = failing?.how === 'is killed' ? structuredClone(state) : null
    },
    execute: (work) => {
      file.flush()
      try {
        const result = work()
        if (isKilled) throw new Error(KILLED)
        return result
      } finally {
        if (isKilled && committed !== null) {
          state = committed
          calculated = null
        }
        isKilled = false
        file.lock.isHeld = false
      }
    },
    failAt: (call, how) => {
      const armed = { left: call, how }
      failing = armed
      return () => {
        const isMet = failing !== armed
        failing = null
        return isMet
      }
    },
  }

  for (const { name, cells } of sheets) {
    const grid = newGrid(file.newId(), name, Math.max(1000, cells.length), Math.max(26, ...cells.map((row) => row.length)))
    for (const [r, row] of cells.entries())
      for (const [c, cell] of row.entries()) if (cell !== '') grid.cells.set(keyOf(r, c), { value: cell as Value })
    state.grids.push(grid)
  }
  return file
}

const KILLED = 'Exceeded maximum execution time'

function wallClock(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000).toISOString().slice(0, 19)
}
