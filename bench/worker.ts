/** One fresh process per case and size: the cold first call, then the medians. Prints one line of JSON. */
import type { Argument, Cell } from '../core/cells.ts'
import { call, REGISTRY } from '../core/registry/index.ts'
import { createExactSums } from '../core/statistics/exact-sums.ts'
import { CASES, type Case } from './cases.ts'
import { lowerBound, type Timed, timeAll } from './measure.ts'

export interface Measured {
  readonly case: string
  readonly rows: number
  readonly aim: number
  readonly coldMs: number
  readonly bound: Timed
  readonly strata: Timed
  readonly peers: Readonly<Record<string, Timed>>
  /** The share of result rows on which each peer agrees: money summed in floats may split a tie at a cut. */
  readonly agreement: Readonly<Record<string, number>>
  /** Microseconds of a filled-down one-row call after the first. */
  readonly oneRowUs?: number
  /** What summing amounts exactly adds to the whole call, in percent. */
  readonly exactSumsPercent?: number
}

const BUDGET_MS = 4000

function run({ function: name, args }: Pick<Case, 'function' | 'args'>): unknown[][] {
  return call(REGISTRY.find((spec) => spec.name === name)!, args)
}

function measure(name: string, rows: number): Measured {
  const one = CASES[name]!(rows)
  // What making the data left behind must not be collected during the call.
  globalThis.gc?.()
  const start = performance.now()
  const whole = run(one) as Cell[][]
  const coldMs = performance.now() - start
  const cells = one.compared?.(whole) ?? whole
  const agreement = Object.fromEntries(Object.entries(one.peers).map(([peer, peerRun]) => [peer, share(cells, peerRun())]))
  const { bound, strata, ...peers } = timeAll(
    { bound: lowerBound(one.inputs, one.outputRows, one.outputColumns), strata: () => run(one), ...one.peers },
    BUDGET_MS,
  )
  return {
    case: name,
    rows,
    aim: one.aim,
    coldMs,
    bound: bound!,
    strata: strata!,
    peers,
    agreement,
    ...(name === 'SEGMENT, 10 rules' && { oneRowUs: oneRow(one.args) }),
    ...(name === 'RFM_SCORE' && { exactSumsPercent: exactSums(one, strata!.medianMs) }),
  }
}

function share(left: readonly (readonly unknown[])[], right: readonly (readonly unknown[])[]): number {
  return left.filter((row, index) => JSON.stringify(row) === JSON.stringify(right[index])).length / left.length
}

function oneRow([rows, headers, model, otherwise, asOf]: readonly Argument[]): number {
  const data = rows as readonly (readonly (string | number | null)[])[]
  const repeats = 20_000
  // A host makes every argument anew for each cell.
  const calls = Array.from({ length: 200 }, (_, index) => [
    [data[index]!],
    structuredClone(headers),
    structuredClone(model),
    otherwise,
    asOf,
  ])
  for (let index = 0; index < repeats; index++) run({ function: 'SEGMENT', args: calls[index % calls.length]! })
  const start = performance.now()
  for (let index = 0; index < repeats; index++) run({ function: 'SEGMENT', args: calls[index % calls.length]! })
  return ((performance.now() - start) / repeats) * 1000
}

function exactSums(one: Case, wholeMs: number): number {
  const amounts = Float64Array.from(one.inputs[3]!, ([cell]) => (typeof cell === 'number' ? cell : 0))
  const groups = Int32Array.from(amounts, (_, row) => (row * 7919) % one.outputRows)
  const { exact, float } = timeAll(
    {
      exact: () => {
        const sums = createExactSums(one.outputRows)
        for (let row = 0; row < amounts.length; row++) sums.add(groups[row]!, amounts[row]!)
        return sums.total(0)
      },
      float: () => {
        const sums = new Float64Array(one.outputRows)
        for (let row = 0; row < amounts.length; row++) sums[groups[row]!]! += amounts[row]!
        return sums[0]
      },
    },
    1000,
  )
  return ((exact!.medianMs - float!.medianMs) / wholeMs) * 100
}

console.log(JSON.stringify(measure(process.argv[2]!, Number(process.argv[3]))))
