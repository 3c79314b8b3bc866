import { carve } from '/work/main/core/planning/territories/carve.ts'
import { exactCost } from '/work/main/bench/exact-carving.ts'
import { gen } from '/work/shared/examples/planning/gen.mjs'
import { SLACK } from '/work/main/core/planning/territories/problem.ts'
const problemOf = (P: any, D: number, tol: number) => {
  const sc = P.cap.reduce((x: number, y: number) => x + y, 0)
  const measures = Array.from({ length: D }, (_, d) => {
    const weights = Float64Array.from(P.w, (w: any) => w[d]); const W = weights.reduce((a, b) => a + b, 0)
    const scale = Float64Array.from(P.cap, (c: number) => W * c / sc)
    return { weights, scale, low: scale.map(t => t * (1 - tol - SLACK)), high: scale.map(t => t * (1 + tol + SLACK)), isLimit: false }
  })
  const choices = Array.from({ length: P.n }, (_, i) => Int32Array.from(Array.from({ length: P.k }, (_, j) => j).filter(j => P.elig(i, j))))
  const cost = new Float64Array(P.n * P.k)
  for (let i = 0; i < P.n; i++) if (P.owner[i] >= 0) for (let j = 0; j < P.k; j++) if (j !== P.owner[i]) cost[i * P.k + j] = 1
  return { units: P.n, reps: P.k, measures, choices, cost }
}
for (const [n, k, D, tol, regions] of JSON.parse(process.argv[2]!)) for (const seed of [1, 2, 3, 4]) {
  const p = problemOf(gen(n, k, seed, { regions }), D, tol)
  let t = performance.now()
  const r = carve(p, { seed: 1, effort: Number(process.argv[3] ?? 1) }); const ours = performance.now() - t
  t = performance.now()
  let e: any; try { e = exactCost(p) } catch (x) { e = String(x) }
  console.log(n, k, D, tol, regions, 'seed', seed, 'cost', r.cost, 'viol', r.violation.toFixed(4), 'bound', r.bound, 'exact', e, 'ours', (ours/1000).toFixed(2), 'highs', ((performance.now() - t)/1000).toFixed(2))
}
