/** Sixty made-up accounts for a first look, and the plan that writes them: always the same ones, on a sheet of their own. */
import type { Row } from '../core/cells.ts'
import { serialOf } from '../core/dates.ts'
import type { TableRef } from '../core/host.ts'
import { type Area, addressOf } from '../core/plans/area.ts'
import type { Plan } from '../core/plans/step.ts'
import { createRandom } from '../core/statistics/random.ts'

const ACCOUNTS = 60
const AS_OF = serialOf(2026, 8, 31)
const HEADERS = [
  'Account ID',
  'Account',
  'Industry',
  'Country',
  'Employees',
  'ARR',
  'Plan',
  'Logins',
  'Customer since',
  'Last login',
  'Stage',
]
const WIDTHS = [90, 150, 110, 110, 90, 90, 90, 70, 110, 100, 90]

const FIRST = 'Amber,Basalt,Cedar,Delta,Ember,Fjord,Granite,Harbor,Indigo,Juniper'.split(',')
const LAST = 'Labs,Works,Freight,Health,Retail,Foods'.split(',')
const INDUSTRIES = 'Software,Software,Retail,Healthcare,Manufacturing,Finance'.split(',')
const COUNTRIES = 'United States,United States,United States,Germany,United Kingdom,Canada,France'.split(',')
const STAGES = 'Onboarding,Adoption,Adoption,Expansion,Renewal'.split(',')

function sampleRows(): Row[] {
  const random = createRandom(1)
  const pick = (list: readonly string[]): string => list[random.below(list.length)]!
  /** From 0 to 1, seldom near 1. */
  const skewed = (): number => (random.below(1000) / 1000) ** 2
  return Array.from({ length: ACCOUNTS }, (_, index) => {
    const size = skewed()
    const employees = Math.round(8 * 600 ** size)
    const arr = 100 * Math.round((18 * employees ** 0.85 * (60 + random.below(80))) / 100)
    const plan = employees > 400 ? 'Enterprise' : employees > 60 ? 'Pro' : 'Starter'
    const since = AS_OF - 40 - random.below(1500)
    const idle = Math.round(240 * skewed() ** 1.5)
    return [
      `A-${1001 + index}`,
      `${FIRST[index % FIRST.length]} ${LAST[Math.floor(index / FIRST.length)]}`,
      pick(INDUSTRIES),
      pick(COUNTRIES),
      // As in life, the size of some is not known.
      random.below(8) === 0 ? null : employees,
      arr,
      plan,
      Math.round((250 - idle) * (0.2 + random.below(100) / 100)),
      since,
      AS_OF - idle,
      idle > 120 ? 'At risk' : pick(STAGES),
    ]
  })
}

/** Where the plan puts them. A host lists no sheets of Strata's own, so this says what it would say. */
export function sampleTable(sheet: string): TableRef {
  const address = addressOf({ row: 0, column: 0, rows: ACCOUNTS + 1, columns: HEADERS.length })
  return { sheet, address, headers: HEADERS, rows: ACCOUNTS }
}

/** `id` must be new to the workbook, and so must the name of the sheet. */
export function samplePlan(id: string, sheet: string, title: string): Plan {
  const area = (column: number, columns = 1): Area => ({ sheet, row: 1, column, rows: ACCOUNTS, columns })
  return {
    id,
    title,
    steps: [
      { step: 'sheet', sheet, rows: ACCOUNTS + 1, columns: HEADERS.length },
      { step: 'values', at: { sheet, row: 0, column: 0 }, cells: [HEADERS, ...sampleRows()] },
      { step: 'format', area: { sheet, row: 0, column: 0, rows: 1, columns: HEADERS.length }, format: 'heading' },
      { step: 'format', area: area(4), format: 'whole' },
      { step: 'format', area: area(5), format: 'money' },
      { step: 'format', area: area(8, 2), format: 'date' },
      { step: 'layout', sheet, widths: WIDTHS, frozenRows: 1 },
    ],
  }
}
