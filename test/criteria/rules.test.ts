/** What rule cells add to COUNTIFS: each form with cells it matches and cells it does not. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { compileRule, numericCuts } from '../../core/criteria/compile.ts'
import { parseRule } from '../../core/criteria/parse.ts'
import { serialOf } from '../../core/dates.ts'

const AS_OF = serialOf(2025, 3, 31)
const NA = { error: '#N/A' }

function matches(rule: string, cell: Cell): boolean {
  return compileRule(parseRule(rule)!, AS_OF)(cell)
}

describe('what rule cells add to COUNTIFS', () => {
  it.each<[string, readonly Cell[], readonly Cell[]]>([
    ['US | CA', ['us', 'CA'], ['US | CA', null, 5]],
    ['US |\nCA', ['ca', 'US'], ['\nCA']],
    ['not(\tUS )', ['CA'], ['us']],
    ['ΟΔΟΣ*', ['οδοσα', 'ΟΔΟΣ'], ['οδο']],
    ['R&D', ['r&d'], ['R', 'D']],
    ['>=10 & <50', [10, 49.5], [9, 50, '20', null]],
    ['<>a & <>b', ['c', null, 1], ['A', 'b']],
    ['not(US)', ['CA', null, 5, NA], ['us']],
    ['not(blank)', ['x', 0, false], [null]],
    ['not(US | CA)', ['DE', null], ['US', 'ca']],
    ['not(not(US))', ['US'], ['CA', null]],
    ['100..999', [100, 999, 500.5], [99.99, 999.01, '500', null]],
    ['[100..999)', [100, 998.9], [999]],
    ['(100..999]', [100.1, 999], [100]],
    ['100..', [100, 1e9], [99]],
    ['..99', [-5, 99], [99.5]],
    ['-5..5', [-5, 0, 5], [-5.1]],
    ['10%..50%', [0.1, 0.5], [0.51, 10]],
    ['a..b', ['A..B'], ['a', 'b', 5]],
    ['(3)', [-3, '(3)'], [3, '3']],
    ['2025-01-01..2025-03-31', [AS_OF, AS_OF + 0.75, serialOf(2025, 1, 1)], [AS_OF + 1, serialOf(2024, 12, 31) + 0.9]],
    ['[2025-01-01..2025-03-31)', [AS_OF - 0.5], [AS_OF]],
    ['(2025-01-01..', [serialOf(2025, 1, 2)], [serialOf(2025, 1, 1) + 0.5]],
    ['last 90 days', [AS_OF, AS_OF + 0.9, AS_OF - 90], [AS_OF + 1, AS_OF - 91, null, '2025-03-30', 0]],
    ['older than 90 days', [AS_OF - 91, 1], [AS_OF - 90, null, 0, 'x']],
    ['next 2 weeks', [AS_OF + 1, AS_OF + 14.5], [AS_OF, AS_OF + 15, null]],
    ['last 1 month', [serialOf(2025, 2, 28)], [serialOf(2025, 2, 27)]],
    ['older than 1 year', [serialOf(2024, 3, 30)], [serialOf(2024, 3, 31)]],
    ['has:Salesforce', ['Salesforce; HubSpot', 'hubspot, SALESFORCE', 'a\nsalesforce'], ['Salesforce Marketing', null, 5]],
    ['has:sales*', ['Salesforce Marketing; x'], ['x; y']],
    ['blank', [null], [0, ' ', 'x']],
    ['nonblank', [0, false, 'x', NA], [null]],
    ['"US|CA"', ['us|ca'], ['US']],
    ['"100"', ['100'], [100, '100.0']],
    ['"a*"', ['A*'], ['ab']],
    ['"blank"', ['Blank'], [null]],
    ['"say ""hi"""', ['say "hi"'], ['say hi']],
    ['"Acme" Ltd', ['"acme" ltd'], ['Acme Ltd']],
    ['=blank', ['blank'], [null]],
  ])('%s', (rule, yes, no) => {
    for (const cell of yes) expect([cell, matches(rule, cell)]).toEqual([cell, true])
    for (const cell of no) expect([cell, matches(rule, cell)]).toEqual([cell, false])
  })

  it('a number rule changes its answer only at its cuts', () => {
    for (const text of [
      '100..999',
      '(1..5)',
      'last 3 months',
      '<>7',
      'not(>=10 & <50)',
      '2025-01-01..2025-02-01',
      '5 | >9',
      'next 10 days',
    ]) {
      const rule = parseRule(text)!
      const test = compileRule(rule, AS_OF)
      const cuts = [...numericCuts(rule, AS_OF)].sort((a, b) => a - b)
      const edges = [-1e6, ...cuts, 1e6]
      for (let i = 1; i < edges.length; i++) {
        const answers = [0.001, 0.3, 0.5, 0.9, 0.999].map((share) => test(edges[i - 1]! + share * (edges[i]! - edges[i - 1]!)))
        expect(new Set(answers).size, `${text} between ${edges[i - 1]} and ${edges[i]}`).toBe(1)
      }
    }
  })
})
