/** The steps Data and Method in the playground, over the sample workbook, for the eye, the keyboard and a screen reader. */
import type { Locator } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { violations } from '../kit/axe.ts'
import { eventually, openPlayground, type Playground } from './playground-page.ts'

let playground: Playground
afterEach(() => playground.close())

const panel = (): Locator => playground.page.locator('#panel')
const table = (): Locator => panel().getByLabel('Table', { exact: true })
const goOn = (): Locator => panel().getByRole('button', { name: 'Choose a method' })
const ours = (): Promise<readonly string[]> => violations(playground.page, ['#grid > *'])

/** The panel with the accounts of the sample in it. */
async function openAccounts(scheme: 'light' | 'dark' = 'light'): Promise<void> {
  playground = await openPlayground({ scheme })
  await playground.pick('Accounts', 'A2')
  await eventually(async () => expect(await table().inputValue()).toMatch(/^Accounts!A1:/))
  await panel().getByText('Company size').first().waitFor()
}

it.each(['light', 'dark'] as const)('shows what the columns hold and what stands in the way, %s', async (scheme) => {
  await openAccounts(scheme)
  // 208 of the 1,000 accounts of the sample have no number of employees.
  await panel().getByText('Employees is blank for 20.8 % of accounts, holding 32.9 % of ARR').waitFor()
  await panel().getByText('3 ids stand in more than one row').waitFor()
  const employees = panel().getByRole('button', { name: /^Employees/ })
  await employees.press('Enter')
  expect(await employees.getAttribute('aria-expanded')).toBe('true')
  expect(
    await panel()
      .getByRole('img', { name: /^Employees from 2 to 18.2K, half of them below/ })
      .count(),
  ).toBe(1)
  expect(await ours()).toEqual([])
  expect(await playground.page.evaluate(() => document.querySelector('#panel')!.scrollWidth)).toBeLessThanOrEqual(300)
})

it('takes another role by the keyboard, and keeps to the table that a person works with', async () => {
  await openAccounts()
  const { page } = playground
  await panel().getByRole('button', { name: /^ARR/ }).press('Enter')
  const role = panel().getByLabel('Used as')
  await role.focus()
  await page.keyboard.type('Not used')
  await eventually(async () => expect(await role.inputValue()).toBe('other'))
  await panel().getByText('No column says what an account is worth.').waitFor()
  await playground.pick('Orders', 'A2')
  expect(await table().inputValue()).toMatch(/^Accounts!/)
  await role.selectOption('value')
  await eventually(async () => expect(await panel().getByText('No column says what').count()).toBe(0))
  expect(playground.complaints).toEqual([])
})

it('adds RFM segments from the orders of the workbook, so that a method can use them', async () => {
  await openAccounts()
  const box = panel().getByRole('checkbox', { name: /^RFM segment/ })
  await box.focus()
  await playground.page.keyboard.press('Space')
  await panel()
    .getByRole('button', { name: /^RFM segment/ })
    .waitFor()
  await goOn().press('Enter')
  await panel()
    .getByText(/ordered\./)
    .waitFor()
})

it('goes from the table to the rules by the keyboard alone, and back through the progress', async () => {
  await openAccounts()
  const { page } = playground
  await goOn().focus()
  await page.keyboard.press('Enter')
  // A new step has the keyboard at its heading.
  await eventually(async () => expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('How to segment'))
  const firmographic = panel().getByRole('radio', { name: /^Firmographic/ })
  await eventually(async () => expect(await firmographic.isChecked()).toBe(true))
  expect(await ours()).toEqual([])
  while (!(await firmographic.evaluate((radio) => radio === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const valueBased = panel().getByRole('radio', { name: /^Value-based/ })
  expect(await valueBased.isChecked()).toBe(true)
  await panel().getByText('It brings').waitFor()
  expect(await ours()).toEqual([])
  await panel().getByRole('button', { name: 'Edit the rules' }).press('Enter')
  await panel().getByRole('heading', { level: 1, name: 'Rules' }).waitFor()
  await panel().getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Method' }).press('Enter')
  await eventually(async () => expect(await valueBased.isChecked()).toBe(true))
})

it('says what drives the value, and layers two methods that a person chooses', async () => {
  await openAccounts()
  await goOn().click()
  await panel().getByText('What drives ARR?').click()
  await panel().getByRole('img', { name: 'The 170 largest accounts, 19.2 % of all, hold 80 % of ARR.' }).waitFor()
  expect(await ours()).toEqual([])
  await panel()
    .getByRole('radio', { name: /^Layered/ })
    .check({ force: true })
  await panel().getByLabel('First').selectOption('value')
  await panel().getByLabel('Split by').selectOption('value')
  await panel().getByText('These two do not go together').waitFor()
  expect(await panel().getByRole('button', { name: 'Edit the rules' }).getAttribute('aria-disabled')).toBe('true')
  await panel().getByLabel('First').selectOption('firmographic')
  await panel()
    .getByText(/^\d segments\.$/)
    .waitFor()
  expect(await ours()).toEqual([])
})

it('stops reading when asked, goes on with the table before, and reads again', async () => {
  playground = await openPlayground()
  const { page } = playground
  const rows = Array.from({ length: 60_000 }, (_, row) => `A-${row},Name ${row},${row % 997},${row % 7},x,y,z`)
  const csv = ['Account ID,Account,ARR,Employees,Sector,Country,City', ...rows].join('\n')
  await page.locator('input[type=file]').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await eventually(async () => expect(await playground.read('many', 'A2')).toEqual([['A-0']]))
  // Pressed the moment it is there: reading may be over before a click from afar arrives.
  await page.evaluate(() => {
    const panel = document.querySelector('#panel')!
    const stop = (): HTMLButtonElement | undefined =>
      [...panel.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop')
    new MutationObserver((_, observer) => {
      if (stop() === undefined) return
      observer.disconnect()
      stop()!.click()
    }).observe(panel, { childList: true, subtree: true })
  })
  await playground.pick('many', 'A2')
  await panel().getByText('Reading was stopped. Nothing was changed.').waitFor()
  expect(await ours()).toEqual([])
  expect(await table().inputValue()).not.toMatch(/^many!/)
  await table().selectOption('many!A1:G60001')
  await panel().getByText('60,000 rows').waitFor()
  await panel().getByText('Account id · all distinct').waitFor()
})

it('has help on rules and functions, and a menu for the keyboard', async () => {
  await openAccounts()
  const { page } = playground
  const more = panel().getByRole('button', { name: 'More' })
  await more.press('Enter')
  await page.keyboard.press('End')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Help')
  await page.keyboard.press('Escape')
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true)
  await more.press('Enter')
  expect(await ours()).toEqual([])
  await panel().getByRole('button', { name: 'Help' }).press('Enter')
  await panel().getByText('older than 6 months').waitFor()
  await panel().locator('summary', { hasText: 'VALUE_TIER' }).click()
  await panel().getByText('Assigns each account to a value tier').waitFor()
  expect(await ours()).toEqual([])
  await panel().getByRole('button', { name: 'Back' }).press('Enter')
  await panel().getByRole('heading', { name: 'Your accounts' }).waitFor()
})
