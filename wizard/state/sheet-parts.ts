/** What goes on the sheets of playbooks and snapshots, seen what stands there: below it, and nothing twice. */
import type { Cell } from '../../core/cells.ts'
import type { Host } from '../../core/host.ts'
import { addressOf } from '../../core/plans/area.ts'
import type { ModelAnswers, PlaybookRow, SheetPlace } from '../../core/plans/build/model-answers.ts'
import { FIRST_PLAY } from '../../core/plans/build/playbook-sheet.ts'

/** Plays for segments that the sheet does not have yet, below those that it has. */
export async function playbookPart(host: Host, place: SheetPlace, plays: readonly PlaybookRow[]): Promise<ModelAnswers['playbook']> {
  if (place.isNew) return { place, rows: plays, firstRow: FIRST_PLAY }
  const names = (await columnCells(host, place.sheet, FIRST_PLAY, MOST_PLAYS)).map((cell) => String(cell ?? '').trim())
  const filled = names.reduce((count, name, row) => (name === '' ? count : row + 1), 0)
  return { place, rows: plays.filter(({ segment }) => !names.includes(segment)), firstRow: FIRST_PLAY + filled }
}

const MOST_PLAYS = 200

export async function snapshotPart(host: Host, place: SheetPlace): Promise<ModelAnswers['snapshots']> {
  return { place, row: place.isNew ? 1 : await firstFreeRow(host, place.sheet) }
}

/** The row below the last filled one of a sheet's first column. */
async function firstFreeRow(host: Host, sheet: string): Promise<number> {
  const { cellsPerCall } = await host.limits()
  for (let row = 0; ; row += cellsPerCall) {
    const cells = await columnCells(host, sheet, row, cellsPerCall)
    const filled = cells.reduce<number>((count, cell, index) => (cell === null || cell === '' ? count : index + 1), 0)
    if (filled < cells.length || cells.length === 0) return row + filled
  }
}

async function columnCells(host: Host, sheet: string, row: number, rows: number): Promise<readonly Cell[]> {
  const cells = await host.readArea(sheet, addressOf({ row, column: 0, rows, columns: 1 }))
  return (cells ?? []).map(([cell]) => cell ?? null)
}
