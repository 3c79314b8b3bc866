/** Models and rows for properties: every form of rule on text, numbers, lists and dates, and cells that fit none of them. */
import fc from 'fast-check'
import type { Cell } from '../../core/cells.ts'

export type Model = Cell[][]

/** The day that relative dates of these models count from. */
export const AS_OF = 46000
export const HEADERS = [['Country', 'Employees', 'Stack', 'Last login']]

const country = fc.constantFrom<Cell>('US', 'ca', 'DE', 'Last Mile', null, 5, { error: '#N/A' }, true)
const employees = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom<Cell>(null, '500', 'n/a', 99.5))
const stack = fc.constantFrom<Cell>('Salesforce; HubSpot', 'SAP', null, 'hubspot')
const login = fc.oneof(fc.integer({ min: 45800, max: 46100 }), fc.constantFrom<Cell>(null, '2025-12-01', 45999.5))
const dataRow = fc.tuple(country, employees, stack, login)
export const rows = fc.array(dataRow, { minLength: 1, maxLength: 40 })

const condition = [
  fc.constantFrom<Cell>(null, 'US', '<>US', 'US | CA', 'not(DE)', '*', 'l*', '#N/A', 'TRUE', 5, 'blank', '"Last Mile"'),
  fc.constantFrom<Cell>(null, '>=1000', '100..999', '<100', '[100..500)', '500', '<>500', 'nonblank', 'not(100..)', '>10 & <200'),
  fc.constantFrom<Cell>(null, 'has:hubspot', 'not(has:SAP)', 'blank', 's*'),
  fc.constantFrom<Cell>(null, 'last 90 days', 'older than 3 months', 'next 2 weeks', '2025-12-01..'),
] as const
const rule = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), ...condition, fc.constantFrom<Cell>(null, 2, -1, 0.5))
export const rules = fc.array(rule, { minLength: 1, maxLength: 45 })
export const policy = fc.constantFrom('Segment', 'Segment (unique)', 'Segment (all)', 'Segment (points)')

/** The model's table: each rule a name, four conditions and points, which only a points model has a column for. */
export function modelOf(header: string, list: readonly (readonly Cell[])[]): Model {
  const hasPoints = header === 'Segment (points)'
  return [[header, ...HEADERS[0]!, ...(hasPoints ? ['Points'] : [])], ...list.map((cells) => (hasPoints ? [...cells] : cells.slice(0, 5)))]
}
