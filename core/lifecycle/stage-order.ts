/**
 * The stages of a lifecycle in their order, and those that leave it. Decides when two names are one stage, which stages
 * count as lost, and what the order is where nobody gives it: the one in which most records first entered them.
 */
import type { TextColumn, Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'
import { float64, int32 } from '../scratch.ts'
import { rankedPairs } from '../statistics/ranked-pairs.ts'
import type { Journeys } from './journeys.ts'
import { saysLost } from './lost-words.ts'

const MOST_STAGES = 60

export interface StageOrder {
  /** First to last, then those that leave the lifecycle, by name. */
  readonly names: readonly string[]
  /** How many of the names are stages; the others leave it. */
  readonly stages: number
  /** Each stage of the log -> its place among the names. */
  readonly placeOf: Int32Array
  readonly isDerived: boolean
}

/** `order` and `lost` as a person gives them, or `null`. */
export function stageOrder(
  journeys: Journeys,
  { codes, dictionary }: TextColumn,
  order: readonly string[] | null,
  lost: readonly string[] | null,
  warn: Warn,
): StageOrder {
  const met = new Set<number>()
  for (const row of journeys.rows) met.add(codes[row]!)
  const spelled = spellings([...met].map((code) => dictionary[code]!))
  if (spelled.size > MOST_STAGES) throw new InputError('LIFECYCLE_STAGES', { actual: spelled.size, most: MOST_STAGES })
  const given = order === null ? null : namesIn(order, spelled)
  if (given !== null) warnOfUnknown('order', given, spelled, warn)
  const all = new Map([...spelled, ...(given ?? []).map((name) => [keyOf(name), name] as const)])
  const isLost = lostTest(lost, [...spelled.values()], warn)
  const listed = given ?? [...all.values()]
  const staying = listed.filter((name) => !isLost(name))
  if (staying.length === 0) throw new InputError('LIFECYCLE_ORDER_LOST')
  const stages = given === null ? derivedOrder(journeys, codes, placesOf(dictionary, staying), staying) : staying
  const kept = new Set(stages.map(keyOf))
  const leaving = [...all].filter(([key]) => !kept.has(key)).map(([, name]) => name)
  const names = [...stages, ...leaving.sort()]
  return { names, stages: stages.length, placeOf: placesOf(dictionary, names), isDerived: given === null }
}

/** Letter case and outer spaces don't tell stages apart, as in a sheet's own comparisons. */
function keyOf(name: string): string {
  return name.trim().toLowerCase()
}

/** One spelling per stage, the first by code units. */
function spellings(names: readonly string[]): Map<string, string> {
  const spelled = new Map<string, string>()
  for (const name of [...names].sort()) if (!spelled.has(keyOf(name))) spelled.set(keyOf(name), name)
  return spelled
}

/** A range of names, or one text with commas between them. */
function namesIn(order: readonly string[], spelled: ReadonlyMap<string, string>): string[] {
  const isList = order.length === 1 && !spelled.has(keyOf(order[0]!))
  const names = isList ? order[0]!.split(',').map((name) => name.trim()) : [...order]
  const filled = names.filter((name) => name !== '')
  filled.forEach((name, at) => {
    if (filled.findIndex((other) => keyOf(other) === keyOf(name)) < at) throw new InputError('LIFECYCLE_ORDER_TWICE', { actual: name })
  })
  return filled
}

function lostTest(lost: readonly string[] | null, known: readonly string[], warn: Warn): (name: string) => boolean {
  if (lost === null) return saysLost
  const named = lost.length === 1 && keyOf(lost[0]!) === 'none' ? [] : lost
  warnOfUnknown('lost', named, spellings(known), warn)
  const keys = new Set(named.map(keyOf))
  return (name) => keys.has(keyOf(name))
}

function warnOfUnknown(param: string, names: readonly string[], spelled: ReadonlyMap<string, string>, warn: Warn): void {
  for (const name of names) {
    if (spelled.has(keyOf(name))) continue
    const nearest = nearestName(name, [...spelled.values()])
    warn({ code: 'LIFECYCLE_STAGE_UNKNOWN', values: { param, actual: name, nearest } })
  }
}

/** Each name of the dictionary -> its place among the names, −1 where it is none of them. */
function placesOf(dictionary: readonly string[], names: readonly string[]): Int32Array {
  const places = new Map(names.map((name, place) => [keyOf(name), place]))
  return Int32Array.from(dictionary, (name) => places.get(keyOf(name)) ?? -1)
}

/** Ties go to the stage that more records entered, then by name. */
function derivedOrder(journeys: Journeys, codes: Int32Array, places: Int32Array, names: readonly string[]): string[] {
  const before = float64(names.length * names.length)
  const entered = int32(names.length)
  eachFirstEntry(journeys, codes, places, names.length, (visited, first) => {
    for (const from of visited) {
      entered[from]!++
      for (const to of visited) if (first[from]! < first[to]!) before[from * names.length + to]!++
    }
  })
  const byCount = names
    .map((name, place) => ({ name, place }))
    .sort((left, right) => entered[right.place]! - entered[left.place]! || (left.name < right.name ? -1 : 1))
  const pairs = byCount.flatMap((from) => byCount.map((to) => before[from.place * names.length + to.place]!))
  return rankedPairs(pairs, names.length).map((at) => byCount[at]!.name)
}

/** Per record the stages it entered and the day it first did; both are overwritten by the next. */
function eachFirstEntry(
  { records, starts, rows, dayOf }: Journeys,
  codes: Int32Array,
  places: Int32Array,
  count: number,
  use: (visited: readonly number[], first: Float64Array) => void,
): void {
  const first = float64(count)
  const visited: number[] = []
  for (let record = 0; record < records; record++) {
    visited.length = 0
    for (let at = starts[record]!; at < starts[record + 1]!; at++) {
      const place = places[codes[rows[at]!]!]!
      if (place < 0) continue
      const day = dayOf(rows[at]!)
      if (!visited.includes(place)) {
        visited.push(place)
        first[place] = day
      } else if (day < first[place]!) first[place] = day
    }
    use(visited, first)
  }
}
