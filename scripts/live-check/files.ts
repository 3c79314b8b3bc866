/** The files of docs/live-check that are made from the checks and the registry; probe.gs beside them is written by hand. */
import { readFile } from 'node:fs/promises'
import { liveChecks } from './checks.ts'
import { layOut } from './layout.ts'
import type { LiveHost } from './live-check.ts'
import { readmeOf } from './readme.ts'
import { tsvOf } from './tsv.ts'
import { xlsxOf } from './xlsx.ts'

const HOSTS: Readonly<Record<LiveHost, string>> = { sheets: 'Google Sheets', excel: 'Excel' }

export async function liveCheckFiles(): Promise<Map<string, string | Buffer>> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  const checks = liveChecks()
  const sheet = (host: LiveHost) => layOut(host, `Strata ${version}: live check for ${HOSTS[host]}`, checks)
  return new Map<string, string | Buffer>([
    ['docs/live-check/README.md', readmeOf(checks)],
    ['docs/live-check/sheets.tsv', tsvOf(sheet('sheets'))],
    ['docs/live-check/excel.tsv', tsvOf(sheet('excel'))],
    ['docs/live-check/strata-live-check.xlsx', await xlsxOf(sheet('excel'))],
  ])
}
