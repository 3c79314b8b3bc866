/**
 * Draws the charts that float over the grid. Decides when one is drawn again: when a result, a cell or its size changes.
 * Univer wants a React component; ours is an empty one around Preact.
 */
import type { Injector } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { IActiveDirtyManagerService } from '@univerjs/engine-formula'
import { h, render } from 'preact'
import { createElement, useEffect, useRef } from 'react'
import type { Grid } from '../../core/cells.ts'
import type { Area } from '../../core/plans/area.ts'
import { CHART_COMPONENT } from '../engine/chart-drawings.ts'
import { gridOf, sheetCells } from '../engine/sheet-cells.ts'
import { ChartView } from './ChartView.tsx'
import { chartData, type FloatingChart } from './series.ts'

export function drawFloatingCharts(api: FUniver, injector: Injector): void {
  const shell = ({ data }: { readonly data: FloatingChart }): unknown => {
    const place = useRef<HTMLDivElement>(null)
    useEffect(() => keepDrawn(api, injector, data, place.current!), [data])
    return createElement('div', { ref: place, style: { width: '100%', height: '100%' } })
  }
  api.registerComponent(CHART_COMPONENT, shell)
}

/** Until what it returns is called. */
function keepDrawn(api: FUniver, injector: Injector, chart: FloatingChart, root: HTMLElement): () => void {
  const read = (area: Area): Grid => {
    const book = api.getActiveWorkbook()
    const sheet = book?.getSheetBySheetId(area.sheet)
    return book && sheet ? gridOf(area, sheetCells(injector, book.getId(), sheet.getSheet()).value) : []
  }
  let frame = 0
  const draw = (): void => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() =>
      render(h(ChartView, { data: chartData(chart, read), width: root.clientWidth, height: root.clientHeight }), root),
    )
  }
  const sized = new ResizeObserver(draw)
  sized.observe(root)
  const causes = injector.get(IActiveDirtyManagerService)
  const changed = api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (causes.get(id) !== undefined) draw()
  })
  const computed = api.getFormula().calculationResultApplied(draw)
  return () => {
    cancelAnimationFrame(frame)
    sized.disconnect()
    changed.dispose()
    computed.dispose()
    render(null, root)
  }
}
