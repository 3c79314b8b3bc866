/** probe.gs, the functions beside Code.js while the live check lasts, in a bare V8: what its rows expect of it. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { liveChecks } from '../../scripts/live-check/checks.ts'
import { ANSWER_COLUMN } from '../../scripts/live-check/layout.ts'
import { loadScript } from '../kit/apps-script.ts'
import { strict } from '../kit/strict.ts'

const code = readFileSync(new URL('../../docs/live-check/probe.gs', import.meta.url), 'utf8')
const formulas = liveChecks().flatMap((check) => (check.formula?.includes('LIVECHECK_') ? [check.formula] : []))
const script = (services = {}) => loadScript(code, services)

it('has exactly the functions that the probe rows call', () => {
  const called = new Set(formulas.flatMap((formula) => formula.match(/LIVECHECK_\w+/g) ?? []))
  expect(
    script()
      .globals.filter((name) => name.startsWith('LIVECHECK_'))
      .sort(),
  ).toEqual([...called].sort())
})

it.each<readonly [arguments_: readonly unknown[], shown: string]>([
  [[[['', 'x']]], '1 x 2 of text [], text [x]'],
  [[[['#N/A', 'x']]], '1 x 2 of text [#N/A], text [x]'],
  [[[1, 2]], 'flat 1 x 2 of number 1, number 2'],
  [[1, undefined, null, true], 'number 1 | undefined | null | boolean true'],
  [[new Date(0)], 'date 1970-01-01T00:00:00.000Z'],
])('shows the arguments %j as %s', (given, shown) => {
  expect(script().call('LIVECHECK_ARGUMENTS', ...given)).toBe(shown)
})

it('names the kinds of result that it can give', () => {
  const kinds = ['null', 'NaN', 'Infinity', 'error text', 'object', 'ragged']
  const called = formulas.flatMap((formula) => [...formula.matchAll(/LIVECHECK_RETURN\("(.+?)"\)/g)].map(([, kind]) => kind))
  expect(new Set(called)).toEqual(new Set(kinds))
  const all = script()
  for (const kind of kinds) expect(all.call('LIVECHECK_RETURN', kind)).toBeInstanceOf(Array)
  expect(() => all.call('LIVECHECK_RETURN', 'zero')).toThrow(`kind must be one of ${kinds.join(', ')}`)
})

it('counts cells and makes them', () => {
  const rows = script().call('LIVECHECK_ROWS', 3)
  expect(rows).toEqual([[0], [1], [2]])
  expect(script().call('LIVECHECK_CELLS', rows)).toBe(3)
})

it('finds no built-in newer than ES2020 in an engine without any', () => {
  expect(script().call('LIVECHECK_ENGINE')).toBe('none')
})

it('writes the formula of probe-set-formula into the answer of that row', () => {
  const written: unknown[] = []
  const ids = [['id'], ['blank-cell'], ['probe-set-formula']]
  const range = (...at: readonly unknown[]): object =>
    strict('Range', { getValues: () => ids, setFormula: (formula: string) => written.push(...at, formula) })
  const app = strict('SpreadsheetApp', { getActiveSheet: () => strict('Sheet', { getRange: range }) })
  script({ SpreadsheetApp: app }).call('livecheckSetFormula')
  expect(written).toEqual([3, ANSWER_COLUMN + 1, '=VALUE_TIER({10;40};"quantile";2)'])
})
