/** Where a cell goes to move its row: numbers, dates, texts, lists and blanks; each found by hand from the rules beside it. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { serialOf } from '../../core/dates.ts'
import { changes } from '../kit/explained.ts'

/** Of one column: the change of one cell under rules on it. */
function changeOf(cell: Cell, ...rules: Cell[]): string {
  const model = [['Segment', 'X', 'Other'], ...rules.map((rule, index) => [`S${index + 1}`, rule, null])]
  const [change, to] = changes(['X', 'Other'], [[cell, 'filled']], model)[0]!
  return to === null ? String(change) : `${change}: ${to}`
}

describe('a number goes to the nearest bound, or one step beyond it', () => {
  it.each<[string, Cell, Cell[], string]>([
    ['a bound that is included is named itself', 980, ['>=1000'], 'X 980 -> 1000: S1'],
    ['beyond a bound that is not: the next whole number', 900, ['>1000'], 'X 900 -> 1001: S1'],
    ['leaving it downwards', 1200, ['>=1000'], 'X 1200 -> 999: Unassigned'],
    ['a decimal cell is as fine as it is written', 900.5, ['>1000'], 'X 900.5 -> 1000.1: S1'],
    ['cents stay cents', 1234.56, ['<1000'], 'X 1234.56 -> 999.99: S1'],
    ['a bound may be finer than the cell', 3, ['<2.5'], 'X 3 -> 2.4: S1'],
    ['what computing leaves behind the fourth decimal does not count', 0.1 + 0.2, ['>1'], 'X 0.30000000000000004 -> 1.0001: S1'],
    ['a finer bound does', 0.001, ['>0.00001 & <0.00003'], 'X 0.001 -> 0.00002: S1'],
    ['no whole number lies between 99 and 100, so the gap is passed over', 50, ['<=99', '>=100'], 'X 50 -> 100: S2'],
    ['a decimal cell can fall into the gap', 98.5, ['<=99', '>=100'], 'X 98.5 -> 99.1: Unassigned'],
    ['between 2 and 2.5 the bound behind says how fine numbers are', 1, ['>2 & <2.5'], 'X 1 -> 2.1: S1'],
    ['a range is entered at its nearer end', 5, ['100..999'], 'X 5 -> 100: S1'],
    ['and left there', 990, ['100..999'], 'X 990 -> 1000: Unassigned'],
    ['its end not included', 5000, ['[100..1000)'], 'X 5000 -> 999: S1'],
    ['up and down alike: the smaller number', 50, ['<=40', '>=60'], 'X 50 -> 40: S1'],
    ['a complement', 7, ['<>7'], 'X 7 -> 6: S1'],
    ['numbers too large for whole steps', 1e20, ['>2e20'], `X ${1e20} -> ${2e20 + 100_000}: S1`],
    ['a bound finer than decimals can be printed', 1, ['<1e-200'], 'X 1 -> 0: S1'],
    ['the largest number: nothing lies beyond it', 5, ['>1.7976931348623157e308'], 'no change of one field would move it'],
    ['a text that reads as a number becomes it', '1200', ['>=1000'], 'X "1200" -> 1200: S1'],
    ['or another number', '900', ['>=1000'], 'X "900" -> 1000: S1'],
    ['any other text becomes the first number that the model names', 'n/a', ['100..999', '>=5000'], 'X n/a -> 100: S1'],
    ['and so does a blank', null, ['>=1000', '<1000'], 'X blank -> 1000: S1'],
    ['one step beyond where the bound is not included', null, ['<1000'], 'X blank -> 999: S1'],
    ['an error cell too', { error: '#N/A' }, ['>=1000'], 'X #N/A -> 1000: S1'],
  ])('%s', (_, cell, rules, expected) => {
    expect(changeOf(cell, ...rules)).toBe(expected)
  })
})

describe('a date goes to whole days', () => {
  const day = (iso: string): number => serialOf(...(iso.split('-').map(Number) as [number, number, number]))

  it.each<[string, Cell, Cell[], string]>([
    ['into the last 90 days', day('2025-05-01'), ['last 90 days'], 'X 2025-05-01 -> 2025-09-01: S1'],
    ['out of them', day('2025-10-01'), ['last 90 days'], 'X 2025-10-01 -> 2025-08-31: Unassigned'],
    ['to the future', day('2025-11-29'), ['next 2 weeks'], 'X 2025-11-29 -> 2025-12-01: S1'],
    ['older', day('2025-11-29'), ['older than 1 year'], 'X 2025-11-29 -> 2024-11-29: S1'],
    ['a time of day is told and left', day('2025-05-01') + 0.5, ['last 90 days'], 'X 2025-05-01 12:00:00 -> 2025-09-01: S1'],
    ['an end date includes its day', day('2025-05-01'), ['..2025-03-31'], 'X 2025-05-01 -> 2025-03-31: S1'],
    ['a bound with a time is named with it', day('2025-05-01'), ['>=2025-06-01 10:30'], 'X 2025-05-01 -> 2025-06-01 10:30:00: S1'],
    ['beyond it is the next day', day('2025-05-01'), ['>2025-06-01 10:30'], 'X 2025-05-01 -> 2025-06-02: S1'],
    ['a blank', null, ['last 90 days'], 'X blank -> 2025-09-01: S1'],
    ['a blank, and a rule without a first day', null, ['older than 90 days'], 'X blank -> 2025-08-31: S1'],
    ['0 is no date', 0, ['older than 90 days'], 'X 0 -> 2025-08-31: S1'],
    ['a date written as text', '2025-10-01', ['last 90 days'], 'X "2025-10-01" -> 2025-10-01: S1'],
  ])('%s', (_, cell, rules, expected) => {
    expect(changeOf(cell, ...rules)).toBe(expected)
  })
})

describe('days before the first one', () => {
  it('are never named: a day has to become a text to be neither older than 90 days nor after', () => {
    const model = [
      ['Segment', 'X'],
      ['A', 'older than 90 days'],
      ['A', '2025-08-31..'],
    ]
    expect(changes(['X'], [[serialOf(2025, 1, 1)]], model)).toEqual([['X 2025-01-01 -> some other value', 'Unassigned']])
  })
})

describe('a text goes to what the model names first', () => {
  it.each<[string, Cell, Cell[], string]>([
    ['a value', 'FR', ['US | CA'], 'X FR -> US: S1'],
    ['the first that moves', 'US', ['US', 'CA | DE'], 'X US -> CA: S2'],
    ['anything else', 'us', ['US'], 'X us -> some other value: Unassigned'],
    ['an example of a pattern', 'Beta', ['acme*'], 'X Beta -> acme: S1'],
    ['one letter for each ?', 'Beta', ['A-??'], 'X Beta -> A-xx: S1'],
    ['wildcards taken as they are', 'Beta', ['5~*'], 'X Beta -> "5*": S1'],
    ['a text that looks like a rule', 'Beta', ['"R, D"'], 'X Beta -> "R, D": S1'],
    ['into a complement', 'US', ['not(US)'], 'X US -> some other value: S1'],
    ['text order', 'apple', ['>=m'], 'X apple -> m: S1'],
    ['beyond it', 'apple', ['>m'], 'X apple -> ma: S1'],
    ['before it', 'zoo', ['<m'], 'X zoo -> l: S1'],
    ['a boolean', false, ['TRUE'], 'X FALSE -> TRUE: S1'],
    ['out of one', true, ['TRUE'], 'X TRUE -> FALSE: Unassigned'],
    ['a member is added to a list', 'SAP', ['has:Salesforce'], 'X SAP -> "SAP; Salesforce": S1'],
    ['and taken out', 'Salesforce, SAP', ['has:salesforce'], 'X "Salesforce, SAP" -> SAP: Unassigned'],
    ['one is added where taking out the last would leave nothing', 'SAP', ['not(has:SAP)', 'has:Oracle'], 'X SAP -> "SAP; Oracle": S2'],
    ['the last member', 'Salesforce', ['has:Salesforce'], 'X Salesforce -> some other value: Unassigned'],
    ['a blank becomes a list', null, ['has:Sales*'], 'X blank -> Sales: S1'],
    ['a blank becomes any text', null, ['nonblank'], 'X blank -> some other value: S1'],
    ['a text is emptied where nothing else helps', 'x', ['blank'], 'X x -> blank: S1'],
    ['a long text is cut where it begins the sentence', 'y'.repeat(50), ['US'], `X "${'y'.repeat(39)}…" -> US: S1`],
    ['error cells are left, never offered', 'x', ['#N/A'], 'no change of one field would move it'],
  ])('%s', (_, cell, rules, expected) => {
    expect(changeOf(cell, ...rules)).toBe(expected)
  })

  it('two conditions on one column of lists: the member that is missing is added', () => {
    const model = [
      ['Segment', 'Tech', 'Tech'],
      ['Both', 'has:SAP', 'has:Oracle'],
    ]
    expect(changes(['Tech'], [['SAP; HubSpot']], model)).toEqual([['Tech "SAP; HubSpot" -> "SAP; HubSpot; Oracle"', 'Both']])
  })
})
