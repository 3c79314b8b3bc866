/** Laws of writing: a plan makes exactly what it says, and nothing where there is no room for it. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../core/cells.ts'
import { areaOf } from '../../../core/plans/area.ts'
import { printFormula } from '../../../core/plans/formula.ts'
import { headOf } from '../../../core/plans/run-plan.ts'
import type { Step } from '../../../core/plans/step.ts'
import { ACCOUNTS, BUILD, EDIT, FREEZE, RULES, TEXTS, THREE_TIERS, TIERS } from './plans.ts'
import { type Bench, outlast, tableOn, write } from './workbook-under-test.ts'

export function writingLaws(bench: Bench): void {
  describe('a plan', () => {
    it('makes exactly what it says: sheet, values, formula, name, formats, chart', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      await write(host, BUILD)
      expect(await workbook.person.sheets()).toEqual(['Start', 'Accounts', 'Model'])
      expect(await workbook.person.contents('Model', 'A1:C4')).toEqual([
        ['Segment', 'ARR', null],
        ['Large', '>=500', null],
        ['Small', null, null],
        [null, null, null],
      ])
      expect(await workbook.person.charts('Model')).toEqual([{ kind: 'columns', title: 'Segments' }])
      expect(await workbook.person.contents('Accounts', 'A1:F4')).toEqual(ACCOUNTS)
      expect(await workbook.person.contents('Accounts', 'G1:H1')).toEqual([['Tier', 'Review']])
      for (const [address, formula] of [
        ['G2', TIERS],
        ['I2', RULES],
      ] as const) {
        const [[content]] = (await workbook.person.contents('Accounts', address)) as [[{ readonly formula: string }]]
        expect(plain(content.formula)).toBe(plain(printFormula(formula, await host.limits())))
      }
      if (workbook.computes) {
        expect(await host.readArea('Accounts', 'G2:G4')).toEqual([['Tier 1'], ['Tier 2'], ['Tier 2']])
        expect(await host.readArea('Accounts', 'I2')).toEqual([[3]])
        // By its name, so that the formula says whether the name is there.
        await workbook.person.type('Start', 'A1', [[{ formula: '=ROWS(Strata_model)' }]])
        expect(await host.readArea('Start', 'A1')).toEqual([[3]])
      }
      const ref = await tableOn(host, 'Accounts')
      expect((await host.columnFormats({ ...ref, address: 'H1:H4', headers: ['Review'] }))[0]).toBe('date')
      expect(await host.plans()).toEqual([{ id: 'p1', title: 'Size segments' }])
    })

    it('does not list sheets of its own as tables', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      await write(host, BUILD)
      await write(host, EDIT)
      expect((await host.tables()).map(({ sheet }) => sheet)).toEqual(['Accounts'])
      expect(await host.sheets()).toEqual(['Start', 'Accounts', 'Model'])
    })

    it('writes text as text, whatever it begins with or looks like', async () => {
      const workbook = await bench.newWorkbook()
      const host = await workbook.open()
      const cells = TEXTS.map((text) => [text])
      const steps: Step[] = [
        { step: 'sheet', sheet: 'Texts', rows: 30, columns: 2 },
        { step: 'values', at: { sheet: 'Texts', row: 0, column: 0 }, cells },
        { step: 'values', at: { sheet: 'Start', row: 0, column: 0 }, cells },
      ]
      await write(host, { id: 'p1', title: '', steps })
      for (const sheet of ['Texts', 'Start']) {
        expect(await workbook.person.contents(sheet, `A1:A${cells.length}`)).toEqual(cells)
        expect(await host.readArea(sheet, `A1:A${cells.length}`)).toEqual(cells)
      }
    })

    it('writes text as text over cells that are formatted as text, and they stay so', async () => {
      const workbook = await bench.newWorkbook()
      const host = await workbook.open()
      const cells = TEXTS.map((text) => [text])
      const steps: Step[] = [
        { step: 'sheet', sheet: 'Texts', rows: 30, columns: 2 },
        { step: 'format', area: { ...areaOf('Texts', `A1:A${cells.length}`) }, format: 'text' },
        { step: 'values', at: { sheet: 'Texts', row: 0, column: 0 }, cells },
      ]
      await write(host, { id: 'p1', title: '', steps })
      expect(await workbook.person.contents('Texts', `A1:A${cells.length}`)).toEqual(cells)
      const ref = { sheet: 'Texts', address: `A1:A${cells.length}`, headers: [''], rows: cells.length - 1 }
      expect(await host.columnFormats(ref)).toEqual(['text'])
    })

    it('writes numbers, truths and blanks without change', async () => {
      const workbook = await bench.newWorkbook()
      const host = await workbook.open()
      const cells: Cell[][] = [
        [0, 1.5, -1, 1e-9],
        [123456789012345, 0.1 + 0.2, 1e300, 45000.75],
        [true, false, null, 7],
      ]
      await write(host, { id: 'p1', title: '', steps: [{ step: 'values', at: { sheet: 'Start', row: 2, column: 1 }, cells }] })
      expect(await workbook.person.contents('Start', 'B3:E5')).toEqual(cells)
    })

    it('writes blocks of 20,000 cells', async () => {
      const workbook = await bench.newWorkbook()
      const host = await workbook.open()
      const cells = Array.from({ length: 5000 }, (_, row) => [row, `a${row}`, row / 8, row % 3 === 0 ? null : '=x'])
      const steps: Step[] = [
        { step: 'sheet', sheet: 'Big', rows: 5000, columns: 4 },
        { step: 'values', at: { sheet: 'Big', row: 0, column: 0 }, cells },
      ]
      await write(host, { id: 'p1', title: '', steps }, (await host.limits()).cellsPerCall)
      expect(await host.readArea('Big', 'A1:D5000')).toEqual(cells)
    })

    it('makes a sheet grow that is too small', async () => {
      const workbook = await bench.newWorkbook()
      const host = await workbook.open()
      const steps: Step[] = [{ step: 'values', at: { sheet: 'Start', row: 3000, column: 60 }, cells: [['far out']] }]
      await write(host, { id: 'p1', title: '', steps })
      expect(await host.readArea('Start', 'BI3001')).toEqual([['far out']])
    })

    it('refuses cells that are filled, sheet names that are taken and names in use, and leaves nothing', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      await workbook.person.type('Accounts', 'G4', [['mine']])
      const before = await workbook.seen()
      await expect(write(host, BUILD)).rejects.toThrow(
        'Accounts!G4 is filled, and Accounts!G2:G4 must be empty; choose another place, or empty these cells yourself',
      )
      await expect(write(host, { ...BUILD, steps: [{ step: 'sheet', sheet: 'accounts', rows: 1, columns: 1 }] })).rejects.toThrow(
        'there is a sheet named accounts already',
      )
      expect(await workbook.seen()).toEqual(before)
      await workbook.person.type('Accounts', 'G4', [[null]])
      await write(host, BUILD)
      const built = await workbook.seen()
      const name: Step = { step: 'name', name: 'strata_MODEL', area: areaOf('Start', 'A1:B2') }
      await expect(write(host, { id: 'p2', title: '', steps: [name] })).rejects.toThrow('the name strata_MODEL is in use')
      expect(await workbook.seen()).toEqual(built)
    })

    it('never writes over what a person made, nor changes its looks', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      const before = await workbook.seen()
      const area = areaOf('Accounts', 'B2')
      for (const step of [
        { step: 'values', at: area, cells: [[1]], replaces: true },
        { step: 'freeze', area },
        { step: 'format', area, format: 'percent' },
      ] satisfies Step[])
        await expect(write(host, { id: 'p1', title: '', steps: [step] })).rejects.toThrow('Accounts!B2 was not written by Strata')
      expect(await workbook.seen()).toEqual(before)
    })

    it('counts a formula as filled, and what it spilled', async () => {
      const workbook = await bench.newWorkbook()
      if (!workbook.computes) return
      await workbook.person.type('Start', 'A1', [[{ formula: '=""' }]])
      await workbook.person.type('Start', 'B1', [[{ formula: '=TRANSPOSE(E1:G1)' }]])
      await workbook.person.type('Start', 'E1', [[1, 2, 3]])
      const host = await workbook.open()
      for (const [column, filled] of [
        [0, 'A1'],
        [1, 'B3'],
      ] as const) {
        const at = { sheet: 'Start', row: column === 0 ? 0 : 2, column }
        await expect(write(host, { id: 'p1', title: '', steps: [{ step: 'values', at, cells: [['x'], ['y']] }] })).rejects.toThrow(
          `Start!${filled} is filled`,
        )
      }
    })

    it('leaves a formula in its cell when that is formatted', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      const area = areaOf('Accounts', 'G2')
      await write(host, { ...BUILD, steps: [...BUILD.steps, { step: 'format', area, format: 'heading' }] })
      expect((await workbook.person.contents('Accounts', 'G2'))[0]![0]).toHaveProperty('formula')
      expect(await host.undo('p1')).toEqual({ left: [] })
    })

    it('puts results in the place of formulas, so that others need no add-on', async () => {
      const workbook = await bench.withAccounts()
      if (!workbook.computes) return
      const host = await workbook.open()
      await write(host, BUILD)
      const built = await workbook.seen()
      await write(host, FREEZE)
      expect(await workbook.person.contents('Accounts', 'G2:G4')).toEqual([['Tier 1'], ['Tier 2'], ['Tier 2']])
      expect(await host.undo('p3')).toEqual({ left: [] })
      expect(await workbook.seen()).toEqual(built)
    })

    it('lets a formula take the place of another, and of results', async () => {
      const workbook = await bench.withAccounts()
      if (!workbook.computes) return
      const host = await workbook.open()
      await write(host, BUILD)
      const built = await workbook.seen()
      await write(host, THREE_TIERS)
      expect(await host.readArea('Accounts', 'G2:G4')).toEqual([['Tier 1'], ['Tier 3'], ['Tier 2']])
      expect(await host.undo('p4')).toEqual({ left: [] })
      expect(await workbook.seen()).toEqual(built)
      await write(host, FREEZE)
      await write(host, THREE_TIERS)
      expect(await host.readArea('Accounts', 'G2:G4')).toEqual([['Tier 1'], ['Tier 3'], ['Tier 2']])
      await host.undo('p4')
      await host.undo('p3')
      expect(await workbook.seen()).toEqual(built)
    })

    it('keeps others waiting until it is done or long interrupted', async () => {
      const workbook = await bench.withAccounts()
      const [one, other] = [await workbook.open(), await workbook.open()]
      const before = await workbook.seen()
      await one.begin(headOf(BUILD))
      await one.apply('p1', BUILD.steps.slice(0, 4))
      await expect(other.begin(headOf(EDIT))).rejects.toThrow('"Size segments" is being written to this workbook')
      outlast(workbook)
      await other.begin({ id: 'p9', title: 'Another', needsEmpty: [], adds: [] })
      await expect(one.apply('p1', BUILD.steps.slice(4))).rejects.toThrow('writing was interrupted for too long and has been taken back')
      await other.cancel('p9')
      expect(await workbook.seen()).toEqual(before)
    })
  })
}

/** Formulas that differ in spaces, separators, quotes around a sheet's name or case only are the same. */
function plain(formula: string): string {
  return formula.replace(/[\s']/g, '').replace(/;/g, ',').toUpperCase()
}
