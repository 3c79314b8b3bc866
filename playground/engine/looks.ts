/**
 * What the formats of a plan look like in the playground. A colour scale is computed once, from what the cells hold when
 * it is applied: the open-source engine has no conditional formats.
 */
import { type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core'
import { max, min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { Cell } from '../../core/cells.ts'
import { PATTERNS } from '../../core/number-format.ts'
import type { Format } from '../../core/plans/step.ts'
import { STYLES } from './styles.ts'

const LOW = '#ffffff'
const HIGH = '#7aa7f0'

/** How each of the cells looks, row by row; `null` where nothing changes. */
export function looksOf(format: Format, cells: readonly (readonly Cell[])[]): (IStyleData | null)[][] {
  if (format === 'scale') return scaleOf(cells)
  const style = styleOf(format)
  return cells.map((row) => row.map(() => style))
}

function styleOf(format: Exclude<Format, 'scale'>): IStyleData {
  const pattern = PATTERNS[format]
  if (pattern !== undefined) return { n: { pattern } }
  if (format === 'title' || format === 'heading') return STYLES[format]
  if (format === 'muted') return STYLES.note
  if (format === 'wrap') return { tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP }
  return { bg: STYLES['text-cell'].bg!, vt: VerticalAlign.MIDDLE }
}

function scaleOf(cells: readonly (readonly Cell[])[]): (IStyleData | null)[][] {
  const numbers = cells.flat().filter((cell) => typeof cell === 'number')
  const [low, high] = [min(numbers), max(numbers)]
  if (low === undefined || high === undefined || low === high) return cells.map((row) => row.map(() => null))
  const colour = scaleLinear([low, high], [LOW, HIGH])
  return cells.map((row) => row.map((cell) => (typeof cell === 'number' ? { bg: { rgb: colour(cell) } } : null)))
}
