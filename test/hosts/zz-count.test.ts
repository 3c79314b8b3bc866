import { it } from 'vitest'
import { builtSheets } from '../kit/sheets-runner.ts'
import { sheetsUnderTest } from '../kit/sheets-workbook.ts'
import { ACCOUNTS, BUILD } from './contract/plans.ts'
it('counts', async () => {
  const w = sheetsUnderTest((await builtSheets()).code)
  await w.person.addSheet('Accounts', ACCOUNTS)
  await w.person.format('Accounts', 'D2:D4', 'date')
  const host = await w.open()
  const count = async (what: string, work: () => Promise<unknown>) => {
    const from = w.file.log.calls.length
    const t = performance.now()
    await work()
    const calls = w.file.log.calls.slice(from)
    const by: Record<string, number> = {}
    for (const c of calls) by[c] = (by[c] ?? 0) + 1
    console.log(what, calls.length, Math.round(performance.now() - t), JSON.stringify(by))
  }
  const cells = Array.from({ length: 5000 }, (_, r) => [r, 'a', 'b', r])
  await count('open', () => host.open({ id: 'p1', title: 'x', needsEmpty: [{ sheet: 'Accounts', row: 0, column: 10, rows: 5000, columns: 4 }], adds: ['Big'] }))
  await count('sheet', () => host.apply('p1', [{ step: 'sheet', sheet: 'Big', rows: 5000, columns: 8 }]))
  await count('own', () => host.apply('p1', [{ step: 'values', at: { sheet: 'Big', row: 0, column: 0 }, cells }]))
  await count('beside', () => host.apply('p1', [{ step: 'values', at: { sheet: 'Accounts', row: 0, column: 10 }, cells }]))
  await count('formula', () => host.apply('p1', [BUILD.steps[5]!, BUILD.steps[7]!]))
  await count('format', () => host.apply('p1', [{ step: 'format', area: { sheet: 'Accounts', row: 0, column: 10, rows: 5000, columns: 1 }, format: 'date' }]))
  await count('close', () => host.close('p1'))
  await count('plans', () => host.plans())
  await count('undo', () => host.undo('p1'))
  await count('save', () => host.save('k', 'x'.repeat(100000)))
  await count('save2', () => host.save('k', 'x'.repeat(100000)))
  await count('savenull', () => host.save('k', null))
  await count('load', () => host.load('k'))
})
