/** Dates as Sheets stores and hands them over: a wall clock in the spreadsheet's zone, and the instant that it is. */

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const made = formats.get(zone)
  if (made !== undefined) return made
  const two = '2-digit'
  const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...fields })
  formats.set(zone, format)
  return format
}

/** The wall clock at an instant, as 2026-03-29T02:30:00. */
export function wallClockIn(zone: string, instant: number): string {
  const parts = formatIn(zone).formatToParts(instant)
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`
}

/** The Date that a custom function is given for a cell which shows this wall clock, or this day at midnight. */
export function sheetsDate(wallClock: string, zone: string): Date {
  const shown = Date.parse(`${wallClock.includes('T') ? wallClock : `${wallClock}T00:00:00`}Z`)
  let instant = shown
  // Each step moves by the difference that is left; a change of offset nearby takes a second one.
  for (let step = 0; step < 3; step++) instant += shown - Date.parse(`${wallClockIn(zone, instant)}Z`)
  return new Date(instant)
}
