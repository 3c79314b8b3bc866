/**
 * Model columns -> data columns. Decides how headers match (case and outer spaces ignored), and what is said
 * when one does not.
 */
import { type Cell, cellText, isBlank } from '../cells.ts'
import { InputError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'
import type { SegmentModel } from './segment-model.ts'

/** For each model column the index of the data column it names. */
export function bindColumns(model: SegmentModel, headers: readonly Cell[]): number[] {
  const indexes = new Map<string, number>()
  const twice = new Set<string>()
  headers.forEach((cell, index) => {
    if (isBlank(cell)) return
    const key = keyOf(cellText(cell))
    if (indexes.has(key)) twice.add(key)
    else indexes.set(key, index)
  })
  return model.columns.map(({ header }, column) => {
    const key = keyOf(header)
    const index = indexes.get(key)
    const isUsed = model.rules.some(({ conditions }) => conditions[column] !== null)
    if (index === undefined)
      throw new InputError('MODEL_HEADER', { header: `"${header}"`, nearest: nearestName(header, filledTexts(headers)) })
    if (twice.has(key) && isUsed) throw new InputError('HEADER_TWICE', { header: `"${header}"` })
    return index
  })
}

function keyOf(header: string): string {
  return header.trim().toLowerCase()
}

function filledTexts(headers: readonly Cell[]): string[] {
  return headers.flatMap((cell) => (isBlank(cell) ? [] : [cellText(cell).trim()]))
}
