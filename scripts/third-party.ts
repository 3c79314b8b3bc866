/**
 * Which npm packages are in a bundle, and under which licence. Decides what counts as in it (at least one byte of the
 * output is theirs), which licences may be shipped, and that none goes without its text.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Metafile } from 'esbuild'
import { LICENCE_GAPS, type LicenceGap } from './licence-gaps.ts'
import { Refusal } from './refusal.ts'

export interface ThirdParty {
  readonly name: string
  readonly version: string
  /** As SPDX writes it. */
  readonly licence: string
  readonly author: string | null
  readonly home: string | null
  readonly text: string
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: unknown
  readonly author?: string | { readonly name?: string }
  readonly homepage?: string
  readonly repository?: string | { readonly url?: string }
}

/** They ask for their text to go along and for nothing of our own source. */
const ACCEPTED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

const PACKAGE = /^(.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

/** Sorted by name and version. `folder` is where esbuild ran; throws an error that lists every package with a fault. */
export function thirdParty(
  metafiles: readonly Metafile[],
  folder = process.cwd(),
  gaps: Readonly<Record<string, LicenceGap>> = LICENCE_GAPS,
): ThirdParty[] {
  const homes = new Map<string, string>()
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const found = bytesInOutput > 0 ? PACKAGE.exec(path.join(folder, file)) : null
        if (found !== null) homes.set(found[1]! + found[2]!, found[1]!)
      }
  const faults: string[] = []
  const packages = [...homes].flatMap(([home, modules]) => {
    const manifest = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as Manifest
    const gap = gaps[`${manifest.name}@${manifest.version}`]
    const licence = gap?.licence ?? manifest.license
    const text = textOf(home, modules, gap)
    const fault = faultOf(licence, text)
    if (fault !== null) faults.push(`${manifest.name} ${manifest.version} ${fault}`)
    return [{ ...about(manifest), licence: String(licence), text: text ?? '' }]
  })
  if (faults.length > 0) throw new Refusal(`packages that can't be shipped:\n  ${faults.sort().join('\n  ')}`)
  const key = ({ name, version }: ThirdParty): string => `${name} ${version}`
  return packages.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function faultOf(licence: unknown, text: string | null): string | null {
  const gaps = 'scripts/licence-gaps.ts'
  if (typeof licence !== 'string' || licence === '')
    return `names no licence: find it in the package's repository and enter it in ${gaps}, or do without the package`
  if (!ACCEPTED.includes(licence))
    return `is under ${licence}, and only ${ACCEPTED.join(', ')} are shipped: do without the package, or, where it offers one of these, enter the choice in ${gaps}`
  if (text === null) return `comes without the text of its licence: enter in ${gaps} where it is`
  return null
}

function about({ name, version, author, homepage, repository }: Manifest): Omit<ThirdParty, 'licence' | 'text'> {
  const url = typeof repository === 'string' ? repository : repository?.url
  return {
    name,
    version,
    author: (typeof author === 'string' ? author : author?.name) || null,
    home: homepage ?? url?.replace(/^git\+/, '').replace(/\.git$/, '') ?? null,
  }
}

/** The files that the package has for it, notices included. */
function textOf(home: string, modules: string, gap: LicenceGap | undefined): string | null {
  const files = readdirSync(home).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-][^.]+)?$/i.test(name))
  const paths = gap?.textIn === undefined ? files.sort().map((name) => path.join(home, name)) : [path.join(modules, gap.textIn)]
  const texts = paths.map((file) => {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
    return (/readme\.md$/i.test(file) ? text.slice(text.search(/^#+ licen[cs]e\b/im)) : text).trim()
  })
  const holders = (gap?.copyright ?? []).map((holder) => `Copyright (c) ${holder}`)
  return texts.length === 0 ? null : [...holders, ...texts].join('\n\n')
}
