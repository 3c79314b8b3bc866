/** The steps Rules and Preview in the playground: every edit by keyboard and by mouse, counts and findings as they follow, light and dark. */
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../kit/axe.ts'
import { eventually, openPlayground, type Playground } from './playground-page.ts'

const MODEL = [
  ['Segment', 'Employees', 'Industry'],
  ['Enterprise', '>=1000', ''],
  ['Mid-market', '100..999', ''],
  ['Large again', '>=2000', ''],
  ['Small business', '<100', ''],
]

let playground: Playground
let panel: Locator

const rule = (number: number): Locator => panel.locator('.rules > li').nth(number - 1)
const names = (): Promise<string[]> =>
  panel.locator('.rule .name').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
const written = (): Locator => panel.getByLabel('As text')
const status = (): Promise<string | null> => panel.locator('[role=status]').textContent()
const sizes = async (): Promise<Record<string, number>> => {
  const lines = await panel
    .locator('.legend li')
    .evaluateAll((items) => items.map((item) => [...item.querySelectorAll('span')].map((span) => span.textContent)))
  return Object.fromEntries(lines.map(([, name, size]) => [name, Number(size!.split(' ')[0]!.replace(',', ''))]))
}
/** A step reached before is a button above, too; the one that is meant stands below it. */
const press = (button: string): Promise<void> => panel.getByRole('button', { name: button, exact: true }).last().click()

const whenEnabled = async (button: string): Promise<void> => {
  const found = panel.getByRole('button', { name: button, exact: true })
  await eventually(async () => expect(await found.getAttribute('aria-disabled')).toBe('false'))
  await found.click()
}

/** As Ctrl+V does, without the machine's clipboard. */
const paste = async (rows: readonly (readonly string[])[]): Promise<void> => {
  const details = panel.locator('details').filter({ hasText: 'Copy and paste' })
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  await panel.getByLabel('Paste from the sheet').evaluate(
    (field, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    rows.map((row) => row.join('\t')).join('\n'),
  )
  await eventually(async () => expect(await names()).toEqual(rows.slice(1).map(([name]) => name)))
}

const openRules = async (scheme: 'light' | 'dark'): Promise<void> => {
  playground = await openPlayground({ scheme })
  panel = playground.page.locator('#panel')
  await playground.pick('Accounts', 'B2')
  // Pressing sooner would settle for the table that was shown before.
  await eventually(async () => expect(await panel.getByLabel('Table').inputValue()).toContain('Accounts'))
  await whenEnabled('Choose a method')
  await whenEnabled('Edit the rules')
  await paste(MODEL)
}

const expectAccessible = async (): Promise<void> => expect(await violations(playground.page, ['#grid > *'])).toEqual([])

/** axe on every editor, the settings and the preview. */
const walkWithAxe = async (): Promise<void> => {
  await panel.locator('details').filter({ hasText: 'Settings' }).locator('summary').click()
  await rule(2).locator('[data-column="1"]').click()
  await expectAccessible()
  await written().fill('not(>=1000')
  await expectAccessible()
  await written().fill('100..999')
  for (const header of ['Industry', 'Last login']) {
    await rule(1).getByLabel('Add a condition to Enterprise').selectOption(header)
    await expectAccessible()
  }
  await panel.getByLabel('When').selectOption('last')
  await expectAccessible()
  await press('Preview')
  await eventually(async () => expect(await panel.locator('.whys li').count()).toBeGreaterThan(3))
  await panel.getByText('Tested on').click()
  await expectAccessible()
  expect(await panel.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
}

describe('in the light theme', () => {
  beforeAll(() => openRules('light'))
  afterAll(() => playground.close())

  it('counts follow each key, and always add up to the accounts', async () => {
    await paste(MODEL)
    const before = await sizes()
    expect(Object.values(before).reduce((sum, size) => sum + size)).toBe(1000)
    await rule(2).locator('[data-column="1"]').click()
    await written().fill('500..999')
    const after = await sizes()
    expect(after['Mid-market']).toBeLessThan(before['Mid-market']!)
    expect(Object.values(after).reduce((sum, size) => sum + size)).toBe(1000)
  })

  it('rules move by the arrow keys on their handle and by Alt with an arrow anywhere, and the keyboard goes with them', async () => {
    await paste(MODEL)
    await rule(1)
      .getByRole('button', { name: /^Move Enterprise, rule 1 of 4/ })
      .focus()
    await playground.page.keyboard.press('ArrowDown')
    expect((await names()).slice(0, 2)).toEqual(['Mid-market', 'Enterprise'])
    expect(await status()).toBe('Enterprise is rule 2 of 4 now.')
    await playground.page.keyboard.press('ArrowDown')
    expect(await names()).toEqual(['Mid-market', 'Large again', 'Enterprise', 'Small business'])
    await rule(3).locator('.name').focus()
    await playground.page.keyboard.press('Alt+ArrowUp')
    expect((await names())[1]).toBe('Enterprise')
    await press('Undo')
    expect((await names())[2]).toBe('Enterprise')
  })

  it('rules move by mouse', async () => {
    await paste(MODEL)
    await rule(1).scrollIntoViewIfNeeded()
    const from = (await rule(3).locator('.move').boundingBox())!
    const to = (await rule(1).boundingBox())!
    await playground.page.mouse.move(from.x + 8, from.y + 8)
    await playground.page.mouse.down()
    await playground.page.mouse.move(to.x + 20, to.y + 4, { steps: 12 })
    await playground.page.mouse.up()
    expect(await names()).toEqual(['Large again', 'Enterprise', 'Mid-market', 'Small business'])
  })

  it('cuts move by key and by mouse, to round numbers, and say where they are', async () => {
    await paste(MODEL)
    await rule(2).locator('[data-column="1"]').click()
    const low = panel.getByRole('slider', { name: 'Employees from' })
    expect(await low.getAttribute('aria-valuetext')).toBe('at least 100')
    await low.press('ArrowLeft')
    const [from] = (await written().inputValue()).split('..').map(Number)
    expect(from).toBeLessThan(100)
    expect(String(from)).toMatch(/^[1-9]\d?0*$/)
    await low.press('Home')
    expect(await written().inputValue()).toBe('<1000')
    expect(await low.getAttribute('aria-valuetext')).toBe('no lower bound')
    const high = (await panel.locator('.handle[data-end="high"]').boundingBox())!
    await playground.page.mouse.move(high.x + high.width / 2, high.y + 20)
    await playground.page.mouse.down()
    await playground.page.mouse.move(high.x + 40, high.y + 20, { steps: 5 })
    await playground.page.mouse.up()
    const [, before] = /^<(\d+)$/.exec(await written().inputValue())!
    expect(Number(before)).toBeGreaterThan(1000)
    await panel.getByLabel('Blank cells too').check()
    expect(await written().inputValue()).toBe(`<${before} | blank`)
  })

  it('values are ticked from a list with their counts, and found by a search', async () => {
    await paste(MODEL)
    const { Enterprise: before } = await sizes()
    await rule(1).getByLabel('Add a condition to Enterprise').selectOption('Industry')
    await panel.getByLabel('Search values').fill('retail')
    await panel.locator('.values').getByLabel('Retail', { exact: true }).check()
    expect(await written().inputValue()).toBe('Retail')
    expect((await sizes()).Enterprise).toBeLessThan(before!)
    await panel.getByLabel('What the condition takes').selectOption('none')
    expect(await written().inputValue()).toBe('not(Retail)')
    await press('Remove condition')
    expect(await sizes()).toMatchObject({ Enterprise: before })
  })

  it('a span of days counts from the day that is set', async () => {
    await paste(MODEL)
    await rule(1).getByLabel('Add a condition to Enterprise').selectOption('Last login')
    await panel.getByLabel('When').selectOption('older than')
    await panel.getByLabel('How many').fill('6')
    await panel.getByLabel('Unit').selectOption('month')
    expect(await written().inputValue()).toBe('older than 6 months')
    await panel.locator('.editor').getByLabel('Counted from').fill('')
    await eventually(async () => expect(await rule(1).locator('.findings').textContent()).toContain('needs a day to count from'))
    await panel.locator('.editor').getByRole('button', { name: 'Set to today' }).click()
    expect(await panel.locator('.editor').getByLabel('Counted from').inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(await rule(1).locator('.problem').count()).toBe(0)
  })

  it('what can not be read is shown at its character and holds the next step back; what never matches is said beside the rule', async () => {
    await paste(MODEL)
    await eventually(async () => expect(await rule(3).locator('.findings').textContent()).toContain('Large again never matches'))
    await rule(1).locator('[data-column="1"]').click()
    await written().fill('not(>=1000')
    expect(await rule(1).locator('.problem').textContent()).toContain('Expected a closing ) at character 11')
    expect(await written().getAttribute('aria-invalid')).toBe('true')
    // Disabled for those who hear it, yet it still answers.
    await panel.getByRole('button', { name: 'Preview', exact: true }).click({ force: true })
    expect(await status()).toBe('Repair what cannot be read first.')
    expect(await written().inputValue()).toBe('not(>=1000')
  })

  it('a rule is added, removed and brought back', async () => {
    await paste(MODEL)
    await press('+ Rule')
    await playground.page.keyboard.type('Rest')
    expect(await names()).toEqual(['Enterprise', 'Mid-market', 'Large again', 'Small business', 'Rest'])
    expect((await sizes()).Unassigned).toBeUndefined()
    await rule(1).getByRole('button', { name: 'Remove Enterprise' }).click()
    expect(await names()).not.toContain('Enterprise')
    await press('Undo')
    expect(await names()).toContain('Enterprise')
  })

  it('the preview adds up, says whether segments differ, and why accounts are where they are', async () => {
    await paste(MODEL)
    await press('Preview')
    const counts = await panel.locator('table.segments tbody tr td:nth-child(2)').allTextContents()
    expect(counts.reduce((sum, count) => sum + Number(count.replace(',', '')), 0)).toBe(1000)
    await eventually(async () => expect(await panel.locator('.verdict').textContent()).toMatch(/^They .* metrics/))
    await eventually(async () => expect(await panel.locator('.findings').textContent()).toContain('only because Employees is blank'))
    const first = await panel.locator('.whys li').first().textContent()
    expect(first).toContain('Enterprise · rule 1Employees is at least 1000.')
    await press('Show others')
    expect(await panel.locator('.whys li').first().textContent()).not.toBe(first)
    expect(playground.complaints).toEqual([])
  })

  it('a column that the data has not is named by choosing it', async () => {
    await press('Rules')
    await paste([
      ['Segment', 'Employes'],
      ['Enterprise', '>=1000'],
    ])
    expect(await panel.locator('.body > .findings').textContent()).toContain('nearest is "Employees"')
    await rule(1).locator('[data-column="1"]').click()
    await panel.getByLabel('Which column is Employes?').selectOption('Employees')
    expect(await panel.locator('.problem').count()).toBe(0)
    expect((await sizes()).Enterprise).toBeGreaterThan(0)
  })

  it('axe finds nothing wrong with any editor, the settings or the preview', async () => {
    await paste(MODEL)
    await walkWithAxe()
  })
})

describe('in the dark theme', () => {
  beforeAll(() => openRules('dark'))
  afterAll(() => playground.close())

  it('axe finds nothing wrong with any editor, the settings or the preview', walkWithAxe)
})
