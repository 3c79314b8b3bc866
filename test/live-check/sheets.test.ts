/** What the live check's files hold: one row per fact and example, the same cells as text and as a workbook, the same bytes each time. */
import { readFileSync } from 'node:fs'
import readExcelFile from 'read-excel-file/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { exampleFormula } from '../../core/registry/formula.ts'
import { REGISTRY } from '../../core/registry/index.ts'
import { FACTS, liveChecks } from '../../scripts/live-check/checks.ts'
import { callsStrata } from '../../scripts/live-check/formula-text.ts'
import { ANSWER_COLUMN, layOut } from '../../scripts/live-check/layout.ts'
import { readmeOf } from '../../scripts/live-check/readme.ts'
import { tsvOf } from '../../scripts/live-check/tsv.ts'
import { xlsxOf } from '../../scripts/live-check/xlsx.ts'
import { runCore } from '../kit/run-core.ts'

const checks = liveChecks()
const excel = layOut('excel', 'Live check', checks)
const page = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')

describe('the rows', () => {
  it("hold every example of every function, as its reference page prints it, with the host's prefix", () => {
    const lines = tsvOf(excel)
      .split('\n')
      .map((line) => line.split('\t'))
    for (const spec of REGISTRY) {
      for (const [index, example] of spec.examples.entries()) {
        const line = lines.find(([id]) => id === `${spec.name}-${index + 1}`)
        expect(line?.[ANSWER_COLUMN]).toBe(exampleFormula(spec, example).replace('=', '=STRATA.'))
      }
    }
  })

  it('each name the place where their answer goes', () => {
    const lines = page('differences.md')
      .split('\n')
      .map((line) => line.split('|')[1]?.trim())
    const headings = page('RUNBOOK.md')
      .split('\n')
      .flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : []))
    const places = new Set([...lines, ...headings])
    expect(FACTS.filter(({ answers }) => !places.has(answers)).map(({ id, answers }) => [id, answers])).toEqual([])
  })

  it('are all explained in the README', () => {
    const text = readmeOf(checks)
    expect(FACTS.filter(({ id }) => !text.includes(`| \`${id}\` |`))).toEqual([])
    expect(REGISTRY.filter(({ name, examples }) => !text.includes(`${name} (${examples.length})`))).toEqual([])
  })

  it('quote the message of an error as it is', () => {
    const quoted = FACTS.flatMap((fact) => (fact.kind === 'by hand' && fact.id.startsWith('hand-message') ? [fact.expect] : []))
    expect(quoted.length).toBe(2)
    for (const text of quoted) expect(() => runCore('VALUE_TIER', [[10], [40], [30], [20]], 'best')).toThrow(text.split(' reads ')[1]!)
  })

  it('never share an id', () => {
    expect(() => layOut('sheets', 'Live check', [...checks, checks[0]!])).toThrow('share an id')
  })
})

describe('text to paste', () => {
  const field = (text: string): string => tsvOf({ ...excel, cells: [[text]] }).slice(0, -1)

  it.each([
    ['Enterprise', 'Enterprise'],
    ['North America', 'North America'],
    ['1001', '="1001"'],
    ['2025-01-31', '="2025-01-31"'],
    ['Mar 5', '="Mar 5"'],
    ['TRUE', '="TRUE"'],
    ['=US', '="=US"'],
    ['>=1000', '=">=1000"'],
    [' x', '=" x"'],
    ['say "A"', '="say ""A"""'],
    ['one\ntwo\tthree', '="one"&CHAR(10)&"two"&CHAR(9)&"three"'],
    ['', '=""'],
  ])('%j stays that text when a spreadsheet reads it as typed', (text, expected) => {
    expect(field(text)).toBe(expected)
  })

  it('longer texts are put together from pieces, of which Excel takes 255 units', () => {
    const text = `1${'x'.repeat(150)}${'\u{1F600}'.repeat(150)}`
    const pieces = field(text).slice(1).split('&')
    expect(pieces.map((piece) => piece.slice(1, -1)).join('')).toBe(text)
    expect(Math.max(...pieces.map((piece) => piece.length - 2))).toBeLessThanOrEqual(255)
  })
})

describe('the workbook', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('has the cells of the text, the formulas of Strata as texts', async () => {
    const [live] = await readExcelFile(await xlsxOf(excel), { trim: false })
    const stored = excel.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (typeof cell !== 'object') return [[row, column, cell] as const]
        return cell !== null && 'formula' in cell && callsStrata(cell.formula) ? [[row, column, cell.formula] as const] : []
      }),
    )
    expect(stored.filter(([, , value]) => typeof value === 'string' && value.startsWith('=STRATA.')).length).toBeGreaterThan(40)
    expect(stored.map(([row, column]) => live!.data[row]?.[column])).toEqual(stored.map(([, , value]) => value))
  })

  it('is the same file on any day', async () => {
    const made = await xlsxOf(excel)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    expect((await xlsxOf(excel)).equals(made)).toBe(true)
  })
})
