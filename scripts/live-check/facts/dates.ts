/** How dates, times and durations arrive, and whether a formula may say TODAY(). */
import type { LiveCell, LiveCheck, LiveHost, TypedNumber } from '../live-check.ts'
import { segmentFormula } from '../segment-formula.ts'

const BOTH: readonly LiveHost[] = ['sheets', 'excel']
const DAY = 'yyyy-mm-dd'
const dated = (typed: string, value: number, format = DAY): TypedNumber => ({ typed, value, format })
const RECENT = [['recent', 'last 30 days']] as const
const FIVE_DAYS_AGO: LiveCell = { formula: '=TODAY()-5' }

export const DATE_FACTS: readonly LiveCheck[] = [
  {
    kind: 'checked',
    id: 'date',
    hosts: BOTH,
    settles: 'A date arrives as the day that the cell shows, whatever the zones of sheet and script',
    answers: 'date',
    inputs: [[dated('2025-12-09', 46000), 'x']],
    formula: segmentFormula('[A1:B1]', [['that day', '2025-12-09']], 'another'),
    expected: [['that day']],
  },
  {
    kind: 'checked',
    id: 'date-late-evening',
    hosts: BOTH,
    settles: 'So does a time late in the evening',
    answers: 'date',
    inputs: [[dated('2025-12-09 23:30:00', 46000 + 23.5 / 24, 'yyyy-mm-dd hh:mm:ss'), 'x']],
    formula: segmentFormula('[A1:B1]', [['that day', '2025-12-09..2025-12-09']], 'another'),
    expected: [['that day']],
  },
  {
    kind: 'checked',
    id: 'date-of-1905',
    hosts: BOTH,
    settles: 'So does a day before time zones were round hours',
    answers: 'date',
    inputs: [[dated('1905-06-01', 1979), 'x']],
    formula: segmentFormula('[A1:B1]', [['that day', '1905-06-01']], 'another'),
    expected: [['that day']],
  },
  {
    kind: 'checked',
    id: 'date-of-february-1900',
    hosts: ['sheets'],
    settles: 'Dates before March 1900 arrive as shown',
    answers: 'date before 1900-03-01',
    inputs: [[dated('1900-02-01', 33), 'x']],
    formula: segmentFormula('[A1:B1]', [['that day', '1900-02-01..1900-02-01']], 'another'),
    expected: [['that day']],
  },
  {
    kind: 'checked',
    id: 'date-of-february-1900-excel',
    hosts: ['excel'],
    settles: 'Dates before March 1900 are one day off, since Excel counts a 29 February 1900',
    answers: 'date before 1900-03-01',
    inputs: [[dated('1900-02-01', 32), 'x']],
    formula: segmentFormula('[A1:B1]', [['the day before', '1900-01-31..1900-01-31']], 'another'),
    expected: [['the day before']],
  },
  {
    kind: 'checked',
    id: 'duration',
    hosts: BOTH,
    settles: 'A duration arrives as its part of a day: 1:30:00 is 0.0625',
    answers: 'time or duration',
    inputs: [[dated('1:30:00', 0.0625, '[h]:mm:ss'), 'x']],
    formula: segmentFormula('[A1:B1]', [['0.0625', '0.0624..0.0626']], 'another'),
    expected: [['0.0625']],
  },
  {
    kind: 'checked',
    id: 'as-of-cell',
    hosts: BOTH,
    settles: 'as_of may point at a cell that holds =TODAY()',
    answers: '`TODAY()` as an argument',
    inputs: [[FIVE_DAYS_AGO, 'x', { formula: '=TODAY()' }]],
    formula: segmentFormula('[A1:B1]', RECENT, 'older', '[C1]'),
    expected: [['recent']],
  },
  {
    kind: 'checked',
    id: 'as-of-today',
    hosts: BOTH,
    settles: 'as_of may be TODAY() itself (Sheets refuses NOW() and RAND(); TODAY() is not named)',
    answers: '`TODAY()` as an argument',
    inputs: [[FIVE_DAYS_AGO, 'x']],
    formula: segmentFormula('[A1:B1]', RECENT, 'older', 'TODAY()'),
    expected: [['recent']],
  },
]
