/** The stage funnel once more, record by record and day by day as a person would count it: slow, and independent of the core. */

export interface Entry {
  readonly id: string
  readonly stage: string
  readonly day: number
}

export interface SlowStage {
  readonly entered: number
  readonly advanced: number
  readonly stillThere: number
  readonly left: number
  readonly medianDays: number | null
  readonly p75Days: number | null
}

/** Stages of `order` only; all others leave. */
export function slowFunnel(log: readonly Entry[], order: readonly string[], asOf: number, until: 'advance' | 'leave'): SlowStage[] {
  const entries = log.filter(({ day }) => day <= asOf)
  const rank = (stage: string): number => (order.includes(stage) ? order.indexOf(stage) : order.length)
  return order.map((stage, at) => {
    const waits: { days: number; happened: boolean }[] = []
    const tally = { entered: 0, advanced: 0, stillThere: 0, left: 0 }
    for (const id of new Set(entries.map((entry) => entry.id))) {
      const path = entries.filter((entry) => entry.id === id).sort((a, b) => a.day - b.day || rank(a.stage) - rank(b.stage))
      const start = path.find((entry) => entry.stage === stage)
      if (start === undefined) continue
      const ahead = path.find(({ day, stage: to }) => day >= start.day && rank(to) > at && rank(to) < order.length)
      const away = path.find(({ day, stage: to }) => (rank(to) === order.length ? day >= start.day : rank(to) < at && day > start.day))
      const isThere = path[path.length - 1]!.stage === stage
      tally.entered++
      if (ahead) tally.advanced++
      else if (isThere) tally.stillThere++
      else tally.left++
      const ends = until === 'leave' ? [ahead, away] : [ahead]
      const end = Math.min(...ends.map((entry) => entry?.day ?? Infinity))
      if (end < Infinity) waits.push({ days: end - start.day, happened: true })
      else waits.push({ days: (isThere ? asOf : away!.day) - start.day, happened: false })
    }
    return { ...tally, medianDays: daysUntil(waits, 1 / 2), p75Days: daysUntil(waits, 3 / 4) }
  })
}

/** The product-limit estimate day by day; the middle of the days on which it stands at exactly the share. */
function daysUntil(waits: readonly { days: number; happened: boolean }[], share: number): number | null {
  const last = Math.max(0, ...waits.map(({ days }) => days))
  let surviving = 1
  let reached: number | null = null
  for (let day = 0; day <= last; day++) {
    const atRisk = waits.filter(({ days }) => days >= day).length
    const happened = waits.filter((wait) => wait.happened && wait.days === day).length
    if (happened === 0) continue
    if (reached !== null) return (reached + day) / 2
    surviving *= 1 - happened / atRisk
    if (surviving < 1 - share - 1e-9) return day
    if (surviving < 1 - share + 1e-9) reached = day
  }
  return reached
}
