/**
 * The edits of a rule table, each from one table to the next: what a person typed elsewhere is never touched. Decides
 * where a new column goes, and when one that no rule uses any more is dropped.
 */
import type { ModelTable } from './draft.ts'

/** What a column of the table is for; the words are those of core/model/read-model.ts. */
export type ColumnUse = 'name' | 'condition' | 'points' | 'notes'

export const POLICIES = ['first', 'longest', 'unique', 'all', 'points'] as const
export type PolicyWord = (typeof POLICIES)[number]

export function usesOf({ header }: ModelTable): readonly ColumnUse[] {
  return header.map((text, column) => {
    const word = text.trim().toLowerCase()
    if (column === 0) return 'name'
    return word === 'points' || word === 'notes' ? word : 'condition'
  })
}

/** `null` where the first header names none. */
export function policyOf({ header }: ModelTable): PolicyWord | null {
  const match = /^segment(?:\s*\(\s*(longest|unique|all|points)\s*\))?$/i.exec(header[0]?.trim() ?? '')
  return match === null ? null : ((match[1]?.toLowerCase() as PolicyWord | undefined) ?? 'first')
}

/** A Points column comes and goes with the policy that counts them: under any other it is an error. */
export function withPolicy(model: ModelTable, policy: PolicyWord): ModelTable {
  const uses = usesOf(model)
  const named = withHeader(model, 0, policy === 'first' ? 'Segment' : `Segment (${policy})`)
  if (policy === 'points') return uses.includes('points') ? named : withColumn(named, 'Points', endOfConditions(named))
  return uses.includes('points') ? withoutColumns(named, (column) => uses[column] === 'points') : named
}

export function withRule(model: ModelTable, at: number, name: string): ModelTable {
  const row = model.header.map((_, column) => (column === 0 ? name : ''))
  return { ...model, rows: [...model.rows.slice(0, at), row, ...model.rows.slice(at)] }
}

export function withoutRule(model: ModelTable, rule: number): ModelTable {
  return { ...model, rows: model.rows.filter((_, row) => row !== rule) }
}

/** The rule at `from` stands at `to` afterwards; the others keep their order. */
export function withRuleMoved(model: ModelTable, from: number, to: number): ModelTable {
  const rows = model.rows.filter((_, row) => row !== from)
  rows.splice(to, 0, model.rows[from]!)
  return { ...model, rows }
}

export function withCell(model: ModelTable, rule: number, column: number, text: string): ModelTable {
  return {
    ...model,
    rows: model.rows.map((row, index) => (index === rule ? model.header.map((_, at) => (at === column ? text : (row[at] ?? ''))) : row)),
  }
}

/**
 * A column for a condition of a rule on a data column: one of that name where the rule's cell is still free, else a new
 * one behind the other conditions. The same name twice means that both must hold.
 */
export function withCondition(model: ModelTable, rule: number, header: string): { readonly model: ModelTable; readonly column: number } {
  const written = writtenHeader(header)
  const key = written.trim().toLowerCase()
  const free = model.header.findIndex(
    (text, column) => column > 0 && text.trim().toLowerCase() === key && (model.rows[rule]?.[column] ?? '').trim() === '',
  )
  if (free > 0) return { model, column: free }
  const column = endOfConditions(model)
  return { model: withColumn(model, written, column), column }
}

/** The column is about another data column from now on, for every rule. */
export function withConditionNamed(model: ModelTable, column: number, header: string): ModelTable {
  return withHeader(model, column, writtenHeader(header))
}

/** The column goes too where no other rule has a condition in it. */
export function withoutCondition(model: ModelTable, rule: number, column: number): ModelTable {
  const cleared = withCell(model, rule, column, '')
  const isFree = cleared.rows.every((row) => (row[column] ?? '').trim() === '')
  return isFree ? withoutColumns(cleared, (at) => at === column) : cleared
}

export function withNotes(model: ModelTable): ModelTable {
  return usesOf(model).includes('notes') ? model : withColumn(model, 'Notes', model.header.length)
}

/** The data column that a header names. */
export function dataHeader(text: string): string {
  const header = text.trim()
  return /^"(points|notes)"$/i.test(header) ? header.slice(1, -1) : header
}

/** How the model writes the name of a data column. */
function writtenHeader(header: string): string {
  return /^(points|notes)$/i.test(header.trim()) ? `"${header.trim()}"` : header
}

function endOfConditions(model: ModelTable): number {
  return usesOf(model).reduce((end, use, column) => (use === 'condition' ? column + 1 : end), 1)
}

function withHeader(model: ModelTable, column: number, text: string): ModelTable {
  return { ...model, header: model.header.map((header, at) => (at === column ? text : header)) }
}

function withColumn({ header, rows }: ModelTable, text: string, at: number): ModelTable {
  const spread = (row: readonly string[], cell: string): string[] => [...row.slice(0, at), cell, ...row.slice(at)]
  return {
    header: spread(header, text),
    rows: rows.map((row) =>
      spread(
        header.map((_, column) => row[column] ?? ''),
        '',
      ),
    ),
  }
}

function withoutColumns({ header, rows }: ModelTable, isOut: (column: number) => boolean): ModelTable {
  const kept = (row: readonly string[]): string[] => row.filter((_, column) => !isOut(column))
  return { header: kept(header), rows: rows.map(kept) }
}
