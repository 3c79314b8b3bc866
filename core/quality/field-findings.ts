/**
 * What is to be said of one field, in the order in which a person would repair it. Decides from which share on a gap is
 * worth a word, and which cell stands as the example.
 */
import { type Cell, quoteCell } from '../cells.ts'
import { counted } from '../check/phrases.ts'
import { dataColumnPlace } from '../check/places.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { printDate } from '../criteria/print.ts'
import { isoOf } from '../dates.ts'
import type { Code, MessageValues } from '../errors.ts'
import { type Finding, finding, type Severity } from '../findings.ts'
import { percent } from '../percent.ts'
import { CELL_KINDS, type CellKind } from './cell-kind.ts'
import { type ColumnType, isDay } from './column-type.ts'
import type { CurrencyCount } from './currencies.ts'
import type { Duplicates } from './duplicates.ts'
import type { OddNumbers } from './odd-numbers.ts'
import type { ColumnProfile } from './profile-column.ts'
import type { CellAt } from './read-cells.ts'
import { KIND_WORDS, typeMix } from './type-mix.ts'

/** Below the first a gap is noted, below the second it is a warning: the bands of published scorecards. */
const WELL_FILLED = 0.95
const BARELY_FILLED = 0.8

export interface FieldFinding extends Finding {
  /** The cell that shows it; zero-length where none does. */
  readonly example: string
}

/** What a field's cells alone do not tell. */
export interface FieldContext {
  readonly headers: readonly Cell[]
  /** How many columns have this header, letter case apart. */
  readonly sameHeader: number
  /** Share of the value on the rows where it is filled; `null` where nothing is weighed. */
  readonly filledByValue: number | null
  /** Only of the column that names the accounts. */
  readonly duplicates: Duplicates | null
}

export function fieldFindings(profile: ColumnProfile, { headers, sameHeader, filledByValue, duplicates }: FieldContext): FieldFinding[] {
  const { accounts, ambiguous, counts, currencies, filled, firsts, odd, type } = profile
  const place = dataColumnPlace(headers, profile.index)
  const header = profile.header === '' ? place.where : profile.header
  const found: FieldFinding[] = []
  const say = (severity: Severity, code: Code, values: MessageValues = {}, example = ''): void => {
    found.push({ ...finding(severity, place, code, { header, ...values }), example })
  }
  const sayCells = (severity: Severity, code: Code, count: number, at: CellAt | undefined, more: MessageValues = {}): void => {
    if (count === 0 || at === undefined) return
    const { actual, row } = shown(at, type)
    const meant = more.meant === undefined ? '' : `, probably ${more.meant}`
    say(severity, code, { cells: counted(count, 'cell'), actual, row, ...more }, `${actual} at row ${row}${meant}`)
  }

  if (filled + counts.placeholder + counts.error === 0) {
    say('Warning', 'QUALITY_BLANK', { accounts: counted(accounts, 'account') })
    return found
  }
  if (profile.header === '') say('Warning', 'QUALITY_HEADER_BLANK')
  if (sameHeader > 1) say('Warning', 'QUALITY_HEADER_TWICE', { columns: counted(sameHeader, 'column') })
  sayCells('Warning', 'QUALITY_ERRORS', counts.error, firsts.error)
  if (duplicates?.example) {
    const { id, first, second } = duplicates.example
    const values = { ids: counted(duplicates.ids, 'id'), actual: quoteCell(id), first, second }
    say('Warning', 'QUALITY_DUPLICATES', values, `${values.actual} at rows ${first} and ${second}`)
  }
  if (currencies.length > 1) say('Warning', 'QUALITY_CURRENCIES', { currencies: currencyWords(currencies) })
  for (const one of odd.numbers) sayCells('Warning', ODD_CODES[one.rule], one.cells, one.at, limits(one))
  const [slip] = odd.texts
  if (slip) {
    const cells = odd.texts.reduce((sum, text) => sum + text.cells, 0)
    sayCells('Warning', 'QUALITY_SPELLING', cells, { cell: slip.text, row: slip.first + 1 }, { meant: quoteCell(slip.meant) })
  }
  if (type === 'mixed') say('Warning', 'QUALITY_MIXED', { mix: typeMix(profile) })
  for (const kind of othersIn(type)) sayCells('Warning', 'QUALITY_OTHER_KIND', counts[kind], firsts[kind], { kind: KIND_WORDS[kind], type })
  const written: CellKind | null = type === 'number' ? 'number as text' : type === 'date' ? 'date as text' : null
  if (written !== null) sayCells('Warning', 'CHECK_TEXT_NUMBERS', counts[written], firsts[written])
  if (type === 'date' && ambiguous !== null) sayCells('Warning', 'QUALITY_AMBIGUOUS', ambiguous.cells, ambiguous.at)
  sayCells('Warning', 'QUALITY_PLACEHOLDERS', counts.placeholder, firsts.placeholder)
  if (filled / accounts < WELL_FILLED) {
    const value = filledByValue === null ? '' : `, ${percent(filledByValue)} by value`
    const values = {
      count: numberWords(accounts - filled),
      accounts: counted(accounts, 'account'),
      share: percent(filled, accounts),
      value,
    }
    say(filled / accounts < BARELY_FILLED ? 'Warning' : 'Note', 'QUALITY_FILLED', values)
  }
  if (duplicates?.byCase) {
    const { ids, one, other } = duplicates.byCase
    const values = { ids: counted(ids, 'id'), one: quoteCell(one), other: quoteCell(other) }
    say('Note', 'QUALITY_ID_CASE', values, `${values.one} and ${values.other}`)
  }
  if (profile.distinct === 1 && filled > 1 && type !== 'list') {
    const value = profile.frequent[0]!.value
    say('Note', 'QUALITY_CONSTANT', { actual: shown({ cell: value, row: 0 }, type).actual, cells: counted(filled, 'cell') })
  }
  return found
}

const ODD_CODES = { far: 'QUALITY_FAR', sign: 'QUALITY_SIGN', day: 'QUALITY_DAYS' } as const satisfies Record<OddNumbers['rule'], Code>

function limits({ rule, low, high }: OddNumbers): MessageValues {
  if (rule === 'day') return { low: isoOf(low), high: isoOf(high - 1) }
  if (rule === 'sign') return { side: low === 0 ? 'below' : 'above' }
  // Three digits say where; the fences are no exact border to a person.
  return { low: numberWords(Number(low.toPrecision(3))), high: numberWords(Number(high.toPrecision(3))) }
}

/** Kinds of cells that a column of this type should not hold. Words take numbers among them, and names may look like anything. */
function othersIn(type: ColumnType): readonly CellKind[] {
  const own: readonly CellKind[] =
    type === 'number'
      ? ['number', 'number as text']
      : type === 'date'
        ? ['number', 'date as text']
        : type === 'yes-no'
          ? ['yes-no']
          : CELL_KINDS
  return CELL_KINDS.filter((kind) => !own.includes(kind) && kind !== 'placeholder' && kind !== 'error')
}

/** In a column of dates a number is shown as its day, where it has one. */
function shown({ cell, row }: CellAt, type: ColumnType): { readonly actual: string; readonly row: number } {
  return { actual: type === 'date' && typeof cell === 'number' && isDay(cell) ? printDate(cell) : quoteCell(cell), row }
}

/** "USD 40, EUR 12". */
export function currencyWords(currencies: readonly CurrencyCount[]): string {
  return currencies.map(({ currency, cells }) => `${currency} ${numberWords(cells)}`).join(', ')
}
