/**
 * What is written, in the playground: the list says it before, the cells have it after; snapshots, comparing, freezing and
 * taking back; and no accessibility violation on any of these pages, light and dark.
 */
import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { isFormula } from '../../core/plans/workbook.ts'
import { violations } from '../kit/axe.ts'
import { type Panel, playgroundPanel } from './panels.ts'
import { eventually } from './playground-page.ts'

let panel: Panel
afterEach(() => panel.close())

const button = (name: string): Locator => panel.root.getByRole('button', { name, exact: true }).last()
const press = (name: string): Promise<void> => button(name).click()
const whenEnabled = async (name: string): Promise<void> => {
  await eventually(async () => expect(await button(name).getAttribute('aria-disabled')).toBe('false'))
  await press(name)
}
const open = async (page: string): Promise<void> => {
  await panel.root.getByRole('button', { name: 'More' }).click()
  await press(page)
}
const says = (text: string | RegExp): Promise<void> => panel.root.locator('.body').getByText(text).first().waitFor()
const clean = async (): Promise<void> => expect(await violations(panel.page, ['#grid > *'])).toEqual([])

async function toWrite(): Promise<void> {
  await panel.root
    .getByText(/Account id ·/)
    .first()
    .waitFor()
  await whenEnabled('Choose a method')
  await whenEnabled('Edit the rules')
  await whenEnabled('Preview')
  await press('Choose what to write')
  await says('Segment column')
}

async function write(): Promise<void> {
  await whenEnabled('Write')
  await panel.root.getByRole('heading', { name: 'This is in your workbook now' }).waitFor({ timeout: 60_000 })
}

const segments = async (): Promise<string[]> => (await panel.contents('Accounts', 'X2:X30')).map(([cell]) => String(cell))
const header = async () => (await panel.contents('Accounts', 'X1'))[0]![0]!

describe('the list', () => {
  it('says where each part goes, and what is left out is not written', async () => {
    panel = await playgroundPanel('light')
    await toWrite()
    await clean()
    const before = await panel.sheets()
    expect(await panel.root.locator('.checklist').textContent()).toContain('Segment columnAccounts!X1')
    await panel.root.getByLabel('Playbook').uncheck()
    await panel.root.getByLabel('Snapshot of today').check()
    await says('new sheet Snapshots')
    await write()
    await clean()
    const added = (await panel.sheets()).filter((sheet) => !before.includes(sheet))
    expect(added).toEqual(['Segment model', 'Segment profile', 'Snapshots'])
    expect(isFormula(await header())).toBe(true)
    await press('Undo')
    await panel.root.getByRole('heading', { name: 'It has been taken back' }).waitFor()
    expect(await panel.sheets()).toEqual(before)
    expect(await header()).toBeNull()
  })

  it('writes values on a sheet of their own where that is asked for', async () => {
    panel = await playgroundPanel('dark')
    await toWrite()
    await clean()
    await panel.root.getByText('Values', { exact: true }).click()
    await panel.root.getByLabel('Segments go').selectOption('sheet')
    await says('Segments 2!C1')
    await write()
    const [head, first] = await panel.contents('Segments 2', 'A1:C2')
    expect(head!.slice(0, 3)).toEqual(['Account ID', 'Account', 'Segment'])
    expect(first!.every((cell) => typeof cell === 'string')).toBe(true)
    expect(await header()).toBeNull()
  })
})

describe('afterwards', () => {
  it('edits made on the model sheet are not written over unasked', async () => {
    panel = await playgroundPanel('light')
    await toWrite()
    await write()
    await panel.page.evaluate(() =>
      window.univerAPI.getActiveWorkbook()!.getSheetByName('Segment model')!.getRange('B11').setValue('>=300'),
    )
    await press('Go on')
    await whenEnabled('Preview')
    await press('Choose what to write')
    await says('The rules on the sheet were edited')
    expect(await button('Write changes').getAttribute('aria-disabled')).toBe('true')
    await clean()
    await press('Take the rules of the sheet')
    await whenEnabled('Write changes')
    await panel.root.getByRole('heading', { name: 'This is in your workbook now' }).waitFor({ timeout: 60_000 })
    expect(await panel.contents('Segment model', 'B11')).toEqual([['>=300']])
  })

  it.each(['light', 'dark'] as const)('snapshots, comparing and freezing work, and all of it goes again, %s', async (scheme) => {
    panel = await playgroundPanel(scheme)
    const before = await panel.sheets()
    await toWrite()
    await write()
    const written = await segments()

    await open('Take a snapshot')
    await whenEnabled('Take the snapshot')
    await says('The snapshot is taken.')
    await clean()
    expect((await panel.contents('Snapshots', 'A2:B2'))[0]![1]).toBe(written[0])
    await press('Back')
    await open('Take a snapshot')
    await says(/One day has one snapshot/)
    await press('Back')

    await panel.root.getByRole('navigation').getByRole('button', { name: 'Rules' }).click()
    await panel.root.getByLabel('Segment of rule 1', { exact: true }).fill('Renamed')
    await open('Compare')
    await says('Accounts that move most')
    await clean()
    await whenEnabled('Write as a sheet')
    await eventually(async () => expect(await panel.sheets()).toContain('Comparison'))
    await press('Back')

    await open('Freeze formulas to values')
    await whenEnabled('Freeze them')
    await says('Frozen. Everybody sees the values now.')
    await clean()
    expect(isFormula(await header())).toBe(false)
    expect(await segments()).toEqual(written)
    await press('Back')

    await open('Undo what Strata wrote')
    await whenEnabled('Undo the last one')
    await says('Taken back.')
    expect(isFormula(await header())).toBe(true)
    await press('Remove everything')
    await clean()
    await press('Yes, remove everything')
    await says('There is nothing to take back.')
    expect(await panel.sheets()).toEqual(before)
    expect(await segments()).toEqual(Array(29).fill('null'))
  })
})
