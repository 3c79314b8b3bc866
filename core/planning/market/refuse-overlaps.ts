/**
 * Census tables hold the same companies several times: in overlapping size classes, in an industry and the one above it,
 * in a state and in the whole country. Decides whether rows that are added up count companies twice, and refuses them.
 */
import { type Cell, cellText, isBlank, quoteCell } from '../../cells.ts'
import { InputError } from '../../errors.ts'
import type { Block } from '../../registry/define.ts'
import { type SizeClass, sizeClassOf } from './size-classes.ts'

/** Sectors of several two-digit codes; each is one row of the tables. */
const SECTORS = ['31-33', '44-45', '48-49']
const COUNTRY = '00'

/** The columns end with the size; the industry and before it the state may come ahead. Rows without a size or an account are not looked at. */
export function refuseOverlaps({ param, grid, rows, width }: Block, accounts: Float64Array): void {
  if (width > 3)
    throw new InputError('ARGUMENT_TYPE', {
      param,
      expected: 'size codes, or STATE, NAICS and ENTRSIZE side by side',
      actual: `${width} columns`,
    })
  const sizes: SizeClass[] = []
  const places: string[] = []
  /** By place, the first row of each size that is met there. */
  const rowsOf = new Map<string, Map<string, number>>()
  const textAt = (row: number, column: number): string => textOf(grid[row]![column] ?? null)
  const refuse = (one: number, other: number): never => {
    const [row, later] = [Math.min(one, other), Math.max(one, other)]
    const wordsOf = (at: number): string => quoteCell(grid[at]!.map(textOf).join(' ').trim())
    throw new InputError('MARKET_OVERLAP', { row: row + 1, actual: wordsOf(row), later: later + 1, other: wordsOf(later) })
  }
  for (let row = 0; row < rows; row++) {
    const text = textAt(row, width - 1)
    if (text === '' || !(accounts[row]! > 0)) continue
    const size = sizeClassOf(text)
    if (size === null) throw new InputError('MARKET_SIZE', { actual: quoteCell(text), row: row + 1 })
    const place = `${stateOf(textAt(row, width - 3))}|${industryOf(textAt(row, width - 2))}`
    sizes[row] = size
    places[row] = place
    const there = rowsOf.get(place) ?? new Map<string, number>()
    const before = there.get(keyOf(size))
    // Without its state and industry, a size may stand there once for each of them.
    if (before === undefined) rowsOf.set(place, there.set(keyOf(size), row))
    else if (width === 3) refuse(before, row)
  }
  sizes.forEach((size, row) => {
    for (const place of widerPlaces(places[row]!))
      rowsOf.get(place)?.forEach((other, key) => {
        const isSame = place === places[row] && key === keyOf(size)
        if (!isSame && sizes[other]!.least <= size.most && sizes[other]!.most >= size.least) refuse(row, other)
      })
  })
}

function keyOf({ least, most }: SizeClass): string {
  return `${least}-${most}`
}

function textOf(cell: Cell): string {
  return isBlank(cell) ? '' : cellText(cell).trim()
}

/** A spreadsheet makes 6 of 06. */
function stateOf(text: string): string {
  return /^\d$/.test(text) ? `0${text}` : text
}

/** All industries, "--", are zero-length; older tables fill short codes up, "54----". */
function industryOf(text: string): string {
  return text.replace('_', '-').replace(/[-/]+$/, '')
}

/** The places that a place may be part of, itself among them: its industry and those above it, in its state and in the country. */
function widerPlaces(place: string): string[] {
  const [state, industry] = place.split('|') as [string, string]
  const shorter = Array.from({ length: Math.max(0, industry.length - 2) }, (_, at) => industry.slice(0, at + 2))
  const sector = SECTORS.find((range) => range.slice(0, 2) <= industry && industry < `${range.slice(3)}a`)
  const industries = new Set([industry, ...shorter, sector ?? '', ''])
  return [state, COUNTRY].flatMap((one) => [...industries].map((other) => `${one}|${other}`))
}
