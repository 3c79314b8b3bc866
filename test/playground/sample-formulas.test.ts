/** The laws of the sample's formulas: exact ranges, texts that match, and answers from the core that mean something. */
import { describe, expect, it } from 'vitest'
import { type Cell, isError } from '../../core/cells.ts'
import { parseRule } from '../../core/criteria/parse.ts'
import { InputError } from '../../core/errors.ts'
import { REGISTRY } from '../../core/registry/index.ts'
import { MODEL_HEADERS, SEGMENTS } from '../../playground/sample/model.ts'
import { answer, cellsAt, formulas, sheet, workbook } from './sample-reader.ts'

/** What the sample uses of the functions that every spreadsheet has. */
const NATIVE = ['COUNT', 'COUNTIF', 'COUNTIFS', 'IF', 'NA', 'ROUND', 'SUM', 'SUMIF', 'SUMPRODUCT']

const textsOn = (sheetName: string, name: string): string[] =>
  formulas().flatMap((formula) => (formula.sheet === sheetName && formula.text.startsWith(`=${name}(`) ? [formula.text] : []))
const counted = (cells: readonly (Cell | undefined)[]): Map<Cell | undefined, number> =>
  cells.reduce((counts, cell) => counts.set(cell, (counts.get(cell) ?? 0) + 1), new Map<Cell | undefined, number>())

describe('the formulas of the sample', () => {
  it('name only functions of the registry and well-known native ones', () => {
    const known = [...REGISTRY.map(({ name }) => name), ...NATIVE]
    const used = new Set(formulas().flatMap(({ text }) => [...text.matchAll(/([A-Z_]+)\(/g)].map(([, name]) => name)))
    expect([...used].filter((name) => !known.includes(name!))).toEqual([])
  })

  it('name ranges that end exactly where the accounts and the orders end, or the first accounts where they say so', () => {
    // Twelve accounts are explained one by one, and 160 are carved into territories, with the header row above them.
    const first: Readonly<Record<string, readonly string[]>> = { Checks: ['2 to 13'], Territories: ['2 to 161', '1 to 161'] }
    const last: Readonly<Record<string, string>> = { Accounts: '1001', Orders: String(sheet('Orders').cells.length) }
    const references = formulas().flatMap((formula) =>
      [...formula.text.matchAll(/(\w+)!\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?/g)].map((match) => ({ on: formula.sheet, match })),
    )
    expect(references.length).toBeGreaterThan(50)
    for (const { on, match } of references) {
      const [reference, name, top, bottom] = match
      expect(workbook.sheets.map((candidate) => candidate.name)).toContain(name)
      const whole = ['1 to 1', `2 to ${last[name!]}`, `1 to ${last[name!]}`]
      if (last[name!] !== undefined) expect([...whole, ...(first[on] ?? [])], reference).toContain(`${top} to ${bottom}`)
    }
  })

  it('stand on Start beside their own text', () => {
    const rows = sheet('Start').cells.filter((row) => typeof row[2] === 'object' && row[2] !== null && 'formula' in row[2])
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) expect(row[2]).toEqual({ formula: row[1] })
  })

  it('find nothing in the way of what they spill', () => {
    for (const [name, anchors] of [
      ['Segments', ['A5', 'B5', 'C5', 'D5', 'E5', 'F5']],
      ['RFM', ['A5', 'B5', 'C5']],
    ] as const) {
      const below = sheet(name)
        .cells.slice(5)
        .flatMap((row) => row.slice(0, 6))
      expect(
        below.filter((cell) => cell !== null && cell !== undefined),
        name,
      ).toEqual([])
      expect(
        sheet(name)
          .cells[4]!.slice(0, 6)
          .filter((cell) => cell !== null),
      ).toHaveLength(anchors.length)
    }
  })
})

describe('the model of the sample', () => {
  it('tests only columns of Accounts, with every rule cell a text', () => {
    const headers = cellsAt('Accounts!A1:W1').flat()
    expect(MODEL_HEADERS.slice(1, -1).filter((header) => !headers.includes(header))).toEqual([])
    expect(
      cellsAt('Model!A7:G17')
        .flat()
        .filter((cell) => cell !== null && typeof cell !== 'string'),
    ).toEqual([])
  })

  it('teaches below itself only rule cells that can be read', () => {
    const { cells } = sheet('Model')
    const examples = cells.slice(cells.findIndex(([first]) => first === 'A rule cell can say') + 1).map(([example]) => String(example))
    expect(examples.length).toBeGreaterThan(5)
    for (const example of examples) expect(parseRule(example), example).not.toBeNull()
  })

  it('gives each of its segments at least 30 accounts and leaves some unassigned', () => {
    const formula = textsOn('Segments', 'SEGMENT')[0]!
    const counts = counted(answer(formula).map(([segment]) => segment))
    expect([...counts.keys()].sort()).toEqual([...SEGMENTS, 'Unassigned'].sort())
    expect([...counts.values()].filter((count) => count < 30)).toEqual([])
  })
})

describe('the core answers', () => {
  it('VALUE_TIER with four tiers of equal size, and with an A of 80 % of ARR', () => {
    const [quantile, pareto] = textsOn('Segments', 'VALUE_TIER').map((formula) => counted(answer(formula).map(([tier]) => tier)))
    const sizes = ['Platinum', 'Gold', 'Silver', 'Bronze'].map((tier) => quantile!.get(tier)!)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(10)
    expect(pareto!.get('A')).toBeGreaterThan(150)
    expect(pareto!.get('A')).toBeLessThan(200)
  })

  it('RFM_SCORE with every score in use and no score for accounts that never ordered', () => {
    const scores = answer(textsOn('RFM', 'RFM_SCORE')[0]!)
    expect(scores).toHaveLength(1_000)
    for (const measure of [0, 1, 2]) {
      const counts = counted(scores.map((row) => row[measure]))
      expect([...counts.keys()].filter((score) => score !== null).sort()).toEqual([1, 2, 3, 4, 5])
      expect(counts.get(null)).toBeLessThan(130)
    }
  })

  it('the examples on Start, the mistake among them with a message', () => {
    expect(answer('=VALUE_TIER(Start!C8:F8)')).toEqual([['Platinum', 'Gold', 'Silver', 'Bronze']])
    expect(answer('=VALUE_TIER(Start!C8:F8,"pareto")')).toEqual([['A', 'A', 'B', 'C']])
    expect(() => answer('=VALUE_TIER(Start!C8:F8,"best")')).toThrow(InputError)
    expect(answer('=SEGMENT(Start!C17:G17,Start!C16:G16,Model!A6:G17,"Unassigned",Model!B4)')).toEqual([['Mid-market']])
    const [score] = answer(textsOn('Start', 'RFM_SCORE')[0]!.replace('(C19', '(Start!C19'))
    expect(score!.filter((cell) => isError(cell) || cell === null)).toEqual([])
  })
})
