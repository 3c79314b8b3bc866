/** hostCall is global, so anyone can type it into a cell. It answers the sidebar's requests and refuses all else. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadScript, type Script } from '../kit/apps-script.ts'
import { builtSheets } from '../kit/sheets-runner.ts'
import { fakeFile } from '../kit/spreadsheet-app.ts'

const ACCOUNTS = {
  name: 'Accounts',
  cells: [
    ['', '', ''],
    ['', 'Account ID', 'ARR'],
    ['', 'A-1', 1200],
    ['', 'A-2', 300],
  ],
}
let code: string

beforeAll(async () => {
  code = (await builtSheets()).code
})

function selectionAt(row: number, column: number): unknown {
  const file = fakeFile({ sheets: [ACCOUNTS], current: { sheet: 'Accounts', row, column } })
  return ask(loadScript(code, file.services), '{"method":"selection"}')
}

function ask(script: Script, ...request: readonly unknown[]): unknown {
  return JSON.parse(script.call('hostCall', ...request) as string)
}

describe('hostCall', () => {
  it('says how formulas are written in Sheets: no prefix, semicolons', () => {
    expect(ask(loadScript(code), '{"method":"limits"}')).toEqual({ ok: true, value: { functionPrefix: '', argumentSeparator: ';' } })
  })

  it('finds the table around the current cell, with its headers as texts', () => {
    const table = { sheet: 'Accounts', address: 'B2:C4', headers: ['Account ID', 'ARR'], rows: 2 }
    expect(selectionAt(1, 1)).toEqual({ ok: true, value: table })
    expect(selectionAt(3, 2)).toEqual({ ok: true, value: table })
  })

  it('finds no table on an empty spot, nor on a sheet without cells', () => {
    expect(selectionAt(8, 8)).toEqual({ ok: true, value: null })
    expect(ask(loadScript(code, fakeFile({ current: null }).services), '{"method":"selection"}')).toEqual({ ok: true, value: null })
  })

  it('only reads', () => {
    const file = fakeFile({ mode: 'CUSTOM_FUNCTION', sheets: [ACCOUNTS], current: { sheet: 'Accounts', row: 1, column: 1 } })
    ask(loadScript(code, file.services), '{"method":"selection"}')
    expect(file.calls).toEqual(['SpreadsheetApp.getCurrentCell'])
    expect(file.seen).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['a blank cell', ''],
    ['a number', 1],
    ['a boolean', true],
    ['a date', new Date(0)],
    ['an object', { method: 'limits' }],
    ['a range', [['{"method":"limits"}']]],
    ['text that is no JSON', 'limits'],
    ['a JSON number', '1'],
    ['JSON null', 'null'],
    ['a JSON array', '["limits"]'],
    ['a JSON array in the method', '{"method":["limits"]}'],
    ['no method', '{}'],
    ['an unknown method', '{"method":"write"}'],
    ['the kind, which is no method', '{"method":"kind"}'],
    ['an inherited method', '{"method":"toString"}'],
    ['a constructor', '{"method":"constructor"}'],
    ['__proto__ as method', '{"method":"__proto__"}'],
    ['__proto__ as key', '{"__proto__":{"method":"limits"}}'],
    ['an extra key', '{"method":"limits","more":1}'],
    ['an extra __proto__ key', '{"method":"limits","__proto__":{}}'],
    ['a long text', `{"method":"limits"${' '.repeat(10_000)}}`],
    ['deep nesting', '['.repeat(9_000)],
  ])('refuses %s without touching a service', (_, request) => {
    const file = fakeFile({ mode: 'NONE' })
    expect(ask(loadScript(code, file.services), request)).toEqual({
      ok: false,
      message: 'hostCall is for the Strata sidebar only; use the worksheet functions in formulas',
    })
    expect(file.calls).toEqual([])
  })
})
