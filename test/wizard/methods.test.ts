/**
 * What every method must do with any table: a default model that gives each account with data a segment, three to five of
 * them, and nothing serious for the check to say. On the sample workbook and on five foreign tables.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, isBlank } from '../../core/cells.ts'
import { assignSegments } from '../../core/model/assign.ts'
import { compiledModel } from '../../core/model/remembered-model.ts'
import { createRandom } from '../../core/statistics/random.ts'
import { AS_OF } from '../../playground/sample/as-of.ts'
import { METHODS } from '../../wizard/methods/index.ts'
import type { Accounts } from '../../wizard/state/accounts.ts'
import { METHOD_KINDS, type MethodKind, type ModelTable } from '../../wizard/state/draft.ts'
import type { TableData } from '../../wizard/state/table-data.ts'
import { findingsOf, type Surveyed, sampleTable, survey } from './account-kit.ts'
import { BLANKS, constantIn, FOREIGN_HEADERS, type Foreign, LARGE, LAST_DAY, RENAMED, TWELVE } from './foreign-tables.ts'

/** Said of cells and not of the model: numbers and days that someone typed as text, and #N/A, as the sample has some. */
const ABOUT_CELLS = ['CHECK_TEXT_NUMBERS', 'CHECK_ERROR_CELLS']

const surveyed = ({ accounts, orders }: Foreign): Surveyed => survey(accounts, orders, LAST_DAY)

/** Every complaint about any of the default models; none is right. */
function complaints({ accounts, around }: Surveyed, tolerated: readonly string[] = []): string[] {
  return METHODS.flatMap((method) => {
    if (!method.fit(accounts, around).fits) return []
    const { model } = method.propose(accounts, around)
    const segments = new Set(model.rows.map(([segment]) => segment)).size
    const serious = findingsOf(accounts, model, around.asOf!).filter(
      ({ severity, code }) => (severity === 'Error' || severity === 'Warning') && !tolerated.includes(code),
    )
    const { unassigned, mistaken } = misfits(accounts, model, around.asOf!)
    return [
      ...(segments < 3 || segments > 5 ? [`${method.kind} has ${segments} segments`] : []),
      ...(unassigned > 0 ? [`${method.kind} leaves ${unassigned} accounts`] : []),
      ...(mistaken > 0 ? [`${method.kind} calls ${mistaken} accounts with data unknown`] : []),
      ...serious.map(({ code }) => `${method.kind}: ${code}`),
    ]
  })
}

const UNKNOWN = /unknown$|^No answers$/

/** Accounts without a segment, and those whose cells are all there though their segment says that something is not. */
function misfits(accounts: Accounts, { header, rows }: ModelTable, asOf: number): { unassigned: number; mistaken: number } {
  const compiled = compiledModel([header, ...rows], [...accounts.headers], asOf)
  const { codes, dictionary } = assignSegments(compiled, accounts.rows, accounts.rows.length, accounts.headers.length, '')
  const columns = header.slice(1).flatMap((name) => (accounts.headers.includes(name) ? [accounts.headers.indexOf(name)] : []))
  let [unassigned, mistaken] = [0, 0]
  accounts.rows.forEach((row, at) => {
    const segment = dictionary[codes[at]!] ?? ''
    if (segment === '') unassigned++
    const isClean = columns.every((column) => {
      const cell = row[column]
      return !isBlank(cell) && typeof cell !== 'object' && (accounts.profiles[column]!.type !== 'number' || typeof cell === 'number')
    })
    if (isClean && UNKNOWN.test(segment)) mistaken++
  })
  return { unassigned, mistaken }
}

function fitting({ accounts, around }: Surveyed): MethodKind[] {
  return METHODS.filter((method) => method.fit(accounts, around).fits).map(({ kind }) => kind)
}

it('there is one method of each kind', () => {
  expect(METHODS.map(({ kind }) => kind)).toEqual(METHOD_KINDS)
})

describe('default models', () => {
  it('of the sample workbook: all but demographic, for its accounts are companies', () => {
    const sample = survey(sampleTable('Accounts'), sampleTable('Orders'), AS_OF)
    expect(fitting(sample)).toEqual(METHOD_KINDS.filter((kind) => kind !== 'demographic'))
    expect(complaints(sample, ABOUT_CELLS)).toEqual([])
  })

  it.each([RENAMED, BLANKS, TWELVE])('of foreign table %#: all methods, and nothing serious', (make) => {
    const table = surveyed(make())
    expect(fitting(table)).toEqual(METHOD_KINDS)
    expect(complaints(table)).toEqual([])
  })

  it.each(FOREIGN_HEADERS.slice(1))(
    'of a table in which %s is the same everywhere: that method uses another column or says so',
    (header) => {
      const table = surveyed(constantIn(header))
      const missing = METHOD_KINDS.filter((kind) => !fitting(table).includes(kind))
      const alone: Readonly<Record<string, readonly MethodKind[]>> = {
        Vertical: ['sector'],
        'ACV (USD)': ['value'],
        'Customer status': ['lifecycle'],
        'Tools used': ['technographic'],
        'Pain point': ['needs'],
      }
      expect(missing).toEqual(alone[header] ?? [])
      expect(complaints(table)).toEqual([])
    },
  )

  it('of 200,000 rows: all methods, and nothing serious', () => {
    const table = surveyed(LARGE())
    expect(fitting(table)).toEqual(METHOD_KINDS)
    expect(complaints(table)).toEqual([])
  })
})

describe('where no day is known to count from', () => {
  it('behavioural rules name days of their own', () => {
    const { accounts, around } = surveyed(RENAMED())
    const behavioural = METHODS.find(({ kind }) => kind === 'behavioural')!
    const { model } = behavioural.propose(accounts, { ...around, asOf: null })
    expect(model.rows.map(([segment, since]) => [segment, since])).toEqual([
      ['Heavy users', '>=2026-05-28'],
      ['Light users', '>=2026-05-28'],
      ['Slipping', '>=2026-03-29'],
      ['Dormant', '<2026-03-29'],
    ])
    expect(misfits(accounts, model, LAST_DAY).unassigned).toBe(0)
  })
})

/** Accounts with one column of texts beside their ids. */
function oneColumn(header: string, cells: readonly Cell[]): Surveyed {
  const rows = cells.map((cell, at) => [`K-${at}`, cell])
  const data: TableData = { ref: { sheet: 'A', address: 'A1', headers: ['Id', header], rows: rows.length }, rows, formats: [null, null] }
  return survey(data, data, LAST_DAY)
}

function times(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([text, count]) => Array.from({ length: count }, () => text))
}

describe('the default model', () => {
  const rowsOf = (kind: MethodKind, { accounts, around }: Surveyed): ModelTable['rows'] =>
    METHODS.find((method) => method.kind === kind)!.propose(accounts, around).model.rows

  it('of sizes written as bands joins those of one size class', () => {
    const table = oneColumn('Number of employees', times({ '1-10': 9, '11-50': 8, '51-200': 7, '501-1,000': 6, '10,001+': 5 }))
    expect(rowsOf('firmographic', table)).toEqual([
      ['Enterprise', '501-1,000 | 10,001+'],
      ['Small business', '51-200'],
      ['Micro business', '1-10 | 11-50'],
    ])
  })

  it('quotes values that the rule language would read as something else', () => {
    const table = oneColumn('Need', times({ 'Cut | keep': 9, '>10 sites': 8, blank: 7, '007': 6 }))
    expect(rowsOf('needs', table)).toEqual([
      ['Cut | keep', '"Cut | keep"'],
      ['>10 sites', '">10 sites"'],
      ['blank', '"blank"'],
      ['007', '"007"'],
    ])
    expect(complaints(table)).toEqual([])
  })

  it('counts answers in words as those in numbers', () => {
    const words = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree']
    const rows = Array.from({ length: 50 }, (_, at) => [`K-${at}`, words[at % 5]!, words[Math.floor(at / 10)]!])
    const headers = ['Id', 'Q1 Price matters', 'Q2 Speed matters']
    const data: TableData = { ref: { sheet: 'A', address: 'A1', headers, rows: 50 }, rows, formats: [] }
    const table = survey(data, data, LAST_DAY)
    expect(rowsOf('psychographic', table)).toEqual([
      ['Price matters', 'Agree | Strongly agree', '', '1'],
      ['Price matters', 'Strongly agree', '', '1'],
      ['Speed matters', '', 'Agree | Strongly agree', '1'],
      ['Speed matters', '', 'Strongly agree', '1'],
      ['Mixed', '', '', '0.5'],
    ])
    expect(complaints(table)).toEqual([])
  })

  it('keeps the order of the journey, and joins neighbours that one team works', () => {
    const stages = { Churned: 40, MQL: 60, Customer: 300, 'Closed Lost': 20, Onboarding: 50, Proposal: 45, Advocate: 80, 'At Risk': 70 }
    expect(rowsOf('lifecycle', oneColumn('Lifecycle stage', times(stages)))).toEqual([
      ['Prospects and evaluating', 'MQL | Proposal'],
      ['Onboarding', 'Onboarding'],
      ['Active and expanding', 'Customer | Advocate'],
      ['At risk', 'At Risk'],
      ['Churned', 'Churned | Closed Lost'],
    ])
  })

  it('groups countries by value where there are no regions', () => {
    const table = oneColumn('Country', times({ US: 500, DE: 120, FR: 100, UK: 90, ES: 60, IT: 50, PL: 40, SE: 40 }))
    expect(rowsOf('geographic', table)).toEqual([
      ['Core markets', 'US'],
      ['Growth markets', 'DE | FR | UK'],
      ['Other markets', 'nonblank'],
    ])
  })
})

function shuffled({ rows, ...rest }: TableData, seed: number): TableData {
  const random = createRandom(seed)
  const order = rows.map((row) => ({ row, at: random.next() })).sort((one, other) => one.at - other.at)
  return { ...rest, rows: order.map(({ row }) => row) }
}

describe('the order of rows', () => {
  it.each([RENAMED, BLANKS, TWELVE])('of foreign table %# decides nothing', (make) => {
    const { accounts, orders } = make()
    const proposals = (data: TableData): unknown => {
      const { accounts: own, around } = survey(data, orders, LAST_DAY)
      return METHODS.map((method) => [method.fit(own, around), method.propose(own, around)])
    }
    const asItIs = proposals(accounts)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        expect(proposals(shuffled(accounts, seed))).toEqual(asItIs)
      }),
      { seed: 1, numRuns: 5 },
    )
  })
})

describe('a list of names only', () => {
  const rows = Array.from({ length: 40 }, (_, row) => [`Client ${row}`])
  const list: TableData = { ref: { sheet: 'List', address: 'A1:A41', headers: ['Client'], rows: 40 }, rows, formats: [null] }

  it('fits no method, and each says in a sentence what would do', () => {
    const { accounts, around } = survey(list, list, LAST_DAY)
    for (const method of METHODS) {
      const fit = method.fit(accounts, around)
      expect(fit).toMatchObject({ fits: false, missing: expect.stringMatching(/^[A-Z].{20,}\.$/) })
      expect(() => method.propose(accounts, around)).toThrow(method.kind)
    }
  })
})

describe('playbooks', () => {
  const table = surveyed(RENAMED())

  it.each(METHODS.map((method) => [method.kind, method] as const))('of %s have a play per segment, all texts filled', (_, method) => {
    const { model } = method.propose(table.accounts, table.around)
    const segments = [...new Set(model.rows.map(([segment]) => segment!))]
    const plays = method.playbook(segments)
    expect(plays.map(({ segment }) => segment)).toEqual(segments)
    for (const { segment, ...texts } of plays)
      for (const text of Object.values(texts)) {
        expect(text, segment).toMatch(/^\S.{6,}/)
        expect(text).not.toMatch(/[{}!]/)
      }
    expect(new Set(plays.map(({ marketing }) => marketing)).size, 'different plays').toBeGreaterThan(1)
  })

  it('go on for segments that a person has renamed or added', () => {
    for (const method of METHODS) expect(method.playbook(['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'])).toHaveLength(7)
    expect(METHODS.flatMap((method) => method.playbook([]))).toEqual([])
  })
})
