/** What the sidebar hears of: that the selection moved, and that cells changed, computed results included. */
import type { Injector } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { IActiveDirtyManagerService } from '@univerjs/engine-formula'
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets'
import type { Area } from '../../core/plans/area.ts'

/** A drag or a run of keys settles first: reading at every step would make it stutter. */
const SETTLE_MS = 150

interface Watching {
  dispose(): void
}

export function watchSelection(api: FUniver, moved: () => void): () => void {
  return settling(moved, (later) =>
    [api.Event.SelectionChanged, api.Event.SelectionMoveEnd, api.Event.ActiveSheetChanged].map((event) => api.addEvent(event, later)),
  )
}

export function watchCells(api: FUniver, injector: Injector, area: Area, changed: () => void): () => void {
  const causes = injector.get(IActiveDirtyManagerService)
  return settling(changed, (later) => [
    api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      if (causes.get(id) === undefined) return
      // Rows that come and go, names and the like may change anything; written cells only what they are.
      if (id !== SetRangeValuesMutation.id || touches(api, area, params as ISetRangeValuesMutationParams)) later()
    }),
  ])
}

function touches(api: FUniver, area: Area, { unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): boolean {
  const sheet = api.getActiveWorkbook()?.getSheetByName(area.sheet)
  if (sheet?.getSheetId() !== subUnitId || api.getActiveWorkbook()?.getId() !== unitId) return false
  return Object.entries(cellValue ?? {}).some(
    ([row, cells]) =>
      isWithin(Number(row), area.row, area.rows) &&
      Object.keys(cells ?? {}).some((column) => isWithin(Number(column), area.column, area.columns)),
  )
}

function isWithin(index: number, first: number, count: number): boolean {
  return index >= first && index < first + count
}

function settling(call: () => void, watch: (later: () => void) => readonly Watching[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const watching = watch(() => {
    clearTimeout(timer)
    timer = setTimeout(call, SETTLE_MS)
  })
  return () => {
    clearTimeout(timer)
    for (const one of watching) one.dispose()
  }
}
