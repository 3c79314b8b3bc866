/** The laws of the sample's orders: whose they are, how they are numbered, and when they happened. */
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../core/dates.ts'
import { blankShare, column, dayOf, numberOf, trimmed } from './sample-reader.ts'

describe('the orders are realistic', () => {
  const customers = column('Orders', 'Account ID').map(trimmed)
  const amounts = column('Orders', 'Amount').map(numberOf)

  it('are about 8,000 by about 900 accounts, and every one of them belongs to an account', () => {
    expect(Math.abs(customers.length - 8_000)).toBeLessThan(400)
    expect(Math.abs(new Set(customers).size - 900)).toBeLessThan(50)
    const known = new Set(column('Accounts', 'Account ID'))
    expect(customers.filter((id) => !known.has(id))).toEqual([])
  })

  it('have ids in the order of their days, and lines of one order under one id', () => {
    const ids = column('Orders', 'Order ID').map(String)
    expect(ids.filter((id) => !/^O-\d{6}$/.test(id))).toEqual([])
    expect([...ids].sort()).toEqual(ids)
    const days = column('Orders', 'Date').filter((cell) => typeof cell === 'number')
    expect([...days].sort((one, other) => one - other)).toEqual(days)
    const owners = new Map(ids.map((id, row) => [id, customers[row]]))
    expect(ids.filter((id, row) => owners.get(id) !== customers[row])).toEqual([])
    expect(owners.size).toBeLessThan(ids.length)
  })

  it('have a few refunds and blanks among amounts in whole cents', () => {
    const filled = amounts.filter((amount) => !Number.isNaN(amount))
    expect(filled.filter((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) > 1e-6)).toEqual([])
    expect(filled.filter((amount) => amount < 0).length / filled.length).toBeLessThan(0.03)
    expect(filled.some((amount) => amount < 0)).toBe(true)
    expect(blankShare(column('Orders', 'Amount'))).toBeLessThan(0.02)
  })
})

it('no day in the sample is after its as-of day, and orders go back about three years', () => {
  const days = (sheetName: string, header: string): number[] =>
    column(sheetName, header)
      .map(dayOf)
      .filter((day) => !Number.isNaN(day))
  const orders = days('Orders', 'Date')
  const all = [...orders, ...days('Accounts', 'Last login'), ...days('Accounts', 'Stage date')]
  expect(isoOf(Math.max(...all))).toBe('2026-10-31')
  expect(isoOf(Math.min(...orders)).slice(0, 7)).toBe('2023-11')
})
