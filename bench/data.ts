/** The rows that are measured: seeded, shaped as hosts hand them over (row arrays of cells, every text its own string). */
import type { Cell, Grid } from '../core/cells.ts'

/** sfc32, a small generator of good quality. */
function generator(seed: number): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed]
  return () => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 2 ** 32
  }
}

/** A string of its own: hosts never hand over the same object twice. */
function fresh(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}

export interface OrderArguments {
  readonly customers: Grid
  readonly orderCustomers: Grid
  readonly orderDates: Grid
  readonly orderAmounts: Grid
}

/** `rows` orders of rows / 8 customers, amounts in cents; a few blanks and texts among them. */
export function orders(rows: number): OrderArguments {
  const random = generator(rows)
  const count = Math.max(1, rows >> 3)
  const name = (index: number): string => fresh(`C-${100_000 + index}`)
  const column = (cell: () => Cell): Cell[][] => Array.from({ length: rows }, () => [cell()])
  return {
    customers: Array.from({ length: count }, (_, index) => [name(index)]),
    orderCustomers: column(() => name(Math.floor(random() ** 1.7 * count))),
    orderDates: column(() => 45_000 + Math.floor(random() * 900)),
    orderAmounts: column(() => {
      const share = random()
      if (share < 0.005) return null
      if (share < 0.01) return 'n/a'
      return Math.round(Math.exp(random() * 6 + 1) * 100) / 100
    }),
  }
}

const INDUSTRIES = ['Software', 'Manufacturing', 'Healthcare', 'Retail', 'Energy', 'Media', 'Telecom', 'Transport', 'Banking', 'Insurance']
const COUNTRIES = ['US', 'CA', 'DE', 'FR', 'GB', 'JP', 'AU', 'BR', 'ES', 'IT']
const PLANS = ['Basic', 'Pro', 'Enterprise']
const STAGES = ['Lead', 'Trial', 'Active', 'Churned']

export const ACCOUNT_HEADERS = [['Id', 'Industry', 'Country', 'Employees', 'ARR', 'Plan', 'Last login', 'Stage']]

export function accounts(rows: number): Cell[][] {
  const random = generator(rows + 1)
  const pick = (words: readonly string[]): string => fresh(words[Math.floor(random() * words.length)]!)
  return Array.from({ length: rows }, (_, index) => [
    fresh(`A-${100_000 + index}`),
    random() < 0.03 ? null : pick(INDUSTRIES),
    pick(COUNTRIES),
    random() < 0.1 ? null : Math.floor(Math.exp(random() * 9)),
    Math.round(Math.exp(random() * 9) * 100) / 100,
    pick(PLANS),
    45_000 + Math.floor(random() * 900),
    pick(STAGES),
  ])
}

export const AS_OF = 45_900

export const TEN_RULES: Grid = [
  ['Segment', 'Employees', 'Industry', 'Country', 'ARR', 'Plan', 'Last login', 'Stage'],
  ['Strategic', '>=5000', 'Software | Banking', null, '>=2000', null, null, null],
  ['Enterprise US', '>=1000', null, 'US | CA', null, null, null, null],
  ['Enterprise', '>=1000', null, null, null, null, null, null],
  ['Public', null, 'Health* | Energy', null, null, null, null, null],
  ['At risk', null, null, null, '>=1000', null, 'older than 600 days', 'Active'],
  ['Mid-market', '100..999', 'not(Media)', null, null, null, null, null],
  ['Product-led', null, null, null, null, 'Pro', null, 'Trial | Active'],
  ['Winback', null, null, null, null, null, null, 'Churned'],
  ['Europe small', '<100', null, 'DE | FR | GB', null, null, null, null],
  ['Small', '<100', null, null, null, null, null, null],
]

/** Rules over four columns, as carving territories by country, industry, plan and size would need. */
export function manyRules(count: number): Grid {
  const rules: Cell[][] = [['Segment', 'Country', 'Industry', 'Plan', 'Employees']]
  for (let index = 0; index < count; index++) {
    const low = 10 + Math.floor(index / 300) * 400 + (index % 7)
    rules.push([
      `T${index}`,
      COUNTRIES[index % 10]!,
      INDUSTRIES[Math.floor(index / 10) % 10]!,
      PLANS[Math.floor(index / 100) % 3]!,
      `${low}..${low + 300}`,
    ])
  }
  return rules
}

/** One amount per account, heavy tailed, in cents. */
export function amounts(rows: number): Cell[][] {
  const random = generator(rows + 2)
  return Array.from({ length: rows }, () => [random() < 0.02 ? null : Math.round(Math.exp(random() * 10) * 100) / 100])
}

export const LIFECYCLE = ['Lead', 'MQL', 'SQL', 'Opportunity', 'Proposal', 'Customer'] as const

export interface StageArguments {
  readonly ids: Grid
  readonly stages: Grid
  readonly entered: Grid
}

/** Entries into stages, two in three going on to the next, some of the others lost; rows in no order. */
export function stageEntries(rows: number): StageArguments {
  const random = generator(rows + 3)
  const entries: [id: string, stage: string, day: number][] = []
  for (let record = 0; entries.length < rows; record++) {
    let day = 45_000 + Math.floor(random() * 700)
    for (const stage of LIFECYCLE) {
      entries.push([fresh(`L-${100_000 + record}`), fresh(stage), day])
      day += Math.floor(random() ** 2 * 90)
      if (random() < 0.65) continue
      if (random() < 0.5) entries.push([fresh(`L-${100_000 + record}`), fresh('Closed lost'), day])
      break
    }
  }
  const kept = entries.slice(0, rows)
  for (let row = rows - 1; row > 0; row--) {
    const other = Math.floor(random() * (row + 1))
    const moved = kept[row]!
    kept[row] = kept[other]!
    kept[other] = moved
  }
  return { ids: kept.map(([id]) => [id]), stages: kept.map(([, stage]) => [stage]), entered: kept.map(([, , day]) => [day]) }
}

/** Ten items answered from 1 to 5, leaning one way by account; one in twenty is blank. */
export function answers(rows: number): Cell[][] {
  const random = generator(rows + 4)
  return Array.from({ length: rows }, () => {
    const lean = random() * 3
    return Array.from({ length: 10 }, () => (random() < 0.05 ? null : Math.min(5, 1 + Math.floor(lean + random() * 3))))
  })
}

/** Three numbers per account in five clouds that touch, to three decimals. */
export function usage(rows: number): Cell[][] {
  const random = generator(rows + 5)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const centers = [
    [0, 0, 0],
    [5, 0, 2],
    [0, 6, 4],
    [7, 7, 0],
    [3, 3, 8],
  ]
  return Array.from({ length: rows }, () =>
    centers[Math.floor(random() * 5)]!.map((center) => Math.round((center + 1.2 * normal()) * 1000) / 1000),
  )
}
