/** The Host port over JSON: what travels unchanged, and which arguments never reach a host. */
import { describe, expect, it } from 'vitest'
import { HOST_METHODS, type HostMethod } from '../../core/host.ts'
import { remoteHost, type ServedHost, serve } from '../../core/remote.ts'
import { BUILD, EDIT, FREEZE, THREE_TIERS } from '../hosts/contract/plans.ts'

const REF = { sheet: 'Accounts', address: 'A1:C4', headers: ['Account', 'ARR', ''], rows: 3 }

/** Notes what it is asked, and answers with it. */
function echo(): { readonly host: ServedHost; readonly asked: unknown[] } {
  const asked: unknown[] = []
  const methods = HOST_METHODS.map((method) => [
    method,
    (...args: unknown[]) => {
      asked.push([method, ...args])
      return args
    },
  ])
  return { host: Object.fromEntries(methods) as ServedHost, asked }
}

const explain = (error: unknown): string => `explained: ${(error as Error).message}`

function answer(host: ServedHost, method: HostMethod, ...args: readonly unknown[]): { readonly ok: boolean; readonly message?: string } {
  return JSON.parse(serve(() => host, JSON.stringify({ method, args }), explain)) as { ok: boolean }
}

describe('a request', () => {
  it('reaches the method with its arguments, and the answer comes back', async () => {
    const { host, asked } = echo()
    const remote = remoteHost('sheets', async (request) => serve(() => host, request, explain))
    expect(await remote.read(REF, [2, 0], 1, 2)).toEqual([REF, [2, 0], 1, 2])
    await remote.apply('p1', BUILD.steps)
    expect(asked).toEqual([
      ['read', REF, [2, 0], 1, 2],
      ['apply', 'p1', BUILD.steps],
    ])
  })

  it('that fails tells why, in the words of who serves it', async () => {
    const host = {
      ...echo().host,
      tables: () => {
        throw new Error('no')
      },
    }
    const remote = remoteHost('sheets', async (request) => serve(() => host, request, explain))
    await expect(remote.tables()).rejects.toThrow('explained: no')
  })

  it('for a host that there is none of here is refused with the reason', () => {
    const none = (): never => {
      throw new Error('not here')
    }
    expect(JSON.parse(serve(none, '{"method":"limits","args":[]}', explain))).toEqual({ ok: false, message: 'explained: not here' })
  })

  it('whose answer is longer than can travel says so', () => {
    const host = { ...echo().host, load: () => 'x'.repeat(20_000_000) }
    expect(answer(host, 'load', 'model')).toEqual({
      ok: false,
      message: 'that is more text than can be read or written at once; shorten the longest cells, or leave their column out',
    })
  })
})

describe('arguments of every shape that a plan has are let through', () => {
  it.each([BUILD, EDIT, FREEZE, THREE_TIERS])('$title', ({ steps }) => {
    expect(answer(echo().host, 'apply', 'p1', steps).ok).toBe(true)
  })

  it.each([
    ['begin', { id: 'p-1_a', title: 'Größe', needsEmpty: [{ sheet: 'A', row: 0, column: 0, rows: 1, columns: 1 }], adds: ['B'] }],
    ['columnFormats', { ...REF, table: 'Accounts' }],
    ['save', 'model', null],
    ['save', 'draft.v2', 'x'.repeat(400_000)],
    ['readArea', "It's 5 o'clock", 'A1:ZZZ9999'],
  ] as const)('%s', (method, ...args) => {
    expect(answer(echo().host, method, ...args).ok).toBe(true)
  })
})

describe('arguments of another shape never reach the host', () => {
  const at = { sheet: 'A', row: 0, column: 0 }
  it.each([
    ['a plan without an id', 'apply', null, []],
    ['an id that could be a sheet of its own', 'close', '~strata p1 0'],
    ['steps that are no list', 'apply', 'p1', { 0: BUILD.steps[0], length: 1 }],
    ['a step of no kind', 'apply', 'p1', [{ sheet: 'A' }]],
    ['a step of an unknown kind', 'apply', 'p1', [{ step: 'script', code: '1' }]],
    ['a step of an inherited kind', 'apply', 'p1', [{ step: 'toString' }]],
    ['a step with a field of its own', 'apply', 'p1', [{ ...BUILD.steps[0], colour: 'red' }]],
    ['a cell that is an object', 'apply', 'p1', [{ step: 'values', at, cells: [[{ formula: '=1' }]] }]],
    ['a cell that is a list', 'apply', 'p1', [{ step: 'values', at, cells: [[[1]]] }]],
    ['an error that is none', 'apply', 'p1', [{ step: 'values', at, cells: [[{ error: '=1+1' }]] }]],
    ['a row that is negative', 'apply', 'p1', [{ step: 'values', at: { ...at, row: -1 }, cells: [[1]] }]],
    ['half a column', 'apply', 'p1', [{ step: 'values', at: { ...at, column: 0.5 }, cells: [[1]] }]],
    ['a formula as a text', 'apply', 'p1', [{ step: 'formula', at, formula: '=1', rows: 1, columns: 1 }]],
    [
      'a function named like a formula',
      'apply',
      'p1',
      [{ step: 'formula', at, formula: { native: 'SUM(1)+SUM', args: [] }, rows: 1, columns: 1 }],
    ],
    ['a name that is a formula', 'apply', 'p1', [{ step: 'formula', at, formula: { name: 'A1+1' }, rows: 1, columns: 1 }]],
    ['a format that is a pattern', 'apply', 'p1', [{ step: 'format', area: { ...at, rows: 1, columns: 1 }, format: '0.00' }]],
    ['an address that is a formula', 'readArea', 'A', 'A1&B1'],
    ['a table without an address', 'read', { sheet: 'A', headers: [], rows: 1 }, [0], 0, 1],
    ['columns that are texts', 'read', REF, ['0'], 0, 1],
    ['a key of the plans', 'load', 'strata~a0'],
    ['a text that is a number', 'save', 'model', 1],
    ['a text of half a million', 'save', 'model', 'x'.repeat(500_000)],
  ] satisfies readonly (readonly [string, HostMethod, ...unknown[]])[])('%s', (_, method, ...args) => {
    const { host, asked } = echo()
    expect(answer(host, method as HostMethod, ...args)).toEqual({
      ok: false,
      message: 'hostCall is for the Strata sidebar only; use the worksheet functions in formulas',
    })
    expect(asked).toEqual([])
  })
})
