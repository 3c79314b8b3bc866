/** What headers say about their columns. */
import { describe, expect, it } from 'vitest'
import { kindOf, likeness } from '../../wizard/header-words.ts'

describe('kindOf', () => {
  it.each([
    ['id', ['Account ID', 'account_id', 'AccountId', 'Order ID', 'Email', 'Account name', 'Domain']],
    ['date', ['Last login', 'Order date', 'created_at', 'Renewal date', 'Customer since', 'CloseDate']],
    ['number', ['ARR', 'Amount', 'Employees', 'Account value', 'annualRevenue', 'Total price (USD)', 'Seats']],
    ['other', ['Industry', 'Country', 'Owner', 'Tech stack', '', 'Übersicht', '2025']],
  ] as const)('reads %s in headers such as these', (kind, headers) => {
    expect(headers.map((header) => [header, kindOf(header)])).toEqual(headers.map((header) => [header, kind]))
  })
})

describe('likeness', () => {
  it('counts the noun of the parameter double, in any number and spelling', () => {
    expect(likeness('order_customers', 'Customer ID')).toBe(2)
    expect(likeness('order_customers', 'Order ID')).toBe(1)
    expect(likeness('order_dates', 'OrderDate')).toBe(3)
    expect(likeness('order_dates', 'Industry')).toBe(0)
  })

  it('takes words of one meaning for each other: account and customer, purchase and order', () => {
    expect(likeness('customers', 'Account ID')).toBe(2)
    expect(likeness('order_amounts', 'Purchase total')).toBe(3)
  })
})
