/**
 * A log of stage entries -> how many records entered each stage of the lifecycle, how many of them advanced, how long that
 * took and where they are held up: the typed result that the table and the charts show.
 */
import type { Warn } from '../columns.ts'
import { kaplanMeier, type SurvivalCurve, survivalQuantile } from '../statistics/kaplan-meier.ts'
import { wilsonInterval } from '../statistics/wilson.ts'
import { type Bottleneck, bottlenecks } from './bottlenecks.ts'
import { journeysOf, type StageLog } from './journeys.ts'
import { type Passage, passagesOf, type Until } from './passages.ts'
import { stageOrder } from './stage-order.ts'

/** The normal quantile of an 80 % interval. */
const Z80 = 1.2815515655446004

export interface FunnelSettings {
  /** First to last; `null` for the order in which most records went. */
  readonly order: readonly string[] | null
  /** A whole serial day; `null` for that of the latest entry. */
  readonly asOf: number | null
  /** Stages that end the lifecycle without success; `null` for those whose name says so. */
  readonly lost: readonly string[] | null
  readonly until: Until
  /** A stage that fewer records entered is too early to judge. */
  readonly minimum: number
}

export interface FunnelStage {
  readonly name: string
  readonly kind: 'stage' | 'last' | 'leaving'
  readonly entered: number
  readonly advanced: number
  readonly stillThere: number
  readonly left: number
  /** Advanced by entered, with its 80 % interval; NaN where nobody entered. */
  readonly conversion: number
  readonly low: number
  readonly high: number
  /** NaN where fewer than half, or three quarters, have got on. */
  readonly medianDays: number
  readonly p75Days: number
  readonly curve: SurvivalCurve
  readonly isEarly: boolean
  readonly bottleneck: Bottleneck
}

export interface StageFunnel {
  readonly asOf: number
  readonly isOrderDerived: boolean
  /** First to last, then those that leave the lifecycle. */
  readonly stages: readonly FunnelStage[]
}

export function stageFunnel(log: StageLog, { order, asOf, lost, until, minimum }: FunnelSettings, warn: Warn): StageFunnel {
  const journeys = journeysOf(log, asOf, warn)
  const places = stageOrder(journeys, log.stages, order, lost, warn)
  const passages = passagesOf(journeys, log.stages.codes, places, until)
  const measured = passages.map((passage, place) => {
    const kind = place >= places.stages ? 'leaving' : place === places.stages - 1 ? 'last' : 'stage'
    return measure(places.names[place]!, kind, passage, minimum)
  })
  const marks = bottlenecks(measured)
  return {
    asOf: journeys.asOf,
    isOrderDerived: places.isDerived,
    stages: measured.map((stage, place) => ({ ...stage, bottleneck: marks[place]! })),
  }
}

function measure(name: string, kind: FunnelStage['kind'], passage: Passage, minimum: number): Omit<FunnelStage, 'bottleneck'> {
  const { entered, advanced, stillThere, left, events, censored } = passage
  const [low, high] = entered > 0 ? wilsonInterval(advanced, entered, Z80) : [Number.NaN, Number.NaN]
  const curve = kaplanMeier(events, censored)
  return {
    name,
    kind,
    entered,
    advanced,
    stillThere,
    left,
    conversion: advanced / entered,
    low,
    high,
    medianDays: survivalQuantile(curve, 0.5),
    p75Days: survivalQuantile(curve, 0.75),
    curve,
    isEarly: kind === 'stage' && (entered < minimum || stillThere === entered),
  }
}
