/** The data columns that decide a model, each with what a change of its cell can lead to. */
import type { Cell } from '../cells.ts'
import { numericText } from '../criteria/operand.ts'
import { leavesOf, type Rule } from '../criteria/rule.ts'
import type { CellClasses } from '../model/cell-classes.ts'
import type { CompiledModel } from '../model/compile-model.ts'
import { zoneSamples } from '../model/zone-samples.ts'
import { namedCells, OTHER_TEXT } from './named-cells.ts'
import { isDay } from './nearest-number.ts'

/** A cell that may be put in place of another, and the mask of the rules whose conditions on the field it meets. */
export interface Offer {
  readonly cell: Cell
  readonly mask: Int32Array
}

export interface Field {
  /** As the model writes it. */
  readonly header: string
  /** The data column. */
  readonly index: number
  /** Its numbers are days: a rule on it names a date or counts days. */
  readonly isDates: boolean
  /** The numbers at which an answer can change, and the zone of a number: between or on them, as in zone-samples.ts. */
  readonly edges: Float64Array
  readonly zoneOf: (value: number) => number
  /** One number for each zone. */
  readonly zones: readonly Offer[]
  /** What could stand there instead, in the model's order; no two meet the same conditions. */
  readonly offers: readonly Offer[]
  /** The same without numbers. */
  readonly otherOffers: readonly Offer[]
  /** What the rules ask of it as a list, has:… */
  readonly members: readonly string[]
  readonly offerOf: (cell: Cell) => Offer
  /** Writes the mask of a cell to a place in `into`. */
  readonly readMask: (cell: Cell, into: Int32Array, at: number) => void
  /** The number whose distance to others counts: that of a number, also one written as text; else NaN. */
  readonly numberOf: (cell: Cell) => number
}

/** In the order in which the model names them. */
export function fieldsOf({ model, indexes, used, columns }: CompiledModel, asOf: number | null): Field[] {
  return used.map(({ index, conditions }, at) => {
    const header = model.columns[indexes.indexOf(index)]!.header
    return fieldOf(header, conditions.flat(), columns[at]!, Math.ceil(model.rules.length / 32), asOf)
  })
}

function fieldOf(header: string, rules: readonly Rule[], classes: CellClasses, words: number, asOf: number | null): Field {
  const { edges, index, zoneOf } = classes
  const leaves = rules.flatMap(leavesOf)
  const isDates = leaves.some(
    (leaf) =>
      leaf.kind === 'relative' ||
      (leaf.kind === 'compare' && leaf.operand.kind === 'date') ||
      (leaf.kind === 'range' && (leaf.low?.date || leaf.high?.date)),
  )
  const readMask: Field['readMask'] = (cell, into, at) => {
    const from = classes.classOf(cell) * words
    const masks = classes.masks()
    for (let word = 0; word < words; word++) into[at + word] = masks[from + word]!
  }
  const offerOf = (cell: Cell): Offer => {
    const mask = new Int32Array(words)
    readMask(cell, mask, 0)
    return { cell, mask }
  }
  const named = [...rules.flatMap((rule) => namedCells(rule, asOf, isDates)), OTHER_TEXT].filter((cell) => cell !== '').map(offerOf)
  return {
    header,
    index,
    isDates,
    edges,
    zoneOf,
    zones: zoneSamples(edges).map(offerOf),
    offers: firstOfEach(named),
    otherOffers: firstOfEach(named.filter(({ cell }) => typeof cell !== 'number')),
    members: [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'has' ? [leaf.text] : [])))],
    offerOf,
    readMask,
    numberOf: (cell) => {
      if (edges.length === 0) return Number.NaN
      const value = typeof cell === 'string' ? numericText(cell) : typeof cell === 'number' ? cell : Number.NaN
      return Number.isFinite(value) && (!isDates || isDay(value)) ? value : Number.NaN
    },
  }
}

function firstOfEach(offers: readonly Offer[]): Offer[] {
  const first = new Map<string, Offer>()
  for (const offer of offers) {
    const key = offer.mask.join()
    if (!first.has(key)) first.set(key, offer)
  }
  return [...first.values()]
}
