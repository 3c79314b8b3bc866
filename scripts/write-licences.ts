/**
 * Writes the lists of what was made by others: dist/licenses/<host>.txt for each host, and a copy beside each of the two
 * sites. A Sheets project can hold no text file: build-sidebar.ts puts the list into its page.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Metafile } from 'esbuild'
import { type ThirdParty, thirdParty } from './third-party.ts'

const HOSTS = {
  sheets: { title: 'Strata for Google Sheets', files: ['licenses/sheets.txt'] },
  excel: { title: 'Strata for Excel', files: ['licenses/excel.txt', 'excel/THIRD-PARTY.txt'] },
  playground: { title: 'Strata playground', files: ['licenses/playground.txt', 'playground/THIRD-PARTY.txt'] },
} as const

export type Bundles = Readonly<Record<keyof typeof HOSTS, readonly Metafile[]>>

/** One line per host of what was written below `dist`. */
export async function writeLicences(bundles: Bundles, dist: string): Promise<string[]> {
  await mkdir(path.join(dist, 'licenses'), { recursive: true })
  return Promise.all(
    Object.entries(HOSTS).map(async ([host, { title, files }]) => {
      const packages = thirdParty(bundles[host as keyof Bundles])
      const list = licenceList(title, packages)
      await Promise.all(files.map((file) => writeFile(path.join(dist, file), list)))
      return `${title}: ${summary(packages)}`
    }),
  )
}

/** Packages that share a text word for word stand above it together. */
export function licenceList(title: string, packages: readonly ThirdParty[]): string {
  const byText = new Map<string, ThirdParty[]>()
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one])
  const parts = [...byText].map(([text, sharing]) => `${sharing.map(heading).join('\n')}\n\n${text}\n`)
  return [`npm packages in ${title}: ${summary(packages)}.\n`, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

function heading({ name, version, licence, author, home }: ThirdParty): string {
  return [`${name} ${version}`, licence, author, home].filter((part) => part !== null).join(' | ')
}

function summary(packages: readonly ThirdParty[]): string {
  const counts = new Map<string, number>()
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, count]) => `${count} ${licence}`)
  return packages.length === 0 ? 'none' : `${packages.length} (${parts.join(', ')})`
}
