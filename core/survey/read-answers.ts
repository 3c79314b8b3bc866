/**
 * A block of answers, an item to a column -> numbers on one scale. Decides what the scale is, which cells are answers,
 * which count as not given, and how an item is turned round.
 */
import { type Cell, isBlank, isError, quoteCell } from '../cells.ts'
import type { Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { parseNumber } from '../numbers.ts'
import type { Block } from '../registry/define.ts'
import { float64 } from '../scratch.ts'
import { answerKey, placesOfWords, saysNothing, sizeOfWords } from './answer-words.ts'

export interface Answers {
  readonly rows: number
  readonly items: number
  readonly low: number
  readonly high: number
  /** Row by row, turned round where the item is; NaN where no answer is given. */
  readonly values: Float64Array
}

/** What a person says of the answers; `null` where nothing. */
export interface AnswerSettings {
  /** By item: whether it is worded the other way round. */
  readonly reversed: readonly boolean[]
  /** The highest answer, or the lowest and the highest. */
  readonly scale: readonly number[] | null
  /** Answers in words from least to most. */
  readonly words: readonly string[] | null
}

/** What the cells hold, before the scale is known. */
interface Met {
  least: number
  most: number
  /** Every text, by how it is written. */
  readonly texts: Map<string, Text>
}

interface Text {
  readonly key: string
  /** NaN where only its words say where it stands. */
  readonly number: number
}

export function readAnswers(block: Block, { reversed, ...options }: AnswerSettings, warn: Warn): Answers {
  const met = meet(block)
  const { low, high, places } = scaleOf(met, options)
  const values = float64(block.rows * block.width)
  let read = 0
  let first: Cell = null
  for (let row = 0, index = 0; row < block.rows; row++) {
    for (let column = 0; column < block.width; column++, index++) {
      const cell = block.grid[row]![column] ?? null
      values[index] = Number.NaN
      if (isBlank(cell)) continue
      const value = answerIn(cell, met.texts, places, low)
      if (value >= low && value <= high) {
        values[index] = reversed[column] ? low + high - value : value
        read++
      } else if (value === value || !isNothing(cell)) {
        if (first === null) first = cell
        warn(refused(block.param, cell, row, column, low, high))
      }
    }
  }
  if (read === 0 && first !== null) throw new InputError('SURVEY_NO_ANSWERS', { actual: quoteCell(first) })
  return { rows: block.rows, items: block.width, low, high, values }
}

function meet({ grid, rows, width }: Block): Met {
  const met: Met = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, texts: new Map() }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      const cell = grid[row]![column] ?? null
      if (typeof cell === 'number') widen(met, cell)
      else if (typeof cell === 'string' && cell !== '' && !met.texts.has(cell)) {
        const text = textOf(cell)
        met.texts.set(cell, text)
        widen(met, text.number)
      }
    }
  }
  return met
}

function widen(met: Met, value: number): void {
  if (value < met.least) met.least = value
  if (value > met.most) met.most = value
}

/** "4", "4 - Agree" and "4 (Agree)" are the number 4. */
function textOf(text: string): Text {
  const key = answerKey(text)
  const whole = parseNumber(text)
  if (!Number.isNaN(whole)) return { key, number: whole }
  const led = /^(\d+)\s*[-:.=(\u2013\u2014]\s*\(?[a-z]/.exec(key)
  return { key, number: led ? Number(led[1]) : Number.NaN }
}

interface Scale {
  readonly low: number
  readonly high: number
  readonly places: ReadonlyMap<string, number>
}

/** A scale that nobody named must fit all the numbers, or answers would be left out that were only misunderstood. */
function scaleOf({ least, most, texts }: Met, { scale, words }: Omit<AnswerSettings, 'reversed'>): Scale {
  const own = words === null ? null : new Map(words.map((word, place) => [answerKey(word), place]))
  const keys = [...texts.values()].flatMap(({ key, number }) => (Number.isNaN(number) && !saysNothing(key) ? [key] : []))
  const [low, high] = scale === null ? [1, words?.length ?? sizeOfWords(keys)] : boundsOf(scale)
  if (scale === null && (least < low || most > high)) throw new InputError('SURVEY_SCALE', { least, most, low, high })
  if (own !== null && (own.size !== words!.length || own.size !== high - low + 1))
    throw new InputError('SURVEY_WORDS', { words: words!.length, low, high, actual: high - low + 1 })
  return { low, high, places: own ?? placesOfWords(high - low + 1) }
}

function boundsOf(scale: readonly number[]): readonly [number, number] {
  const [low, high] = scale.length === 1 ? [1, scale[0]!] : [scale[0]!, scale[1]!]
  if (scale.length > 2 || !(low < high)) throw new InputError('SURVEY_SCALE_FORM', { actual: scale.join(', ') })
  return [low, high]
}

/** NaN where the cell is no answer. */
function answerIn(cell: Exclude<Cell, null>, texts: ReadonlyMap<string, Text>, places: ReadonlyMap<string, number>, low: number): number {
  if (typeof cell === 'number') return cell
  if (isError(cell)) return Number.NaN
  const { key, number } = typeof cell === 'string' ? texts.get(cell)! : { key: String(cell), number: Number.NaN }
  return Number.isNaN(number) ? low + (places.get(key) ?? Number.NaN) : number
}

function isNothing(cell: Exclude<Cell, null>): boolean {
  return typeof cell === 'string' && saysNothing(answerKey(cell))
}

function refused(param: string, cell: Exclude<Cell, null>, row: number, column: number, low: number, high: number): Parameters<Warn>[0] {
  const where = `row ${row + 1}, column ${column + 1}`
  return isError(cell)
    ? { code: 'CELL_ERROR', values: { param, actual: cell.error, where }, row: row + 1 }
    : { code: 'SURVEY_ANSWER', values: { param, actual: quoteCell(cell), where, low, high }, row: row + 1 }
}
