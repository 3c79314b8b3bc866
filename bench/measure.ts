/**
 * How a time is taken: medians of several samples, the garbage of one collected before the next. Short calls are
 * repeated within a sample. (The worker runs without bytecode flushing: a forced collection would throw compiled
 * code away, and every sample would be a cold one.)
 */

const SAMPLE_MS = 40
/** Long enough for the engine to have compiled what it will compile. */
const WARM_MS = 1000
/** What takes longer is measured three times and no more. */
const SLOW_MS = 3000

export interface Timed {
  readonly medianMs: number
  readonly leastMs: number
  readonly samples: number
}

/** Interleaves the candidates so that a busy spell of the machine hits all of them alike. */
export function timeAll(candidates: Readonly<Record<string, () => unknown>>, budgetMs: number): Record<string, Timed> {
  const times: Record<string, number[]> = {}
  const repeats: Record<string, number> = {}
  for (const [name, run] of Object.entries(candidates)) {
    times[name] = []
    const end = performance.now() + WARM_MS
    let last = 0
    for (let warm = 0; warm < 2 || performance.now() < end; warm++) {
      const start = performance.now()
      run()
      last = performance.now() - start
    }
    repeats[name] = Math.max(1, Math.min(50, Math.round(SAMPLE_MS / last)))
  }
  const end = performance.now() + budgetMs
  for (let round = 0; round < 5 || (performance.now() < end && round < 101); round++) {
    for (const [name, run] of Object.entries(candidates)) {
      if (round >= 3 && times[name]![0]! > SLOW_MS) continue
      globalThis.gc?.()
      const start = performance.now()
      for (let repeat = 0; repeat < repeats[name]!; repeat++) run()
      times[name]!.push((performance.now() - start) / repeats[name]!)
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => {
      const sorted = list.sort((a, b) => a - b)
      return [name, { medianMs: sorted[sorted.length >> 1]!, leastMs: sorted[0]!, samples: sorted.length }]
    }),
  )
}

/** The least that any implementation must do: look at every input cell once and write every output row, of one or of four cells. */
export function lowerBound(inputs: readonly (readonly (readonly unknown[])[])[], outputRows: number, outputColumns: 1 | 4): () => unknown {
  return () => {
    let sum = 0
    for (const grid of inputs) {
      for (let row = 0; row < grid.length; row++) {
        const cells = grid[row]!
        for (let column = 0; column < cells.length; column++) {
          const cell = cells[column]
          if (typeof cell === 'number') sum += cell
          else if (typeof cell === 'string') sum += cell.length
        }
      }
    }
    const rows: unknown[][] = new Array(outputRows)
    // Literals, as the quickest way there is to make a row.
    if (outputColumns === 1) for (let row = 0; row < outputRows; row++) rows[row] = ['Tier 1']
    else for (let row = 0; row < outputRows; row++) rows[row] = [5, 4, 3, 543]
    if (Number.isNaN(sum)) throw new Error('a cell is NaN')
    return rows
  }
}
