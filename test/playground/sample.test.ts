/** The laws of the sample's accounts: reproducible, realistic, consistent with themselves. */
import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { AS_OF } from '../../playground/sample/as-of.ts'
import { csvOf } from '../../playground/sample/csv.ts'
import { sampleWorkbook } from '../../playground/sample/workbook.ts'
import { blankShare, column, dayOf, numberOf, sheet, sum, trimmed, workbook } from './sample-reader.ts'

describe('the sample workbook is reproducible', () => {
  it('is the same on every call, and the same as when this was written', () => {
    expect(sampleWorkbook()).toEqual(workbook)
    expect(createHash('sha256').update(JSON.stringify(workbook)).digest('hex').slice(0, 16)).toBe('e2d539882d0d921d')
  })

  it('has its sheets in their order, every row of data as wide as its headers', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Start',
      'Accounts',
      'Orders',
      'Model',
      'Segments',
      'RFM',
      'Checks',
      'Value',
      'Migration',
      'Velocity',
      'Lifetime',
      'Groups',
      'Capacity',
      'Territories',
      'Market',
    ])
    for (const name of ['Accounts', 'Orders']) {
      const { cells, columnWidths } = sheet(name)
      expect(new Set(cells.map((row) => row.length))).toEqual(new Set([columnWidths.length]))
    }
  })

  it('survives a round trip through CSV, edge spaces and list cells included', () => {
    const { data } = Papa.parse<string[]>(csvOf(sheet('Accounts')), { skipEmptyLines: true })
    expect(data).toHaveLength(1_001)
    const written = column('Accounts', 'Tech stack').map((cell) => cell ?? '')
    expect(data.slice(1).map((row) => row[data[0]!.indexOf('Tech stack')])).toEqual(written)
    expect(data.slice(1).map((row) => row[1])).toEqual(column('Accounts', 'Account'))
  })
})

describe('the accounts are realistic', () => {
  const arr = column('Accounts', 'ARR').map(numberOf)
  const employees = column('Accounts', 'Employees')

  it('are 1,000, three of them entered twice under one id and three under two', () => {
    const ids = column('Accounts', 'Account ID')
    expect(ids).toHaveLength(1_000)
    expect(ids.filter((id) => !/^A-\d{5}$/.test(String(id)))).toEqual([])
    expect(new Set(ids).size).toBe(997)
    expect(new Set(column('Accounts', 'Account').map((name) => trimmed(name).toLowerCase())).size).toBe(994)
  })

  it('have 80 % of ARR in 15 to 20 % of them', () => {
    const descending = arr.filter((value) => value > 0).sort((one, other) => other - one)
    expect(sum(descending.slice(0, 150)) / sum(arr)).toBeLessThan(0.8)
    expect(sum(descending.slice(0, 200)) / sum(arr)).toBeGreaterThan(0.8)
  })

  it('lack the headcount in about a fifth of the rows, which hold more than a quarter of ARR', () => {
    expect(blankShare(employees)).toBeGreaterThan(0.17)
    expect(blankShare(employees)).toBeLessThan(0.23)
    expect(sum(arr.filter((_, row) => employees[row] === null)) / sum(arr)).toBeGreaterThan(0.25)
  })

  it('have mostly small companies, few above 10,000 people, and revenue that follows headcount', () => {
    const known = employees.map(numberOf)
    const revenue = column('Accounts', 'Revenue').map(numberOf)
    expect(known.filter((count) => count < 250).length).toBeGreaterThan(500)
    expect(known.filter((count) => count > 10_000).length).toBeLessThan(10)
    const pairs = known.map((count, row) => [Math.log(count), Math.log(revenue[row]!)] as const).filter((pair) => !pair.some(Number.isNaN))
    expect(correlation(pairs)).toBeGreaterThan(0.9)
  })
})

describe('the accounts agree with themselves', () => {
  it('put each city into one region, and each country spelling too', () => {
    const regions = column('Accounts', 'Region')
    for (const header of ['City', 'Country']) {
      const pairs = column('Accounts', header).map((place, row) => `${trimmed(place)} in ${regions[row]}`)
      const places = new Set(pairs.map((pair) => pair.split(' in ')[0]).filter((place) => place !== 'null'))
      expect(new Set(pairs.filter((pair) => !pair.startsWith('null'))).size, header).toBe(places.size)
    }
  })

  it('bring leads without login or contract, and churned accounts that fell silent long ago', () => {
    const logins = column('Accounts', 'Last login').map(dayOf)
    const arr = column('Accounts', 'ARR')
    column('Accounts', 'Lifecycle stage').forEach((stage, row) => {
      if (stage === 'Lead') expect([logins[row], arr[row]]).toEqual([Number.NaN, null])
      if (stage === 'Churned') expect(logins[row]! <= AS_OF - 130 || Number.isNaN(logins[row])).toBe(true)
      if (stage === 'Churned') expect([0, null]).toContain(arr[row])
    })
  })

  it('carry the blemishes of a real list: spellings, numbers and dates as text, edge spaces, error cells', () => {
    expect(column('Accounts', 'Industry')).toEqual(expect.arrayContaining(['software', 'Software ', 'Sofware']))
    expect(column('Accounts', 'Country')).toEqual(expect.arrayContaining(['USA', 'US', 'United States']))
    expect(
      column('Accounts', 'Employees')
        .filter((cell) => typeof cell === 'string')
        .map(numberOf),
    ).not.toEqual([])
    expect(column('Accounts', 'Revenue').some((cell) => typeof cell === 'string' && cell.startsWith('$'))).toBe(true)
    expect(column('Accounts', 'Last login').some((cell) => typeof cell === 'string')).toBe(true)
    expect(column('Accounts', 'Account').some((name) => trimmed(name) !== name)).toBe(true)
    expect(
      sheet('Accounts')
        .cells.flat()
        .filter((cell) => JSON.stringify(cell) === '{"formula":"=NA()"}'),
    ).toHaveLength(2)
  })
})

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (index: 0 | 1): number => sum(pairs.map((pair) => pair[index])) / pairs.length
  const [x, y] = [mean(0), mean(1)]
  const product = (a: 0 | 1, b: 0 | 1): number => sum(pairs.map((pair) => (pair[a] - (a ? y : x)) * (pair[b] - (b ? y : x))))
  return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1))
}
