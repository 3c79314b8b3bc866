/** What a function of the registry is handed by the playground's engine, and what becomes of its answer. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Argument } from '../../core/cells.ts'
import { InputError, message } from '../../core/errors.ts'
import type { FunctionSpec } from '../../core/registry/index.ts'
import { messageOf } from '../../playground/engine/cell-message.ts'
import { createUniverHost, type UniverHost } from '../kit/univer-host.ts'

/** Remembers its last arguments as they came through the one door, and answers with `answer`. */
let seen: readonly Argument[] = []
let calls = 0
let answer: () => number = () => 1

const PROBE: FunctionSpec = {
  name: 'PROBE',
  summary: 'Shows what arrives.',
  params: Object.fromEntries(
    ['first', 'second', 'third', 'fourth'].map((name) => [
      name,
      { kind: 'any', shape: 'grid', doc: name, optional: true, read: ({ argument }: { readonly argument: Argument }) => argument },
    ]),
  ),
  returns: { rows: 'first', columns: [{ name: 'value', doc: 'A number.' }], doc: 'A number per row of first.' },
  details: [],
  sources: [],
  errors: [],
  examples: [],
  compute: ({ first, second, third, fourth }) => {
    seen = [first, second, third, fourth] as readonly Argument[]
    calls++
    const rows = Array.isArray(first) ? first.length : 1
    return [{ kind: 'number', length: rows, values: new Float64Array(rows).fill(answer()) }]
  },
}

let host: UniverHost
beforeAll(() => {
  host = createUniverHost(undefined, [PROBE])
})
afterAll(() => host.dispose())

const date = (serial: number) => ({ v: serial, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } })

it('hands over cells as they are: numbers, texts with their zeros, booleans, serial days, errors, blanks as null', async () => {
  await host.write('A1:B4', [
    [1.5, '007'],
    [true, date(45900)],
    [{ error: '#N/A' }, null],
    [null, ''],
  ])
  await host.write('D1', [['=PROBE(A1:B4)']])
  expect(seen[0]).toEqual([
    [1.5, '007'],
    [true, 45900],
    [{ error: '#N/A' }, null],
    [null, null],
  ])
})

it.each<readonly [formula: string, arguments_: readonly Argument[]]>([
  ['=PROBE()', [undefined, undefined, undefined, undefined]],
  ['=PROBE(7,,"x")', [7, null, 'x', undefined]],
  [
    '=PROBE({1,2;3,4},TRUE,1/0)',
    [
      [
        [1, 2],
        [3, 4],
      ],
      true,
      { error: '#DIV/0!' },
      undefined,
    ],
  ],
  ['=PROBE(DATE(2025,1,31))', [45688, undefined, undefined, undefined]],
  ['=probe(-2.5)', [-2.5, undefined, undefined, undefined]],
])('reads the arguments of %s', async (formula, expected) => {
  await host.write('F1', [[formula]])
  expect(seen).toEqual(expected)
})

it('computes again when a cell that it points at changes, and only then', async () => {
  await host.write('H1', [[10]])
  await host.write('I1', [['=PROBE(H1)']])
  calls = 0
  await host.write('J20', [['unrelated']])
  expect(calls).toBe(0)
  await host.write('H1', [[11]])
  expect([calls, seen[0]]).toEqual([1, [[11]]])
})

it('shows a blank of a result as an empty cell that is read as blank again', async () => {
  answer = () => Number.NaN
  await host.write('L1', [['=PROBE({1;2})']])
  answer = () => 1
  await host.write('M1:M2', [['=COUNTBLANK(L1:L2)'], ['=PROBE(L1:L2)']])
  expect([host.cell('L2')?.v, host.cell('M1')?.v]).toEqual(['', 2])
  expect(seen[0]).toEqual([[null], [null]])
})

it('is an error cell with the message of unusable input, wherever in a formula the function stands', async () => {
  answer = () => {
    throw new InputError('ARGUMENT_MISSING', { param: 'values' })
  }
  await host.write('O1:O2', [['=PROBE(1)'], ['=IF(TRUE,SUM(PROBE(1)),0)']])
  answer = () => 1
  const text = 'PROBE: values is missing; give a cell, a range or a value for it'
  expect([host.cell('O1')?.v, messageOf(host.cell('O1')), messageOf(host.cell('O2'))]).toEqual(['#VALUE!', text, text])
})

it('names any other exception a bug of Strata, and goes on calculating', async () => {
  answer = () => {
    throw new TypeError('cuts is undefined')
  }
  await host.write('Q1', [['=PROBE(1)']])
  answer = () => 1
  expect(messageOf(host.cell('Q1'))).toBe(message('BUG', { name: 'PROBE', actual: 'cuts is undefined' }))
  await host.write('Q2', [['=PROBE(1)']])
  expect(host.cell('Q2')?.v).toBe(1)
})

it('leaves the count of arguments to the core, which says what is too much', async () => {
  await host.write('S1', [['=PROBE(1,2,3,4,5)']])
  expect(messageOf(host.cell('S1'))).toBe('PROBE: takes at most 4 arguments, got 5; remove what follows fourth')
})

it('follows its cell when rows are inserted, and is gone once the formula is repaired or replaced', async () => {
  await host.write('U1:U2', [['=PROBE(1,2,3,4,5)'], ['=PROBE(1,2,3,4,5)']])
  host.workbook.getActiveSheet().insertRowsBefore(0, 1)
  await host.settle()
  expect(messageOf(host.cell('U2'))).toContain('at most 4 arguments')
  await host.write('U2:U3', [['=PROBE(1)'], ['="a"+1']])
  expect([messageOf(host.cell('U2')), host.cell('U3')?.v, messageOf(host.cell('U3'))]).toEqual([null, '#VALUE!', null])
})
