/**
 * What a data column can hold, as far as the rules can tell it apart: finitely many classes of cells, each with one cell
 * that stands for it. Which rules hold on a class is asked of the compiled conditions themselves.
 */
import type { Cell } from '../cells.ts'
import { compileRule, FIRST_DAY, numericCuts } from '../criteria/compile.ts'
import { isRelative, leavesOf } from '../criteria/rule.ts'
import type { UsedColumn } from '../model/used-columns.ts'
import { zoneSamples } from '../model/zone-samples.ts'
import { textSamples } from './text-samples.ts'

export interface ColumnSpace {
  /** The data column. */
  readonly index: number
  /** One cell per class, those that read best first; blank only where no other cell answers like it. */
  readonly cells: readonly Cell[]
  /** Per rule the classes on which it holds, as bits; `null` where it has no condition here. */
  readonly holds: readonly (Int32Array | null)[]
  /** False where a text may exist that is in none of the classes. */
  readonly isComplete: boolean
}

export function columnSpace({ index, conditions }: UsedColumn, asOf: number | null): ColumnSpace {
  const own = conditions.flatMap((rules, rule) => (rules.length > 0 ? [{ rule, tests: rules.map((one) => compileRule(one, asOf)) }] : []))
  const { samples, isComplete } = samplesOf(conditions, asOf)
  const cells: Cell[] = []
  const holding: number[][] = own.map(() => [])
  const met = new Set<string>()
  for (const cell of samples) {
    const answers = own.map(({ tests }) => tests.every((test) => test(cell)))
    const key = answers.map(Number).join('')
    if (met.has(key)) continue
    met.add(key)
    answers.forEach((holds, position) => {
      if (holds) holding[position]!.push(cells.length)
    })
    cells.push(cell)
  }
  const holds: (Int32Array | null)[] = conditions.map(() => null)
  own.forEach(({ rule }, position) => {
    holds[rule] = bitsOf(holding[position]!, cells.length)
  })
  return { index, cells, holds, isComplete }
}

function bitsOf(members: readonly number[], size: number): Int32Array {
  const bits = new Int32Array((size + 31) >>> 5)
  for (const member of members) bits[member >>> 5]! |= 1 << (member & 31)
  return bits
}

/** The bounds that people wrote come first, then the texts they wrote, then what lies between. */
function samplesOf(conditions: UsedColumn['conditions'], asOf: number | null): { samples: Cell[]; isComplete: boolean } {
  const rules = conditions.flat()
  const leaves = rules.flatMap(leavesOf)
  const cuts = rules.flatMap((rule) => numericCuts(rule, asOf)).filter((cut) => !Number.isNaN(cut))
  const edges = [...new Set(cuts)].sort((left, right) => left - right)
  const gaps = zoneSamples(edges).filter((_, zone) => zone % 2 === 0)
  // The first day there is, at which "older than" begins, is nobody's example.
  const bounds = rules.some(isRelative) ? [...edges.filter((edge) => edge !== FIRST_DAY), ...gaps, FIRST_DAY] : [...edges, ...gaps]
  const numbers = bounds.filter((value) => Number.isFinite(value))
  const { texts, isComplete } = textSamples(leaves)
  const errors = leaves.flatMap((leaf) => (leaf.kind === 'compare' && leaf.operand.kind === 'error' ? [leaf.operand.error] : []))
  const others = [true, false, null, ...[...errors, OTHER_ERROR].map((error) => ({ error }))]
  return { samples: edges.length > 0 ? [...numbers, ...texts, ...others] : [...texts, ...numbers, ...others], isComplete }
}

/** Stands for every error that no rule names. */
const OTHER_ERROR = '#OTHER!'
