/**
 * A page of docs/guide as something to run: tables that are introduced as sheets, formulas in code blocks, and below each
 * the table that it gives.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Argument, Cell, Grid } from '../../core/cells.ts'

export interface GuideFormula {
  readonly text: string
  readonly name: string
  readonly args: readonly Argument[]
  readonly result: Grid
}

/** "Sheet `Name`" ends up as the name of the table below it. */
const SHEET = /^.*Sheet `(\w+)`/

export function formulasOf(page: string): GuideFormula[] {
  const lines = readFileSync(join(import.meta.dirname, '../../docs/guide', page), 'utf8').split('\n')
  const sheets = new Map<string, Grid>()
  const formulas: GuideFormula[] = []
  lines.forEach((line, at) => {
    const sheet = SHEET.exec(line)
    if (sheet !== null) sheets.set(sheet[1]!, tableBelow(lines, at))
    if (line.startsWith('=')) formulas.push({ text: line, ...partsOf(line, sheets), result: tableBelow(lines, at) })
  })
  return formulas
}

/** Rows of the next table, the line of dashes left out. */
function tableBelow(lines: readonly string[], at: number): Grid {
  const start = lines.findIndex((line, index) => index > at && line.startsWith('|'))
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'))
  return lines
    .slice(start, start + length)
    .filter((line) => !/^[|\s-]+$/.test(line) || !line.includes('---'))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map(cellOf),
    )
}

/** A code such as 05 stays text, and so does what an apostrophe says is text; a bar inside a cell is escaped. */
function cellOf(text: string): Cell {
  const trimmed = text.trim().replaceAll('\\|', '|')
  if (trimmed === '') return null
  if (trimmed.startsWith("'")) return trimmed.slice(1)
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed
}

function partsOf(formula: string, sheets: ReadonlyMap<string, Grid>): Pick<GuideFormula, 'name' | 'args'> {
  const [, name, inside] = /^=(\w+)\((.*)\)$/.exec(formula)!
  return { name: name!, args: inside!.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((part) => argumentOf(part.trim(), sheets)) }
}

function argumentOf(part: string, sheets: ReadonlyMap<string, Grid>): Argument {
  if (part === '') return undefined
  if (part.startsWith('"')) return part.slice(1, -1)
  const range = /^(\w+)!([A-Z])(\d+):([A-Z])(\d+)$/.exec(part)
  const sheet = sheets.get(range?.[1] ?? '')
  if (range === null || sheet === undefined) throw new Error(`${part} is neither text nor a range of a sheet of this page`)
  const [left, top, right, bottom] = [columnOf(range[2]!), Number(range[3]), columnOf(range[4]!), Number(range[5])]
  if (bottom > sheet.length || right >= sheet[0]!.length) throw new Error(`${part} goes beyond the table of the page`)
  return sheet.slice(top - 1, bottom).map((row) => Array.from({ length: right - left + 1 }, (_, at) => row[left + at] ?? null))
}

function columnOf(letter: string): number {
  return letter.charCodeAt(0) - 65
}
