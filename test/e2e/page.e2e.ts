/** The page around the grid: for the keyboard, for a screen reader, light and dark, wide and narrow. */
import { afterEach, expect, it } from 'vitest'
import { violations } from '../kit/axe.ts'
import { eventually, openPlayground, type Playground } from './playground-page.ts'

let playground: Playground
afterEach(() => playground.close())

/** All but Univer's own canvas and toolbar. */
const ours = (): Promise<readonly string[]> => violations(playground.page, ['#grid > *'])

it.each(['light', 'dark'] as const)('has no accessibility violation, %s', async (scheme) => {
  playground = await openPlayground({ scheme })
  expect(await ours()).toEqual([])
  await playground.page.locator('input[type=file]').setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
  await playground.type('Start', 'K40', '=VALUE_TIER(C8:F8,"worst")')
  await eventually(async () => expect(await playground.page.locator('#message').textContent()).toContain('VALUE_TIER'))
  expect(await ours()).toEqual([])
  expect(Math.round((await playground.page.locator('#panel').boundingBox())!.width)).toBe(300)
})

it('reaches "Open a file" with the keyboard alone, and opens the chooser with Enter', async () => {
  playground = await openPlayground()
  const { page } = playground
  const button = page.getByRole('button', { name: 'Open a file' })
  // Asked for early: the browser is told to hand choosers over some time after this line.
  const chooser = page.waitForEvent('filechooser', { timeout: 100_000 })
  // The grid takes the keyboard once, when it is ready.
  await eventually(async () => expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false))
  await page.locator('h1').first().click()
  await page.keyboard.press('Tab')
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer: Buffer.from('id\nx\n') })
  await eventually(async () => expect(await playground.read('keys', 'A2')).toEqual([['x']]))
})

it('fits a narrow window: nothing scrolls sideways, and grid and sidebar are both there', async () => {
  playground = await openPlayground({ width: 400 })
  const { page } = playground
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  for (const part of ['#grid', '#panel', '#message']) expect((await page.locator(part).boundingBox())!.height).toBeGreaterThan(20)
})
