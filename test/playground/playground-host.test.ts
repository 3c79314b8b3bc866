/** The Host port over the real engine: what the sidebar is told about the cell a person stands on. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Host } from '../../core/host.ts'
import { playgroundHost } from '../../playground/playground-host.ts'
import { createUniverHost, type UniverHost } from '../kit/univer-host.ts'

let univer: UniverHost
let host: Host

beforeAll(async () => {
  univer = createUniverHost()
  host = playgroundHost(univer.api, univer.injector)
  await univer.write('B2:C4', [
    ['Id ', 'ARR'],
    ['x', 10],
    ['y', null],
  ])
  await univer.write('G1:H3', [
    ['Id', 'Tier'],
    ['=SEQUENCE(3,2)', null],
    [null, null],
  ])
})
afterAll(() => univer.dispose())

const select = (address: string): void => void univer.workbook.getActiveSheet().getRange(address).activate()

it('writes formulas without a prefix and with commas, and knows no limit to what they are handed', async () => {
  expect(await host.limits()).toEqual({
    functionPrefix: '',
    argumentSeparator: ',',
    cellsPerCall: 50_000,
    cellsPerFormula: 1_000_000,
    bytesPerFormula: null,
  })
})

it('finds the table around the active cell, from a blank cell in it too', async () => {
  const table = { sheet: 'Sheet', address: 'B2:C4', headers: ['Id', 'ARR'], rows: 2 }
  select('B2')
  expect(await host.selection()).toEqual(table)
  select('C4')
  expect(await host.selection()).toEqual(table)
})

it('counts what a formula spilled as part of a table', async () => {
  select('G1')
  expect(await host.selection()).toEqual({ sheet: 'Sheet', address: 'G1:H4', headers: ['Id', 'Tier'], rows: 3 })
})

it('finds nothing on an empty spot', async () => {
  select('P40')
  expect(await host.selection()).toBeNull()
})
