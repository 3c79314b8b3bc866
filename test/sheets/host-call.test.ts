/** hostCall is global, so anyone can type it into a cell. It answers the sidebar's requests and refuses all else. */
import { beforeAll, describe, expect, it } from 'vitest'
import { HOST_METHODS } from '../../core/host.ts'
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
const REFUSED = { ok: false, message: 'hostCall is for the Strata sidebar only; use the worksheet functions in formulas' }
let code: string

beforeAll(async () => {
  code = (await builtSheets()).code
})

function ask(script: Script, ...request: readonly unknown[]): unknown {
  return JSON.parse(script.call('hostCall', ...request) as string)
}

function selectionAt(row: number, column: number): unknown {
  const file = fakeFile({ sheets: [ACCOUNTS], current: { sheet: 'Accounts', row, column } })
  return ask(loadScript(code, file.services), '{"method":"selection","args":[]}')
}

describe('hostCall', () => {
  it('says how formulas are written in Sheets: no prefix, semicolons', () => {
    expect(ask(loadScript(code, fakeFile().services), '{"method":"limits","args":[]}')).toMatchObject({
      ok: true,
      value: { functionPrefix: '', argumentSeparator: ';' },
    })
  })

  it('finds the table around the current cell, with its headers as texts', () => {
    const table = { sheet: 'Accounts', address: 'B2:C4', headers: ['Account ID', 'ARR'], rows: 2 }
    expect(selectionAt(1, 1)).toEqual({ ok: true, value: table })
    expect(selectionAt(3, 2)).toEqual({ ok: true, value: table })
  })

  it('finds no table on an empty spot, nor on a sheet without cells', () => {
    expect(selectionAt(8, 8)).toEqual({ ok: true, value: null })
    expect(ask(loadScript(code, fakeFile().services), '{"method":"selection","args":[]}')).toEqual({ ok: true, value: null })
  })

  it.each(HOST_METHODS)('refuses %s in a cell, and looks at nothing', (method) => {
    const file = fakeFile({ mode: 'CUSTOM_FUNCTION', sheets: [ACCOUNTS], current: { sheet: 'Accounts', row: 1, column: 1 } })
    expect(ask(loadScript(code, file.services), JSON.stringify({ method, args: WELL_FORMED[method] ?? [] }))).toEqual(REFUSED)
    expect(file.calls).toEqual(['SpreadsheetApp.getUi'])
    expect(file.seen).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['a blank cell', ''],
    ['a number', 1],
    ['a boolean', true],
    ['a date', new Date(0)],
    ['an object', { method: 'limits', args: [] }],
    ['a range', [['{"method":"limits","args":[]}']]],
    ['text that is no JSON', 'limits'],
    ['a JSON number', '1'],
    ['JSON null', 'null'],
    ['a JSON array', '["limits",[]]'],
    ['a JSON array in the method', '{"method":["limits"],"args":[]}'],
    ['no method', '{"args":[]}'],
    ['no arguments', '{"method":"limits"}'],
    ['arguments that are no array', '{"method":"limits","args":{"length":0}}'],
    ['an argument too many', '{"method":"limits","args":[1]}'],
    ['an argument too few', '{"method":"readArea","args":["Accounts"]}'],
    ['an unknown method', '{"method":"write","args":[]}'],
    ['the kind, which is no method', '{"method":"kind","args":[]}'],
    ['an inherited method', '{"method":"toString","args":[]}'],
    ['a constructor', '{"method":"constructor","args":[]}'],
    ['__proto__ as method', '{"method":"__proto__","args":[]}'],
    ['__proto__ as key', '{"__proto__":{"method":"limits","args":[]}}'],
    ['an extra key', '{"method":"limits","args":[],"more":1}'],
    ['an extra __proto__ key', '{"method":"limits","args":[],"__proto__":{}}'],
    ['20 million characters', `{"method":"limits","args":[]${' '.repeat(20_000_000)}}`],
    ['deep nesting', '['.repeat(9_000)],
    ['a formula nested deeply', `{"method":"apply","args":["p",[{"step":"formula","formula":${'{"args":['.repeat(9_000)}`],
  ])('refuses %s without touching a service', (_, request) => {
    const file = fakeFile({ mode: 'NONE' })
    expect(ask(loadScript(code, file.services), request)).toEqual(REFUSED)
    expect(file.calls).toEqual([])
  })
})

/** Arguments that the sidebar might send, so that only the cell is to blame. */
const WELL_FORMED: Readonly<Record<string, readonly unknown[]>> = {
  read: [{ sheet: 'Accounts', address: 'B2:C4', headers: ['Account ID', 'ARR'], rows: 2 }, [0], 0, 2],
  columnFormats: [{ sheet: 'Accounts', address: 'B2:C4', headers: ['Account ID', 'ARR'], rows: 2 }],
  readArea: ['Accounts', 'A1:C4'],
  begin: [{ id: 'p1', title: 'Plan', needsEmpty: [], adds: ['New'] }],
  apply: ['p1', [{ step: 'sheet', sheet: 'New', rows: 1, columns: 1 }]],
  close: ['p1'],
  cancel: ['p1'],
  undo: ['p1'],
  load: ['model'],
  save: ['model', 'text'],
}
