/** The table that was found: where it is, how long, and its columns by name. */
import type { TableRef } from '../core/host.ts'
import { columnLetters } from './ranges.ts'
import { TEXTS } from './texts.ts'

export function TableSummary({ table }: { readonly table: TableRef }) {
  return (
    <section>
      <div class="field">
        <b>
          {table.sheet}!{table.address}
        </b>
        <span>{TEXTS.rows(table.rows)}</span>
      </div>
      <details>
        <summary>{TEXTS.columns(table.headers.length)}</summary>
        <ul class="chips">
          {table.headers.map((header, index) => (
            <li key={columnLetters(table, index)}>{columnName(table, index, header)}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

export function columnName(table: TableRef, index: number, header: string): string {
  return header.trim() === '' ? TEXTS.unnamed(columnLetters(table, index)) : header
}
