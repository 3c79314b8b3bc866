/** The runbook's instructions for reviewers, done word by word in the playground's engine. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messageOf } from '../../playground/engine/cell-message.ts'
import type { UniverHost } from '../kit/univer-host.ts'
import { liveCheckHost } from './live-sheet.ts'
import { paste } from './paste.ts'

const text = readFileSync(new URL('../../docs/RUNBOOK.md', import.meta.url), 'utf8').replace(/^> ?/gm, '')
const table = /```tsv\n([\s\S]+?)```/.exec(text)![1]!
const steps = [...text.matchAll(/^\| ([A-Z]\d) \| `(.+?)` \| `(.+?)` \| (.+?) \|$/gm)].map(([, cell, sheets, excel, shows]) => ({
  cell: cell!,
  sheets: sheets!,
  excel: excel!,
  shows: shows!,
}))

let host: UniverHost
beforeAll(() => {
  host = liveCheckHost()
})
afterAll(() => host.dispose())

it.each(['sheets', 'excel'] as const)('the steps for %s show what they say', async (name) => {
  const { cells, rows, columns } = paste(name, table)
  const sheet = host.workbook.insertSheet(undefined, { sheet: { cellData: cells, rowCount: rows + 20, columnCount: columns + 20 } })
  for (const step of steps) sheet.getRange(step.cell).setFormula(step[name])
  await host.settle()
  const column = (letter: string): unknown[] => [2, 3, 4, 5].map((row) => sheet.getRange(`${letter}${row}`).getCellData()?.v)
  expect(steps.map(({ cell }) => cell)).toEqual(['J2', 'K2', 'L2'])
  expect([column('J').join(', '), column('K').join(', ')]).toEqual([steps[0]!.shows, steps[1]!.shows])
  const named = /says that (.+)$/.exec(steps[2]!.shows)![1]!
  expect(messageOf(sheet.getRange('L2').getCellData())).toContain(named)

  sheet.getRange('B4').setValue(150)
  await host.settle()
  expect(column('J')[2]).toBe('Mid-market')
  sheet.getRange('G3').setValue({ v: '100..499', t: 1 })
  await host.settle()
  expect(column('J')[1]).toBe('Unassigned')
  host.workbook.deleteSheet(sheet)
})
