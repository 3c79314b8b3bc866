/** Performance as a table: the segments of each period, the most value at the end first, and their total. Decides what is too early to say. */
import type { Cell, Row } from '../../cells.ts'
import type { Table } from '../../registry/define.ts'
import { wilsonInterval } from '../../statistics/wilson.ts'
import { TOTAL } from '../segment-codes.ts'
import type { Performance } from './performance.ts'

const HEADER = ['period', 'segment', 'accounts', 'new', 'lost', 'value', 'growth']
const WINS = ['decided', 'win rate', 'win rate low', 'win rate high', 'sample']

/** The normal quantile that 80 % of the distribution lies within, either side. */
const Z_80 = 1.2815515655446004

/** `smallest` is how many decided deals make a win rate worth reading; `null` where there are no stages. */
export function performanceTable({ periods, names, width, ...by }: Performance, smallest: number | null): Table {
  const last = periods.length * width
  const order = [...names.keys()].sort((left, right) => by.value[last + right]! - by.value[last + left]! || left - right)
  const rows = periods.flatMap(({ start }, period) =>
    [...order, names.length].map((segment): Row => {
      const at = (period + 1) * width + segment
      const [opening, closing] = [by.value[at - width]!, by.value[at]!]
      const growth = opening > 0 ? closing / opening - 1 : null
      const own = [start, names[segment] ?? TOTAL, by.accounts[at]!, by.added[at]!, by.lost[at]!, closing, growth]
      return smallest === null ? own : [...own, ...winCells(by.missed[at]!, by.decided[at]!, smallest)]
    }),
  )
  return { header: smallest === null ? HEADER : [...HEADER, ...WINS], rows }
}

function winCells(missed: number, decided: number, smallest: number): Cell[] {
  if (decided === 0) return [0, null, null, null, null]
  const won = decided - missed
  return [decided, won / decided, ...wilsonInterval(won, decided, Z_80), decided < smallest ? 'too early' : 'enough']
}
