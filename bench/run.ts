/**
 * npm run bench: every function at 10k, 100k and 1M rows beside its lower bound and its peers, in the same run.
 * Prints a table and writes dist/bench/results.json. `--rows 10000,100000` and `--only SEGMENT` narrow it.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { CASES } from './cases.ts'
import type { Measured } from './worker.ts'

const OUT = join(import.meta.dirname, '..', 'dist', 'bench')
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const sizes = (option('rows') ?? '10000,100000,1000000').split(',').map(Number)
const only = option('only') ?? ''

function measure(worker: string, name: string, rows: number): Measured {
  const child = spawnSync(
    process.execPath,
    ['--expose-gc', '--no-flush-bytecode', '--max-old-space-size=12288', worker, name, String(rows)],
    { encoding: 'utf8' },
  )
  if (child.status !== 0) throw new Error(`${name} at ${rows} rows: ${child.stderr}`)
  return JSON.parse(child.stdout) as Measured
}

/** Slope of log(time) over log(rows) from the smallest size to the largest. */
function exponent(results: readonly Measured[]): number {
  const [first, last] = [results[0]!, results[results.length - 1]!]
  return Math.log(last.strata.medianMs / first.strata.medianMs) / Math.log(last.rows / first.rows)
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))

function line({ case: name, rows, aim, coldMs, bound, strata, peers, agreement, oneRowUs, exactSumsPercent }: Measured): string {
  const ratio = strata.medianMs / bound.medianMs
  const rivals = Object.entries(peers).map(
    ([peer, { medianMs }]) =>
      `${peer} ${ms(medianMs)} (${(medianMs / strata.medianMs).toFixed(1)}×${agreement[peer]! < 1 ? `, same ${(agreement[peer]! * 100).toFixed(3)} %` : ''})`,
  )
  const extras = [
    oneRowUs === undefined ? '' : `one row ${oneRowUs.toFixed(1)} µs`,
    exactSumsPercent === undefined ? '' : `exact sums +${exactSumsPercent.toFixed(1)} %`,
  ]
  return [
    name.padEnd(28),
    String(rows).padStart(8),
    ms(bound.medianMs).padStart(7),
    ms(strata.medianMs).padStart(7),
    `${ratio.toFixed(1)}×`.padStart(6),
    (Number.isNaN(aim ?? Number.NaN) || rows < 1_000_000 ? '' : `≤ ${aim}×`).padStart(6),
    ms(coldMs).padStart(7),
    '  ',
    [...rivals, ...extras.filter((text) => text !== '')].join('; '),
  ].join(' ')
}

await mkdir(OUT, { recursive: true })
const worker = join(OUT, 'worker.mjs')
await build({
  entryPoints: [join(import.meta.dirname, 'worker.ts')],
  outfile: worker,
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
})
console.log(
  `${'case'.padEnd(28)} ${'rows'.padStart(8)} ${'bound'.padStart(7)} ${'strata'.padStart(7)} ${'ratio'.padStart(6)} ${'aim'.padStart(6)} ${'cold'.padStart(7)}    peers (how many times slower), in ms`,
)
const all: Measured[] = []
const exponents: Record<string, number> = {}
for (const name of Object.keys(CASES).filter((one) => one.includes(only))) {
  const results: Measured[] = []
  for (const rows of sizes) {
    const result = measure(worker, name, rows)
    console.log(line(result))
    results.push(result)
  }
  all.push(...results)
  if (sizes.length > 1) exponents[name] = exponent(results)
}
console.log('\ngrowth exponent from the smallest to the largest size')
for (const [name, value] of Object.entries(exponents)) console.log(`${name.padEnd(28)} ${value.toFixed(2)}`)
await writeFile(join(OUT, 'results.json'), JSON.stringify({ node: process.version, results: all, exponents }, null, 2))
console.log(`\nWrote dist/bench/results.json`)
