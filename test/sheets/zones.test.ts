/**
 * The day in the cell is the day that a function sees, whatever the script's time zone. Dates are handed over as the
 * instants of their wall clock in the spreadsheet's zone; `process.env.TZ` plays the script's zone.
 */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { argumentDecoder } from '../../sheets-addon/arguments.ts'
import { loadScript } from '../kit/apps-script.ts'
import { sheetsDate, wallClockIn } from '../kit/sheets-date.ts'
import { builtSheets } from '../kit/sheets-runner.ts'
import { fakeFile } from '../kit/spreadsheet-app.ts'

const ZONES: readonly (readonly [script: string, sheet: string])[] = [
  ['Etc/UTC', 'Pacific/Auckland'],
  ['Pacific/Auckland', 'Etc/UTC'],
  ['America/Los_Angeles', 'Asia/Kolkata'],
  ['Asia/Kolkata', 'America/Los_Angeles'],
  ['Europe/Berlin', 'America/New_York'],
  ['America/New_York', 'Europe/Berlin'],
  ['Etc/UTC', 'Australia/Lord_Howe'],
  ['Etc/UTC', 'Etc/UTC'],
]
const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(1899, 11, 30)

let code: string
const ownZone = process.env.TZ

beforeAll(async () => {
  code = (await builtSheets()).code
})

afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ
  else process.env.TZ = ownZone
  vi.unstubAllGlobals()
})

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, day) => new Date(Date.parse(first) + day * DAY_MS).toISOString().slice(0, 10))
}

/** Which day SEGMENT sees in each cell: one rule per day, named after it. */
function daysSeen(source: string, sheet: string, cells: readonly Date[], days: readonly string[]) {
  const file = fakeFile({ mode: 'CUSTOM_FUNCTION', zone: sheet })
  const model = [['Segment', 'When'], ...days.map((day) => [day, `${day}..${day}`])]
  const result = loadScript(source, file.services).call(
    'SEGMENT',
    cells.map((cell) => [cell]),
    'When',
    model,
  ) as string[][]
  return { seen: result.map(([segment]) => segment), calls: file.calls }
}

/** The serials that the adapter makes of cells showing these wall clocks. */
function serials(sheet: string, clocks: readonly string[]): readonly number[] {
  for (const [name, service] of Object.entries(fakeFile({ mode: 'CUSTOM_FUNCTION', zone: sheet }).services)) vi.stubGlobal(name, service)
  const [row] = argumentDecoder()([clocks.map((clock) => sheetsDate(clock, sheet))]) as number[][]
  return row!
}

function serialOf(wallClock: string): number {
  return Math.round((Date.parse(`${wallClock}Z`) - EPOCH_MS) / 1000) / 86_400
}

describe.each(ZONES)('script in %s, spreadsheet in %s', (script, sheet) => {
  it('every day of two years is itself, and the zone is asked for once', () => {
    process.env.TZ = script
    const days = daysFrom('2024-01-01', 731)
    const { seen, calls } = daysSeen(
      code,
      sheet,
      days.map((day) => sheetsDate(day, sheet)),
      days,
    )
    expect(seen).toEqual(days)
    expect(calls).toEqual(['SpreadsheetApp.getActive', 'Spreadsheet.getSpreadsheetTimeZone'])
  })

  it('the first and last second of each day around the changes of clock stay in that day', () => {
    process.env.TZ = script
    const days = [...daysFrom('2026-03-05', 35), ...daysFrom('2026-09-20', 50)]
    const cells = days.flatMap((day) => [sheetsDate(`${day}T00:00:00`, sheet), sheetsDate(`${day}T23:59:59`, sheet)])
    const { seen } = daysSeen(code, sheet, cells, days)
    expect(seen).toEqual(days.flatMap((day) => [day, day]))
  })

  it('an engine without Intl gives the same days', () => {
    process.env.TZ = script
    const days = daysFrom('2026-03-05', 35)
    const { seen } = daysSeen(
      `delete globalThis.Intl\n${code}`,
      sheet,
      days.map((day) => sheetsDate(day, sheet)),
      days,
    )
    expect(seen).toEqual(days)
  })

  it('times of day are exact to the second', () => {
    process.env.TZ = script
    const clocks = daysFrom('2026-03-25', 12).flatMap((day) =>
      ['04:10:00', '12:00:00', '17:45:59', '23:30:01'].map((time) => `${day}T${time}`),
    )
    expect(serials(sheet, clocks)).toEqual(clocks.map(serialOf))
  })
})

describe('where an offset changes off the hour', () => {
  it.each([
    ['Australia/Lord_Howe', '2026-04-05', 'by half an hour, at 15:00 UTC'],
    ['America/St_Johns', '2010-03-14', 'at one minute past midnight'],
    ['Australia/Adelaide', '2026-10-04', 'at half past the hour in UTC'],
  ])('%s on %s (%s) every minute that exists is itself', (zone, day) => {
    const minutes = Array.from({ length: 1440 }, (_, minute) =>
      new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toISOString().slice(0, 19),
    )
    const existing = minutes.filter((clock) => clock === wallClockIn(zone, sheetsDate(clock, zone).getTime()))
    expect(existing.length).toBeGreaterThan(1370)
    expect(serials(zone, existing)).toEqual(existing.map(serialOf))
  })
})

describe('times and durations, which Sheets keeps at the turn of 1899', () => {
  it.each(['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'America/Sao_Paulo', 'Asia/Manila', 'Pacific/Auckland'])(
    'keep their time of day in %s, local mean time or not',
    (zone) => {
      const clocks = ['1899-12-30T00:00:00', '1899-12-30T09:30:15', '1899-12-30T23:59:59', '1900-01-03T04:00:00']
      const expected = [0, 9 * 3600 + 30 * 60 + 15, 86_399, 100 * 3600]
      expect(serials(zone, clocks).map((serial) => serial * 86_400)).toEqual(expected)
    },
  )

  it('ask Sheets itself, a few times however many there are', () => {
    const file = fakeFile({ mode: 'CUSTOM_FUNCTION', zone: 'Europe/Paris' })
    const cells = Array.from({ length: 1000 }, (_, minute) => [
      sheetsDate('1899-12-30T00:00:00', 'Europe/Paris').getTime() + minute * 60_000,
    ])
    loadScript(code, file.services).call(
      'VALUE_TIER',
      cells.map(([instant]) => [new Date(instant!)]),
    )
    expect(file.calls.filter((call) => call === 'Utilities.formatDate').length).toBeLessThanOrEqual(4)
  })
})
