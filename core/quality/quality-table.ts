/** The quality of a table as DATA_QUALITY shows it: a row per field, or a row per finding. */
import type { Cell } from '../cells.ts'
import { findingTable } from '../findings.ts'
import type { Table } from '../registry/define.ts'
import type { FieldQuality, QualityReport } from './quality-report.ts'
import { typeMix } from './type-mix.ts'

export const VIEWS = ['fields', 'findings'] as const
export type View = (typeof VIEWS)[number]

export function qualityTable(report: QualityReport, view: View): Table {
  return view === 'findings' ? findingTable(report.findings) : fieldTable(report)
}

function fieldTable({ accounts, fields, weights, hasModel }: QualityReport): Table {
  const gaps = hasModel ? ['unassigned', 'unassigned value'] : []
  const header = ['field', 'type', 'filled', 'filled by value', 'distinct', 'type mix', 'odd values', 'example', ...gaps, 'what to do']
  const isWeighed = weights !== null && weights.byRow !== null
  return { header, rows: fields.map((field) => fieldRow(field, accounts, isWeighed)) }
}

/** Findings stand in the order of repair; a warning goes before a note. */
function fieldRow(
  { profile, duplicates, filledByValue, findings, unassigned }: FieldQuality,
  accounts: number,
  isWeighed: boolean,
): Cell[] {
  const { distinct, filled, header, index, odd, type } = profile
  const first = findings.find(({ severity }) => severity === 'Warning') ?? findings[0]
  const example = first?.example || findings.find((one) => one.example !== '')?.example
  const gaps = unassigned ? [unassigned.accounts, isWeighed ? unassigned.value : null] : []
  return [
    header === '' ? `column ${index + 1}` : header,
    type,
    accounts === 0 ? null : filled / accounts,
    filledByValue,
    distinct,
    type === 'blank' && typeMix(profile) === '' ? null : typeMix(profile),
    odd.cells + (duplicates?.cells ?? 0),
    example ?? null,
    ...gaps,
    first?.todo ?? null,
  ]
}
