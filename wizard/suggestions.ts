/**
 * Which worksheet functions a table can feed, and from which of its columns. Reads the declared parameters only,
 * so a new function appears here by itself.
 */
import type { TableRef } from '../core/host.ts'
import type { FunctionSpec, Param } from '../core/registry/index.ts'
import { type HeaderKind, kindOf, likeness } from './header-words.ts'

/** Where an argument comes from: the table's parts, or a range that the user still has to name. */
export type Source = { readonly from: 'column'; readonly column: number } | { readonly from: 'rows' | 'headers' | 'user' }

export interface Suggestion {
  readonly spec: FunctionSpec
  /** One source per required parameter, in the order of the formula. */
  readonly sources: ReadonlyMap<string, Source>
}

/** Why a table does not suit: a kind of column is missing, its rows are of another kind, or it is one table of several. */
export type Lack = { readonly lacks: 'date' | 'number' | 'tables' } | { readonly lacks: 'rows'; readonly group: string }

export interface Suggestions {
  /** Those that can be pasted as they are come first. */
  readonly fitting: readonly Suggestion[]
  readonly others: readonly { readonly spec: FunctionSpec; readonly lack: Lack }[]
}

export function suggestionsFor(specs: readonly FunctionSpec[], table: TableRef): Suggestions {
  const fitting: Suggestion[] = []
  const others: { spec: FunctionSpec; lack: Lack }[] = []
  for (const spec of specs) {
    const lack = lackOf(spec, table)
    if (lack === null) fitting.push({ spec, sources: sourcesFor(spec, table.headers) })
    else others.push({ spec, lack })
  }
  return { fitting: [...fitting.filter(isComplete), ...fitting.filter((suggestion) => !isComplete(suggestion))], others }
}

function isComplete({ sources }: Suggestion): boolean {
  return [...sources.values()].every(({ from }) => from !== 'user')
}

function lackOf(spec: FunctionSpec, table: TableRef): Lack | null {
  const required = Object.entries(spec.params).filter(([, { optional }]) => !optional)
  for (const [name, param] of required) {
    // A group is named after what one of its rows is, such as "orders": some header or the sheet should say so.
    const { group } = param
    if (group !== undefined && ![table.sheet, ...table.headers].some((text) => likeness(group, text) > 0)) return { lacks: 'rows', group }
    if (sourceFor(name, param, table.headers) === null) return { lacks: param.kind === 'date' ? 'date' : 'number' }
  }
  // With two ranges of other tables to name, this table is not the one to start from.
  const fromUser = required.filter(([name, param]) => sourceFor(name, param, table.headers)?.from === 'user').length
  return fromUser > 1 || fromUser === required.length ? { lacks: 'tables' } : null
}

function sourcesFor(spec: FunctionSpec, headers: readonly string[]): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  for (const [name, param] of Object.entries(spec.params)) {
    const source = param.optional ? null : sourceFor(name, param, headers)
    if (source !== null) sources.set(name, source)
  }
  return sources
}

function sourceFor(name: string, param: Param, headers: readonly string[]): Source | null {
  if (name === 'rows' || name === 'headers') return { from: name }
  if (param.shape !== 'vector') return { from: 'user' }
  const column = columnFor(name, param, headers)
  return column === -1 ? null : { from: 'column', column }
}

/** The best column of the right role, the first among equals; -1 where none will do. */
function columnFor(name: string, { kind }: Param, headers: readonly string[]): number {
  const best = (wanted: HeaderKind): number => {
    let found = -1
    let most = -1
    headers.forEach((header, index) => {
      const score = kindOf(header) === wanted ? likeness(name, header) : -1
      if (score > most) [found, most] = [index, score]
    })
    return found
  }
  if (kind === 'date') return best('date')
  if (kind === 'number') return best('number')
  const id = best('id')
  return id === -1 ? 0 : id
}
