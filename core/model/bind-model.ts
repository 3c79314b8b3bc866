/**
 * Model columns -> data columns. Decides how headers match (case and outer spaces ignored), and what is said
 * when one does not.
 */
import { type Cell, cellText, isBlank } from '../cells.ts'
import { InputError } from '../errors.ts'
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
    if (index === undefined) throw new InputError('MODEL_HEADER', { header: `"${header}"`, nearest: nearestHeader(key, headers) })
    if (twice.has(key) && isUsed) throw new InputError('HEADER_TWICE', { header: `"${header}"` })
    return index
  })
}

function keyOf(header: string): string {
  return header.trim().toLowerCase()
}

/** `, nearest is "Employees"` where a data header is at most a third of its letters away, else nothing. */
function nearestHeader(key: string, headers: readonly Cell[]): string {
  let best = ''
  let bestDistance = Math.ceil(key.length / 3) + 1
  for (const cell of headers) {
    if (isBlank(cell)) continue
    const distance = editDistance(key, keyOf(cellText(cell)))
    if (distance < bestDistance) {
      bestDistance = distance
      best = cellText(cell).trim()
    }
  }
  return best === '' ? '' : `, nearest is "${best}"`
}

/** Levenshtein's edit distance, one row at a time. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const current = [i]
    for (let j = 1; j <= to.length; j++) {
      const substituted = previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      current.push(Math.min(substituted, previous[j]! + 1, current[j - 1]! + 1))
    }
    previous = current
  }
  return previous[to.length]!
}
