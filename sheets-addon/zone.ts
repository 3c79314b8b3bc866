/**
 * Which serial day an instant is in the open spreadsheet. Sheets hands a date over as the instant of its wall clock
 * in the spreadsheet's time zone, while the script lives in a zone of its own; only the former counts here.
 */

export type SerialOf = (instant: number) => number

/** The wall clock at an instant in some zone, written as if it were UTC. Instants are whole seconds. */
type WallClock = (instant: number) => number

const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(1899, 11, 30)
const YEAR_1901_MS = Date.UTC(1901, 0, 1)

export function spreadsheetClock(): SerialOf {
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone()
  const own = sheetsWallClock(zone)
  const fast = engineWallClock(zone)
  // A time or a duration lies in 1899 and 1900, where zones kept local mean time: tables of it differ between
  // engines, so Sheets itself is asked. Later dates are too many for a service call each.
  return clockOf(fast === null ? own : (instant) => (instant < YEAR_1901_MS ? own(instant) : fast(instant)))
}

/** Needs two wall clocks for each new day; only a day on which the zone's offset changes takes more. */
function clockOf(wallClock: WallClock): SerialOf {
  const offsets = new Map<number, number>()
  const offsetAtStartOf = (day: number): number => {
    const known = offsets.get(day)
    if (known !== undefined) return known
    const offset = wallClock(day * DAY_MS) - day * DAY_MS
    offsets.set(day, offset)
    return offset
  }
  const offsetAt = (instant: number): number => {
    const day = Math.floor(instant / DAY_MS)
    const offset = offsetAtStartOf(day)
    if (offset === offsetAtStartOf(day + 1)) return offset
    const second = Math.floor(instant / 1000) * 1000
    return wallClock(second) - second
  }
  return (instant) => (Number.isNaN(instant) ? Number.NaN : Math.round((instant + offsetAt(instant) - EPOCH_MS) / 1000) / 86_400)
}

/** Through the engine's own time zone tables; `null` where they lack the zone. */
function engineWallClock(zone: string): WallClock | null {
  const format = formatIn(zone)
  if (format === null) return null
  return (instant) => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
    return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second)
  }
}

function formatIn(zone: string): Intl.DateTimeFormat | null {
  const two = '2-digit'
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    })
  } catch {
    return null
  }
}

/** Through Sheets' tables, to the second: an offset as text ("+0009") would lose the seconds of local mean time. */
function sheetsWallClock(zone: string): WallClock {
  return (instant) => {
    const text = Utilities.formatDate(new Date(instant), zone, 'yyyy-MM-dd-HH-mm-ss')
    const [year, month, day, hour, minute, second] = text.split('-').map(Number)
    return Date.UTC(year!, month! - 1, day, hour, minute, second)
  }
}
