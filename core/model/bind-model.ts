/**
 * Model columns -> data columns. Decides how headers match (case and outer spaces ignored), and what is said
 * when one does not.
 */
import { type Cell, cellText, isBlank } from '../cells.ts'
import { InputError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'
import type { ModelProblem } from './read-model.ts'
import type { SegmentModel } from './segment-model.ts'

interface Bound {
  /** For each model column the index of the data column it names; -1 where there is a problem with it. */
  readonly indexes: readonly number[]
  readonly problems: readonly ModelProblem[]
}

export function bindColumns(model: SegmentModel, headers: readonly Cell[]): Bound {
  const indexOf = new Map<string, number>()
  const twice = new Set<string>()
  headers.forEach((cell, index) => {
    if (isBlank(cell)) return
    const key = keyOf(cellText(cell))
    if (indexOf.has(key)) twice.add(key)
    else indexOf.set(key, index)
  })
  const problems: ModelProblem[] = []
  const indexes = model.columns.map(({ header, index: place }, column) => {
    const key = keyOf(header)
    const index = indexOf.get(key)
    const isUsed = model.rules.some(({ conditions }) => conditions[column] !== null)
    if (index !== undefined && !(twice.has(key) && isUsed)) return index
    const error =
      index === undefined
        ? new InputError('MODEL_HEADER', { header: `"${header}"`, nearest: nearestName(header, filledTexts(headers)) })
        : new InputError('HEADER_TWICE', { header: `"${header}"` })
    problems.push({ row: 1, column: place + 1, error })
    return -1
  })
  return { indexes, problems }
}

function keyOf(header: string): string {
  return header.trim().toLowerCase()
}

function filledTexts(headers: readonly Cell[]): string[] {
  return headers.flatMap((cell) => (isBlank(cell) ? [] : [cellText(cell).trim()]))
}
