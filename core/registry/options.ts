/**
 * The options that many functions end in: text such as "tolerance=5%; seed=1", or a range with a name in its first
 * column and its values to the right. Decides how they are written and read; what each means is the function's.
 */
import { type Cell, cellText, isBlank, isError, quoteCell } from '../cells.ts'
import { parseDate } from '../dates.ts'
import { InputError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'
import { numberIn } from '../numbers.ts'
import { gridOf } from '../vector.ts'
import type { Given, Param } from './define.ts'

type Filled = Exclude<Cell, null>

/** One option. Its values are never blank and never errors. */
export interface OptionSpec<T = unknown> {
  readonly doc: string
  /** As a person would type it; absent where leaving it out means "not asked for". */
  readonly fallback?: string
  /** What it must be, in the words of a message: "a whole number from 1 to 100". */
  readonly expected: string
  readonly default: T
  /** `undefined` where the values can't be read as `expected`. A list takes several values, all else one. */
  readonly read: (values: readonly Filled[]) => T | undefined
}

/** By name; a name that ends in `.*` takes any ending, such as ramp.AE, and gives a map by that ending. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>

export type Options<S extends OptionSpecs> = {
  readonly [K in keyof S]: S[K] extends OptionSpec<infer T> ? (K extends `${string}.*` ? ReadonlyMap<string, T> : T) : never
}

interface Bounds {
  readonly least?: number
  readonly most?: number
}

/** Option builders. Without a default, an option that is left out reads as `null`. */
export const o = {
  choice: <const C extends readonly string[]>(choices: C, doc: string, fallback?: C[number]): OptionSpec<C[number]> => ({
    doc,
    expected: `one of ${choices.join(', ')}`,
    default: fallback ?? choices[0]!,
    fallback: fallback ?? choices[0]!,
    read: single((cell) => choices.find((choice) => choice === cellText(cell).trim().toLowerCase())),
  }),

  integer: (doc: string, fallback: number, { least = 0, most = 2 ** 31 - 1 }: Bounds = {}): OptionSpec<number> => ({
    doc,
    expected: `a whole number from ${least} to ${most}`,
    default: fallback,
    fallback: String(fallback),
    read: single((cell) => within(numberIn(cell), least, most, true)),
  }),

  number: (doc: string, fallback: number, { least = -Infinity, most = Infinity }: Bounds = {}): OptionSpec<number> => ({
    doc,
    expected: numberWords(least, most),
    default: fallback,
    fallback: String(fallback),
    read: single((cell) => within(numberIn(cell), least, most, false)),
  }),

  optionalNumber: (doc: string, { least = -Infinity, most = Infinity }: Bounds = {}): OptionSpec<number | null> => ({
    doc,
    expected: numberWords(least, most),
    default: null,
    read: single((cell) => within(numberIn(cell), least, most, false)),
  }),

  /** A list of numbers; `null` when left out. */
  numbers: (doc: string, { least = -Infinity, most = Infinity }: Bounds = {}): OptionSpec<readonly number[] | null> => ({
    doc,
    expected: `${numberWords(least, most)}, or several of them`,
    default: null,
    read: (values) => allOf(values, (cell) => within(numberIn(cell), least, most, false)),
  }),

  text: (doc: string): OptionSpec<string | null> => ({
    doc,
    expected: 'one text',
    default: null,
    read: single((cell) => cellText(cell).trim()),
  }),

  /** A list of texts, such as column names; `null` when left out. */
  texts: (doc: string): OptionSpec<readonly string[] | null> => ({
    doc,
    expected: 'one text or several',
    default: null,
    read: (values) => allOf(values, (cell) => cellText(cell).trim()),
  }),

  flag: (doc: string, fallback = false): OptionSpec<boolean> => ({
    doc,
    expected: 'yes or no',
    default: fallback,
    fallback: fallback ? 'yes' : 'no',
    read: single((cell) => FLAGS.get(cellText(cell).trim().toLowerCase())),
  }),

  /** One day as a serial number; `null` when left out. */
  date: (doc: string): OptionSpec<number | null> => ({
    doc,
    expected: 'a date cell or a text such as 2025-01-31',
    default: null,
    read: single((cell) => within(Math.floor(typeof cell === 'string' ? parseDate(cell) : numberIn(cell)), 1, Infinity, true)),
  }),
} as const

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
])

/** The parameter that takes these options, by convention the last one and named `options`. */
export function optionsParam<const S extends OptionSpecs>(specs: S): Param<Options<S>> {
  return {
    kind: 'any',
    shape: 'grid',
    doc: `Settings as text, such as "${exampleOf(specs)}", or a range of names with their values beside them: ${Object.keys(specs).join(', ')}.`,
    optional: true,
    options: specs,
    read: (given) => readOptions(specs, given) as Options<S>,
  }
}

/** An option as it could be typed. */
function exampleOf(specs: OptionSpecs): string {
  const [name, { fallback = '…' }] = Object.entries(specs)[0]!
  return `${name.replace('*', 'AE')}=${fallback}`
}

interface Entry {
  readonly name: string
  readonly values: readonly Filled[]
}

function readOptions(specs: OptionSpecs, given: Given): Record<string, unknown> {
  const options: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(specs)) options[name] = name.endsWith('.*') ? new Map<string, unknown>() : spec.default
  const seen = new Set<string>()
  for (const { name, values } of entriesOf(specs, given)) {
    const key = name.toLowerCase()
    const known = Object.keys(specs).find((one) =>
      one.endsWith('.*') ? key.startsWith(one.slice(0, -1).toLowerCase()) : one.toLowerCase() === key,
    )
    const names = Object.keys(specs)
    if (known === undefined)
      throw new InputError('OPTION_UNKNOWN', { actual: quoteCell(name), nearest: nearestName(name, names), names: names.join(', ') })
    if (seen.has(key)) throw new InputError('OPTION_TWICE', { name })
    seen.add(key)
    if (values.length === 0) continue
    const wrong = values.find(isError)
    const value = wrong === undefined ? specs[known]!.read(values) : undefined
    if (value === undefined)
      throw new InputError('OPTION_VALUE', {
        name,
        expected: specs[known]!.expected,
        actual: quoteCell(wrong ?? worstOf(specs[known]!, values)),
      })
    if (known.endsWith('.*')) (options[known] as Map<string, unknown>).set(name.slice(known.length - 1), value)
    else options[known] = value
  }
  return options
}

/** The value that a message quotes: the one that can't be read by itself, else all of them. */
function worstOf({ read }: OptionSpec, values: readonly Filled[]): Cell {
  return values.find((value) => read([value]) === undefined) ?? values.map((value) => cellText(value)).join(', ')
}

/** A range of two or more columns has names and values; anything else is text, one or more cells of it. */
function entriesOf(specs: OptionSpecs, { argument, rows }: Given): Entry[] {
  const grid = gridOf(argument).slice(0, rows)
  const isTable = grid.some((row) => row.slice(1).some((cell) => !isBlank(cell)))
  return grid.flatMap((row) => {
    const [head = null, ...rest] = row
    const values = rest.filter((cell): cell is Filled => !isBlank(cell))
    if (isBlank(head)) {
      if (values.length > 0) throw wrongForm(specs, values[0]!)
      return []
    }
    if (isTable) return [{ name: cellText(head).trim(), values }]
    if (typeof head !== 'string') throw wrongForm(specs, head)
    return entriesIn(specs, head)
  })
}

function wrongForm(specs: OptionSpecs, cell: Cell): InputError {
  return new InputError('OPTION_FORM', { actual: quoteCell(cell), example: exampleOf(specs) })
}

function entriesIn(specs: OptionSpecs, text: string): Entry[] {
  return splitOutsideQuotes(text, ';').flatMap((part) => {
    if (part.trim() === '') return []
    const at = part.indexOf('=')
    if (at < 1) throw wrongForm(specs, part.trim())
    const written = part.slice(at + 1).trim()
    // "1,000" is one number, "0, 50, 100" are three.
    const pieces = Number.isNaN(numberIn(written)) ? splitOutsideQuotes(written, ',') : [written]
    return [{ name: part.slice(0, at).trim(), values: pieces.map(unquoted).filter((value) => value !== '') }]
  })
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = ['']
  let isQuoted = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    if (character === separator && !isQuoted) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

function unquoted(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"') ? trimmed.slice(1, -1).replace(/""/g, '"') : trimmed
}

function single<T>(read: (value: Filled) => T | undefined): (values: readonly Filled[]) => T | undefined {
  return (values) => (values.length === 1 ? read(values[0]!) : undefined)
}

function allOf<T>(values: readonly Filled[], read: (value: Filled) => T | undefined): T[] | undefined {
  const all: T[] = []
  for (const value of values) {
    const one = read(value)
    if (one === undefined) return undefined
    all.push(one)
  }
  return all
}

function within(value: number, least: number, most: number, isWhole: boolean): number | undefined {
  return value >= least && value <= most && (!isWhole || Number.isInteger(value)) ? value : undefined
}

function numberWords(least: number, most: number): string {
  if (least === -Infinity && most === Infinity) return 'a number'
  if (most === Infinity) return `a number of ${least} or more`
  return least === -Infinity ? `a number of ${most} or less` : `a number from ${least} to ${most}`
}
