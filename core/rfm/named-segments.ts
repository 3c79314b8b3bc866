/** Scores -> named segments. Decides what a row of scores is: the three columns or a code, never ordered, or not usable. */
import { isBlank, quoteCell } from '../cells.ts'
import { numberColumn, type TextColumn, type Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import type { Block } from '../registry/define.ts'
import { int32 } from '../scratch.ts'
import { cellOf, type RfmGrid } from './grids.ts'

export const NEVER_ORDERED = 'Prospects'

/** One name per row: a row without any score has never ordered, one that can't be used is blank. */
export function namedSegments(scores: Block, grid: RfmGrid, warn: Warn): TextColumn {
  const { rows: length, width } = scores
  if (width !== 1 && width !== 3 && width !== 4) throw new InputError('RFM_SCORES_WIDTH', { columns: width })
  const codeAt = width === 1 ? codeReader(scores, grid, warn) : scoreReader(scores, grid, warn)
  const never = grid.names.length
  const codes = int32(length)
  for (let row = 0; row < length; row++) codes[row] = isUnscored(scores, row) ? never : codeAt(row)
  return { kind: 'text', length, codes, dictionary: [...grid.names, NEVER_ORDERED] }
}

/** 0 is no score but a blank, as some hosts hand it over. */
function isUnscored({ grid, width }: Block, row: number): boolean {
  const cells = grid[row]!
  for (let column = 0; column < width; column++) if (!isBlank(cells[column]) && cells[column] !== 0) return false
  return true
}

function valuesOf({ param, grid, rows, width }: Block, warn: Warn): Float64Array {
  // The cells are counted through all columns, a warning's row is that of the block.
  const warnAt: Warn = (warning) => warn(warning.row === undefined ? warning : { ...warning, row: Math.ceil(warning.row / width) })
  return numberColumn({ param, grid, width, length: rows * width }, 'number', warnAt).values
}

/** The place of a row's name, −1 where it can't be told. */
type Reader = (row: number) => number

function codeReader(scores: Block, { bins, codes }: RfmGrid, warn: Warn): Reader {
  const values = valuesOf(scores, warn)
  return (row) => {
    const code = values[row]!
    if (code !== code) return -1
    const r = Math.floor(code / 100)
    const f = Math.floor(code / 10) % 10
    const m = code % 10
    if (!areScores(r, f, m, bins)) throw outside([r, f, m], bins, row, ` of code ${code}`)
    return codes[cellOf(bins, r, f, m)]!
  }
}

function scoreReader(scores: Block, { bins, codes }: RfmGrid, warn: Warn): Reader {
  const { grid, width } = scores
  const values = valuesOf(scores, warn)
  return (row) => {
    const at = row * width
    const r = values[at]!
    const f = values[at + 1]!
    const m = values[at + 2]!
    if (areScores(r, f, m, bins)) {
      const code = width === 4 ? values[at + 3]! : Number.NaN
      if (code === code && code !== 0 && code !== 100 * r + 10 * f + m)
        throw new InputError('RFM_SCORES_CODE', { actual: code, row: row + 1, scores: `${r}, ${f}, ${m}` })
      return codes[cellOf(bins, r, f, m)]!
    }
    const filled = [r, f, m].map((score) => (score === 0 ? Number.NaN : score))
    if (filled.some((score) => !Number.isNaN(score) && !isScore(score, bins))) throw outside(filled, bins, row, '')
    if ([0, 1, 2].some((column) => isBlank(grid[row]![column]) || grid[row]![column] === 0))
      warn({ code: 'RFM_SCORES_PART', values: { row: row + 1 }, row: row + 1 })
    return -1
  }
}

function isScore(score: number, bins: number): boolean {
  return score >= 1 && score <= bins && Number.isInteger(score)
}

function areScores(r: number, f: number, m: number, bins: number): boolean {
  return isScore(r, bins) && isScore(f, bins) && isScore(m, bins)
}

/** For the first of R, F and M that is filled and no score; one of them is. */
function outside(scores: readonly number[], bins: number, row: number, of: string): InputError {
  const wrong = scores.findIndex((score) => !Number.isNaN(score) && !isScore(score, bins))
  return new InputError('RFM_SCORES', { measure: `${'RFM'[wrong]!}${of}`, bins, actual: quoteCell(scores[wrong]!), row: row + 1 })
}
