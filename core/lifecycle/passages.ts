/**
 * Journeys -> what became of the records that entered each stage, and after how many days. Decides what advancing and
 * leaving are, which entry counts, and on which day those that did neither were last seen.
 */
import { float64, int32 } from '../scratch.ts'
import type { Journeys } from './journeys.ts'
import type { StageOrder } from './stage-order.ts'

/** Until when days in a stage count: the entry into a later stage, or any departure. */
export type Until = 'advance' | 'leave'

export interface Passage {
  readonly entered: number
  readonly advanced: number
  /** Did not advance, and the latest entry is elsewhere. */
  readonly left: number
  readonly stillThere: number
  /** Days until it happened. */
  readonly events: Float64Array
  /** Days seen without it. */
  readonly censored: Float64Array
}

/** One per name of the order; those that leave the lifecycle only count their entries. */
export function passagesOf(journeys: Journeys, codes: Int32Array, order: StageOrder, until: Until): Passage[] {
  const { names, stages, placeOf } = order
  const most = journeys.rows.length
  const tally = { entered: int32(names.length), advanced: int32(stages), left: int32(stages) }
  const observed: Observed = { places: int32(most), days: float64(most), happened: int32(most), length: 0 }
  const journey = emptyJourney(stages, names.length)
  for (let one = 0; one < journeys.records; one++) {
    readJourney(journey, journeys, one, codes, placeOf)
    for (let place = 0; place < names.length; place++) {
      if (journey.first[place] === Infinity) continue
      tally.entered[place]!++
      if (place >= stages) continue
      const isAdvanced = journey.advance[place]! < Infinity
      if (isAdvanced) tally.advanced[place]!++
      else if (journey.latestPlace !== place) tally.left[place]!++
      observe(observed, journey, place, until, journeys.asOf)
    }
  }
  const split = splitByPlace(observed, stages)
  return names.map((_, place) => {
    const entered = tally.entered[place]!
    const advanced = tally.advanced[place] ?? 0
    const left = tally.left[place] ?? 0
    return { entered, advanced, left, stillThere: entered - advanced - left, ...(split[place] ?? NOTHING) }
  })
}

const NOTHING = { events: new Float64Array(0), censored: new Float64Array(0) }

/** What became of one record, by stage; Infinity where it did not happen. */
interface Journey {
  readonly stages: number
  readonly first: Float64Array
  /** The first entry into a later stage, on the day of the first entry or after it. */
  readonly advance: Float64Array
  /** The first entry into an earlier stage or one that leaves the lifecycle. */
  readonly leave: Float64Array
  latestPlace: number
}

function emptyJourney(stages: number, places: number): Journey {
  return { stages, first: float64(places), advance: float64(stages), leave: float64(stages), latestPlace: -1 }
}

/** Entries of one day are taken in the order of the lifecycle, departures last, since a date does not say which came first. */
function readJourney(journey: Journey, { starts, rows, dayOf }: Journeys, one: number, codes: Int32Array, placeOf: Int32Array): void {
  const { stages, first, advance, leave } = journey
  first.fill(Infinity)
  advance.fill(Infinity)
  leave.fill(Infinity)
  let latestDay = -Infinity
  for (let at = starts[one]!; at < starts[one + 1]!; at++) {
    const place = placeOf[codes[rows[at]!]!]!
    const day = dayOf(rows[at]!)
    if (day < first[place]!) first[place] = day
    if (day < latestDay || (day === latestDay && place < journey.latestPlace)) continue
    latestDay = day
    journey.latestPlace = place
  }
  for (let at = starts[one]!; at < starts[one + 1]!; at++) {
    const place = placeOf[codes[rows[at]!]!]!
    const day = dayOf(rows[at]!)
    for (let stage = 0; stage < stages; stage++) {
      if (place >= stages) {
        if (day >= first[stage]! && day < leave[stage]!) leave[stage] = day
      } else if (place > stage) {
        if (day >= first[stage]! && day < advance[stage]!) advance[stage] = day
      } else if (place < stage && day > first[stage]! && day < leave[stage]!) leave[stage] = day
    }
  }
}

/** Entries into stages, one after the other. */
interface Observed {
  readonly places: Int32Array
  readonly days: Float64Array
  readonly happened: Int32Array
  length: number
}

function observe(observed: Observed, { first, advance, leave, latestPlace }: Journey, place: number, until: Until, asOf: number): void {
  const gone = until === 'leave' ? Math.min(advance[place]!, leave[place]!) : advance[place]!
  const lastSeen = latestPlace === place ? asOf : leave[place]!
  const at = observed.length++
  observed.places[at] = place
  observed.happened[at] = gone < Infinity ? 1 : 0
  observed.days[at] = (gone < Infinity ? gone : lastSeen) - first[place]!
}

function splitByPlace({ places, days, happened, length }: Observed, stages: number): { events: Float64Array; censored: Float64Array }[] {
  const counts = int32(2 * stages)
  for (let at = 0; at < length; at++) counts[2 * places[at]! + happened[at]!]!++
  const parts = Array.from(counts, (count) => float64(count))
  const filled = int32(2 * stages)
  for (let at = 0; at < length; at++) {
    const part = 2 * places[at]! + happened[at]!
    parts[part]![filled[part]!++] = days[at]!
  }
  return Array.from({ length: stages }, (_, stage) => ({ censored: parts[2 * stage]!, events: parts[2 * stage + 1]! }))
}
