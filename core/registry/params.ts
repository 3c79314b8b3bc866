/**
 * The kinds of parameter there are, and how each reads its argument. Every data argument takes any cell in any
 * shape, so that blanks, texts and errors reach our own messages.
 */
import { type Argument, type Cell, cellText, isBlank, isError, quoteCell } from '../cells.ts'
import { numberColumn, type ReadColumn, type TextColumn, textColumn } from '../columns.ts'
import { isAmbiguousDate, LAST_SERIAL, parseDate } from '../dates.ts'
import { InputError } from '../errors.ts'
import { numberIn } from '../numbers.ts'
import { cellAt, gridOf, type Vector, vectorOf, widthOf } from '../vector.ts'
import type { Block, Given, Param } from './define.ts'
import { optionsParam } from './options.ts'

interface Rules<T> {
  readonly optional?: boolean
  readonly default?: T
  /** The default in words, where a value would not say enough ("the latest order date"). */
  readonly fallback?: string
}

function optionality<T>({ optional, default: value, fallback }: Rules<T>): Pick<Param, 'optional' | 'fallback'> {
  const text = fallback ?? (value === undefined ? undefined : String(value))
  return { optional: optional ?? (value !== undefined || fallback !== undefined), ...(text !== undefined && { fallback: text }) }
}

function columnParam(kind: 'number' | 'date', doc: string, group: string | undefined): Param<ReadColumn> {
  return {
    kind,
    shape: 'vector',
    doc,
    optional: false,
    ...(group !== undefined && { group }),
    read: ({ vector }, warn) => numberColumn(vector, kind, warn),
  }
}

/** Parameter builders. The order of declaration is the order in the formula. */
export const p = {
  /** A list of numbers: NaN where blank or unreadable. */
  numbers: (doc: string, group?: string): Param<ReadColumn> => columnParam('number', doc, group),

  /** A list of dates as serial days: NaN where blank or unreadable. */
  dates: (doc: string, group?: string): Param<ReadColumn> => columnParam('date', doc, group),

  /** The same where it may be left out: `null` then. */
  optionalNumbers: (doc: string, group?: string): Param<ReadColumn | null> => optionalColumn('number', doc, group),

  optionalDates: (doc: string, group?: string): Param<ReadColumn | null> => optionalColumn('date', doc, group),

  /** A list of names, such as segments: coded, -1 where blank, the dictionary in code-unit order. */
  labels: (doc: string, group?: string): Param<TextColumn> => ({
    kind: 'text',
    shape: 'vector',
    doc,
    optional: false,
    ...(group !== undefined && { group }),
    read: ({ vector }, warn) => textColumn(vector, warn),
  }),

  optionalLabels: (doc: string, group?: string): Param<TextColumn | null> => ({
    kind: 'text',
    shape: 'vector',
    doc,
    optional: true,
    ...(group !== undefined && { group }),
    read: ({ argument, vector }, warn) => (isOmitted(argument) ? null : textColumn(vector, warn)),
  }),

  /** A list of cells of any kind, such as ids; `null` where an optional one is left out. */
  cells: (doc: string, group?: string): Param<Vector> => ({
    kind: 'any',
    shape: 'vector',
    doc,
    optional: false,
    ...(group !== undefined && { group }),
    read: ({ vector }) => vector,
  }),

  optionalCells: (doc: string, group: string): Param<Vector | null> => ({
    kind: 'any',
    shape: 'vector',
    doc,
    optional: true,
    group,
    read: ({ argument, vector }) => (isOmitted(argument) ? null : vector),
  }),

  /** A table of cells, trimmed at its last filled row but never to less than one. */
  block: (doc: string, group?: string): Param<Block> => ({
    kind: 'any',
    shape: 'grid',
    doc,
    optional: false,
    ...(group !== undefined && { group }),
    read: (given) => blockOf(given),
  }),

  /** A table of which every row counts, blank ones at its end too. */
  everyRow: (doc: string): Param<Block> => ({ ...p.block(doc), isUntrimmed: true }),

  /** A block that may be left out: `null` then. */
  optionalBlock: (doc: string, group?: string): Param<Block | null> => ({
    kind: 'any',
    shape: 'grid',
    doc,
    optional: true,
    ...(group !== undefined && { group }),
    read: (given) => (isOmitted(given.argument) ? null : blockOf(given)),
  }),

  /** A value or a small table whose meaning the function itself reads; `null` when left out. */
  any: (doc: string, rules: Rules<string | number>): Param<Block | null> => ({
    kind: 'any',
    shape: 'grid',
    doc,
    ...optionality(rules),
    read: (given) => (isOmitted(given.argument) ? null : blockOf(given)),
  }),

  /** A list of texts, blanks left out; `null` when left out altogether. */
  optionalTexts: (doc: string, rules: Rules<string>): Param<readonly string[] | null> => ({
    kind: 'text',
    shape: 'vector',
    doc,
    ...optionality(rules),
    read: ({ argument, vector }) => {
      if (isOmitted(argument)) return null
      const texts: string[] = []
      for (let index = 0; index < vector.length; index++) {
        const cell = cellAt(vector, index)
        if (!isBlank(cell)) texts.push(cellText(cell).trim())
      }
      return texts.length === 0 ? null : texts
    },
  }),

  text: (doc: string, rules: Rules<string> & { default: string }): Param<string> => ({
    kind: 'text',
    shape: 'scalar',
    doc,
    ...optionality(rules),
    read: (given) => {
      const cell = singleCell(given)
      return cell === null ? rules.default : cellText(cell)
    },
  }),

  /** One number within its bounds. */
  number: (doc: string, { least, most, ...rules }: Rules<number> & { default: number; least: number; most: number }): Param<number> => ({
    kind: 'number',
    shape: 'scalar',
    doc,
    ...optionality(rules),
    read: (given) => {
      const cell = singleCell(given)
      if (cell === null) return rules.default
      const value = numberIn(cell)
      if (value >= least && value <= most) return value
      throw new InputError('ARGUMENT_BOUNDS', {
        param: given.param,
        expected: `a number from ${least} to ${most}`,
        actual: quoteCell(cell),
      })
    },
  }),

  /** One day as a serial number (its time of day dropped), or `null` when left out. */
  date: (doc: string, rules: Rules<string>): Param<number | null> => ({
    kind: 'date',
    shape: 'scalar',
    doc,
    ...optionality(rules),
    read: (given) => {
      const cell = singleCell(given)
      // A host may hand over 0 for a blank cell, and day 0 is no date.
      if (cell === null || cell === 0) return null
      const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseDate(cell) : Number.NaN
      if (value >= 1 && value < LAST_SERIAL + 1) return Math.floor(value)
      const ambiguous = typeof cell === 'string' && isAmbiguousDate(cell)
      throw new InputError('ARGUMENT_TYPE', {
        param: given.param,
        expected: ambiguous ? 'a date that is one day only, such as 2025-01-31' : 'a date cell or a text such as 2025-01-31',
        actual: quoteCell(cell),
      })
    },
  }),

  choice: <const C extends readonly string[]>(choices: C, doc: string, rules: { default: C[number] }): Param<C[number]> => ({
    kind: 'text',
    shape: 'scalar',
    doc,
    ...optionality(rules),
    choices,
    read: (given) => {
      const cell = singleCell(given)
      if (cell === null) return rules.default
      const word = cellText(cell).trim().toLowerCase()
      const choice = choices.find((candidate) => candidate === word)
      if (choice === undefined)
        throw new InputError('ARGUMENT_CHOICE', { param: given.param, choices: choices.join(', '), actual: quoteCell(cell) })
      return choice
    },
  }),

  options: optionsParam,
} as const

function optionalColumn(kind: 'number' | 'date', doc: string, group: string | undefined): Param<ReadColumn | null> {
  const { read, ...param } = columnParam(kind, doc, group)
  return { ...param, optional: true, read: (given, warn) => (isOmitted(given.argument) ? null : read(given, warn)) }
}

function blockOf({ param, argument, rows }: Given): Block {
  const grid = gridOf(argument)
  return { param, grid, rows, width: widthOf(grid) }
}

/** Left out, or a blank cell: both ask for the default. */
export function isOmitted(argument: Argument): boolean {
  if (argument === undefined) return true
  const grid = gridOf(argument)
  for (const row of grid) for (const cell of row) if (!isBlank(cell)) return false
  return true
}

function singleCell({ param, argument }: Given): Exclude<Cell, null> | null {
  const vector = vectorOf(param, argument)
  if (vector.length > 1) throw new InputError('ARGUMENT_NOT_SINGLE', { param, rows: vector.grid.length, columns: vector.width })
  const cell = cellAt(vector, 0)
  if (isBlank(cell)) return null
  if (isError(cell)) throw new InputError('ARGUMENT_ERROR', { param, actual: cell.error })
  return cell
}
