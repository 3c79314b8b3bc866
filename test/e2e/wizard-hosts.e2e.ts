/**
 * A model from the first step to the last, in the built panel of every host: three methods, the cells that were written, a
 * rule edited and written again, undone and removed; and no accessibility violation on any step, light and dark.
 */
import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { isFormula } from '../../core/plans/workbook.ts'
import { violations } from '../kit/axe.ts'
import { PANELS, type Panel } from './panels.ts'
import { eventually } from './playground-page.ts'

let panel: Panel
afterEach(() => panel.close())

/** The progress has buttons of the same names. */
const press = (name: string): Promise<void> =>
  panel.root.locator('.body, footer, .menu').getByRole('button', { name, exact: true }).first().click()
const heading = (name: string | RegExp): Locator => panel.root.getByRole('heading', { name })

/** From the data to what is written. */
async function build(method: string): Promise<void> {
  await panel.root
    .getByText('all distinct')
    .or(panel.root.getByText(/Account id ·/))
    .first()
    .waitFor()
  await press('Choose a method')
  // As a person does: the whole card is the label, and a card that moved away under the pointer is clicked again.
  const card = panel.root.locator('label').filter({ has: panel.page.getByText(method, { exact: true }) })
  await eventually(async () => {
    await card.click()
    expect(await card.getByRole('radio').isChecked()).toBe(true)
  })
  await press('Edit the rules')
  await press('Preview')
  await press('Choose what to write')
  await write('Write')
}

async function write(button: string): Promise<void> {
  await press(button)
  await heading('This is in your workbook now').waitFor({ timeout: 60_000 })
}

/** The column beside the table: its letter is the first after the accounts' own. */
const SEGMENTS = 'X1:X40'

async function segments(): Promise<readonly string[]> {
  const [, ...cells] = (await panel.contents('Accounts', SEGMENTS)).map(([cell]) => cell)
  return cells.map(String)
}

async function modelSheet(known: readonly string[]): Promise<string> {
  const added = (await panel.sheets()).filter((sheet) => !known.includes(sheet))
  const model = added.find((sheet) => /model/i.test(sheet))
  expect(model, added.join(', ')).toBeDefined()
  return model!
}

describe.each(PANELS)('in %s', (_, open) => {
  it.each(['Firmographic', 'Value-based', 'Lifecycle stage'])(
    '%s: builds, is edited, written again, undone and removed',
    async (method) => {
      panel = await open('light')
      const before = await panel.sheets()
      await build(method)

      const model = await modelSheet(before)
      // In the header row, so that sorting keeps it; in Excel, where a header is text, below it.
      const formulas = (await panel.contents('Accounts', 'X1:X2')).flat().filter(isFormula)
      expect(formulas.map(({ formula }) => formula)).toEqual([expect.stringContaining('SEGMENT(')])
      const table = await panel.contents(model, 'A1:F40')
      const top = table.findIndex(([cell]) => typeof cell === 'string' && /^Segment\b/.test(cell))
      const names = table.slice(top + 1).flatMap(([cell]) => (typeof cell === 'string' && cell !== '' ? [cell] : []))
      expect(new Set(names).size).toBeGreaterThanOrEqual(3)
      await eventually(async () => {
        const found = await segments()
        expect(found.filter((segment) => names.includes(segment)).length).toBeGreaterThan(20)
      })
      const written = await segments()

      await press('Go on')
      await panel.root.getByLabel('Segment of rule 1', { exact: true }).fill('Top of the list')
      await press('Preview')
      await press('Choose what to write')
      await write('Write changes')
      expect((await panel.contents(model, 'A1:A40')).flat()).toContain('Top of the list')
      await eventually(async () => expect((await segments()).some((segment) => segment === 'Top of the list')).toBe(true))

      await press('Undo')
      await heading('It has been taken back').waitFor()
      await eventually(async () => expect(await segments()).toEqual(written))

      await panel.root.getByRole('button', { name: 'More' }).click()
      await press('Undo what Strata wrote')
      await press('Remove everything')
      await press('Yes, remove everything')
      await eventually(async () => expect(await panel.sheets()).toEqual(before))
      expect((await panel.contents('Accounts', 'X1:Z3')).flat()).toEqual(Array(9).fill(null))
    },
  )
})

// In the playground wizard-data, wizard-rules and wizard-write look at every step.
describe.each(PANELS.filter(([name]) => name !== 'the playground'))('in %s', (_, open) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation on any step, %s', async (scheme) => {
    panel = await open(scheme)
    const found: string[] = []
    const look = async (step: string): Promise<void> => {
      await heading(/./).first().waitFor()
      found.push(...(await violations(panel.page, panel.foreign)).map((line) => `${step}: ${line}`))
    }
    await panel.root
      .getByText(/Account id ·/)
      .first()
      .waitFor()
    await look('Data')
    await press('Choose a method')
    await panel.root.getByRole('radio', { checked: true }).waitFor()
    await look('Method')
    await press('Edit the rules')
    await heading(/^\d+ rules?$/).waitFor()
    await look('Rules')
    await press('Preview')
    await panel.root
      .getByText(/differ/)
      .first()
      .waitFor()
    await look('Preview')
    await press('Choose what to write')
    await panel.root.getByText('SEGMENT(').first().waitFor()
    await look('Write')
    await write('Write')
    await look('Written')
    expect(found).toEqual([])
  })
})
