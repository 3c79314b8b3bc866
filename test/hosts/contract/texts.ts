/** Laws of the texts that the wizard keeps in a workbook. */
import { describe, expect, it } from 'vitest'
import { BUILD } from './plans.ts'
import { type Bench, write } from './workbook-under-test.ts'

export function textLaws(bench: Bench): void {
  describe('texts kept in the workbook', () => {
    it('come back whole after reopening, 100 KB of them, and are gone when told', async () => {
      const workbook = await bench.newWorkbook()
      const before = await workbook.seen()
      const host = await workbook.open()
      // Lines, quotes, three-byte characters and pairs of surrogates, in rows of odd length.
      const long = Array.from({ length: 3500 }, (_, index) => `${index} "Größe" 語\n😀😀'=`).join('')
      expect(new TextEncoder().encode(long).length).toBeGreaterThan(80_000)
      const other = 'x'.repeat(100_000)
      expect(await host.load('model')).toBeNull()
      await host.save('model', long)
      await host.save('other', other)
      const reopened = await workbook.open()
      expect(await reopened.load('model')).toBe(long)
      expect(await reopened.load('other')).toBe(other)
      await reopened.save('model', 'short')
      expect(await host.load('model')).toBe('short')
      await host.save('model', '')
      expect(await host.load('model')).toBe('')
      await host.save('model', null)
      await host.save('other', null)
      expect(await host.load('model')).toBeNull()
      expect(await workbook.seen()).toEqual(before)
    })

    it('are apart from the plans', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      await host.save('strata.plans', 'mine')
      await host.save('plans', 'mine too')
      await write(host, BUILD)
      expect(await host.undoAll()).toEqual({ left: [] })
      expect(await host.load('strata.plans')).toBe('mine')
      expect(await host.load('plans')).toBe('mine too')
    })
  })
}
