/** Laws of undo: what was there comes back, and what someone changed since is left. */
import { describe, expect, it } from 'vitest'
import { runPlan } from '../../../core/plans/run-plan.ts'
import { BUILD, EDIT } from './plans.ts'
import { type Bench, CELLS_PER_CALL, write } from './workbook-under-test.ts'

export function undoingLaws(bench: Bench): void {
  describe('undo', () => {
    it('brings back what was there, plan by plan, also after reopening and renaming', async () => {
      const workbook = await bench.withAccounts()
      const empty = await workbook.seen()
      await write(await workbook.open(), BUILD)
      const built = await workbook.seen()
      await write(await workbook.open(), EDIT)
      expect(await workbook.person.contents('Model', 'A1:B4')).toEqual([
        ['Segment', 'ARR'],
        ['Large', '>=1000'],
        ['Small', null],
        ['Rest', '=US'],
      ])
      const reopened = await workbook.open()
      expect(await reopened.plans()).toEqual([
        { id: 'p1', title: 'Size segments' },
        { id: 'p2', title: 'Size segments, edited' },
      ])
      expect(await reopened.undo('p2')).toEqual({ left: [] })
      expect(await workbook.seen()).toEqual(built)
      await workbook.person.renameSheet('Model', 'My model')
      expect(await reopened.undo('p1')).toEqual({ left: [] })
      expect(await workbook.seen()).toEqual(empty)
    })

    it('of everything removes all that Strata made', async () => {
      const workbook = await bench.withAccounts()
      const empty = await workbook.seen()
      const host = await workbook.open()
      await write(host, BUILD)
      await write(host, EDIT)
      expect(await host.undoAll()).toEqual({ left: [] })
      expect(await workbook.seen()).toEqual(empty)
      expect(await host.plans()).toEqual([])
    })

    it('leaves cells that someone changed since, and says which', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      await write(host, BUILD)
      await workbook.person.type('Accounts', 'G1', [['My tiers']])
      expect(await host.undo('p1')).toEqual({ left: ['Accounts!G1:H1'] })
      expect(await workbook.person.contents('Accounts', 'G1:H2')).toEqual([
        ['My tiers', 'Review'],
        [null, null],
      ])
    })

    it('takes no offence at a sheet that the person deleted', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      await write(host, BUILD)
      await write(host, EDIT)
      await workbook.person.deleteSheet('Model')
      // A formula that pointed there has changed by that.
      expect(['', 'Accounts!I2']).toContain((await host.undoAll()).left.join())
      expect(await workbook.person.contents('Accounts', 'G1:H4')).toEqual(Array(4).fill([null, null]))
      expect(await host.plans()).toEqual([])
      expect(await workbook.person.sheets()).toEqual(['Start', 'Accounts'])
    })

    it('that stops midway leaves nothing', async () => {
      const workbook = await bench.withAccounts()
      const before = await workbook.seen()
      const host = await workbook.open()
      let pieces = 0
      await expect(
        runPlan(
          host,
          BUILD,
          CELLS_PER_CALL,
          () => pieces++,
          () => pieces > 3,
        ),
      ).rejects.toThrow()
      expect(await workbook.seen()).toEqual(before)
    })
  })
}
