/**
 * The host contract in Chromium, over the built page, and what only a page has: charts that are drawn, and Ctrl+Z. What the
 * person does is the headless test's own code, bundled and run inside the page. The laws of failing stay with the headless
 * run: they make some two hundred workbooks, of the same engine.
 */
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Host } from '../../core/host.ts'
import { HOST_METHODS } from '../../core/host.ts'
import { areaOf } from '../../core/plans/area.ts'
import type { Chart, Plan } from '../../core/plans/step.ts'
import { BUILD, EDIT } from '../hosts/contract/plans.ts'
import { readingLaws } from '../hosts/contract/reading.ts'
import { textLaws } from '../hosts/contract/texts.ts'
import { undoingLaws } from '../hosts/contract/undoing.ts'
import { benchOf, type Person, type WorkbookUnderTest, write } from '../hosts/contract/workbook-under-test.ts'
import { writingLaws } from '../hosts/contract/writing.ts'
import { violations } from '../kit/axe.ts'
import type { playgroundUnderTest } from '../kit/playground-under-test.ts'
import { eventually, openPlayground, type Playground } from './playground-page.ts'

declare global {
  interface Window {
    underTest: { readonly playgroundUnderTest: typeof playgroundUnderTest }
    workbook: WorkbookUnderTest
  }
}

let playground: Playground
beforeAll(async () => {
  playground = await openPlayground()
  const { outputFiles } = await build({
    entryPoints: [new URL('../kit/playground-under-test.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'underTest',
  })
  await playground.page.evaluate(`${outputFiles[0]!.text};window.underTest = underTest`)
})
afterAll(() => playground.close())

const bench = benchOf(async () => {
  const { page } = playground
  await page.evaluate(() => {
    window.workbook = window.underTest.playgroundUnderTest(window.univerAPI, () => window.strataHost)
  })
  return {
    computes: true,
    open: async () => hostIn(page),
    person: personIn(page),
    seen: () => page.evaluate(() => window.workbook.seen()),
    failAt: () => () => false,
    // Not waited for: what is asked of the page next comes after it.
    later: (ms) => void page.evaluate((by) => window.workbook.later(by), ms),
    close: () => page.evaluate(() => window.workbook.close()),
  }
})
afterEach(bench.clear)

describe('the playground, in Chromium', () => {
  readingLaws(bench)
  writingLaws(bench)
  undoingLaws(bench)
  textLaws(bench)
})

const SEGMENTS = [
  ['Segment', 'ARR', 'Accounts'],
  ['Enterprise', 5_200_000, 40],
  ['Mid-market', 2_900_000, 210],
  ['Small business', 1_100_000, 750],
  ['Unassigned', -60_000, 12],
] as const

const chart = (kind: Chart['kind'], row: number, column: number): Plan['steps'][number] => ({
  step: 'chart',
  chart: {
    kind,
    title: `ARR by segment, ${kind}`,
    categories: areaOf('Profile', 'A1:A5'),
    series: kind === 'bars' ? [areaOf('Profile', 'B1:B5')] : [areaOf('Profile', 'B1:B5'), areaOf('Profile', 'C1:C5')],
    at: { sheet: 'Profile', row, column },
    rows: 11,
    columns: 4,
  },
})

const CHARTS: Plan = {
  id: 'charts',
  title: 'Charts',
  steps: [
    { step: 'sheet', sheet: 'Profile', rows: 40, columns: 12 },
    { step: 'values', at: { sheet: 'Profile', row: 0, column: 0 }, cells: SEGMENTS },
    { step: 'format', area: areaOf('Profile', 'A1:C1'), format: 'heading' },
    { step: 'format', area: areaOf('Profile', 'B2:C5'), format: 'whole' },
    { step: 'format', area: areaOf('Profile', 'C2:C5'), format: 'scale' },
    { step: 'layout', sheet: 'Profile', widths: [130, 90, 80], frozenRows: 1 },
    chart('bars', 0, 3),
    chart('columns', 0, 8),
    chart('stacked', 12, 3),
    chart('line', 12, 8),
  ],
}

describe('in the page', () => {
  it('a plan that adds sheets leaves a person on the sheet where they are', async () => {
    const workbook = await bench.withAccounts()
    await workbook.person.select('Accounts', 'B2')
    await write(await workbook.open(), CHARTS, 1000)
    expect(await workbook.person.sheets()).toContain('Profile')
    expect(await playground.page.evaluate(() => window.univerAPI.getActiveWorkbook()?.getActiveSheet().getSheetName())).toBe('Accounts')
  })

  const figures = () => playground.page.locator('#grid .strata-chart')

  it('charts float over their sheet, say in words what they show, and follow the cells', async () => {
    const workbook = await bench.newWorkbook()
    await write(await workbook.open(), CHARTS, 1000)
    await workbook.person.select('Profile', 'A1')
    await eventually(async () => expect(await figures().count()).toBe(4))
    const text =
      'Bar chart: ARR by segment, bars. ARR by category. Enterprise: 5.2M. Mid-market: 2.9M. Small business: 1.1M. Unassigned: -60K.'
    await eventually(async () => expect(await figures().first().getAttribute('aria-label')).toBe(text))
    expect(await playground.page.locator('#grid .strata-chart svg').count()).toBe(4)
    await workbook.person.type('Profile', 'B2', [[7_000_000]])
    await eventually(async () => expect(await figures().first().getAttribute('aria-label')).toContain('Enterprise: 7M'))
    expect((await violations(playground.page)).filter((line) => line.includes('strata-chart'))).toEqual([])
    if (process.env.STRATA_SHOT) await playground.page.screenshot({ path: process.env.STRATA_SHOT })
    await workbook.person.select('Start', 'A1')
    await eventually(async () => expect(await figures().count()).toBe(0))
    await workbook.person.select('Profile', 'A1')
    await eventually(async () => expect(await figures().count()).toBe(4))
    await (await workbook.open()).undoAll()
    await eventually(async () => expect(await figures().count()).toBe(0))
  })

  it('one Ctrl+Z takes back a whole plan, and another the plan before it', async () => {
    const workbook = await bench.withAccounts()
    const host = await workbook.open()
    const cells = async (): Promise<unknown> => [await workbook.person.sheets(), await workbook.person.contents('Accounts', 'A1:H4')]
    const empty = await cells()
    await write(host, BUILD)
    const built = await cells()
    await write(host, EDIT)
    await playground.pick('Accounts', 'A1')
    await playground.page.keyboard.press('Control+z')
    await eventually(async () => expect(await cells()).toEqual(built))
    await playground.page.keyboard.press('Control+z')
    await eventually(async () => expect(await cells()).toEqual(empty))
    expect(await host.undoAll()).toEqual({ left: [] })
    expect(await cells()).toEqual(empty)
  })
})

function hostIn(page: Page): Host {
  const ask = (method: string, args: readonly unknown[]): Promise<unknown> =>
    page.evaluate(
      ({ method, args }) => (window.strataHost[method as 'load'] as (...given: readonly unknown[]) => Promise<unknown>)(...args),
      {
        method,
        args,
      },
    )
  const methods = HOST_METHODS.map((method) => [method, (...args: readonly unknown[]) => ask(method, args)] as const)
  // What happens in the page can't call back into the test; the headless run looks at events.
  return { ...(Object.fromEntries(methods) as unknown as Host), kind: 'playground', watchSelection: () => null, watchTable: () => null }
}

function personIn(page: Page): Person {
  const acts = ['addSheet', 'type', 'format', 'select', 'renameSheet', 'deleteSheet', 'sheets', 'contents', 'charts'] as const
  const act =
    (name: (typeof acts)[number]) =>
    (...args: readonly unknown[]): Promise<unknown> =>
      page.evaluate(({ name, args }) => (window.workbook.person[name] as (...given: readonly unknown[]) => Promise<unknown>)(...args), {
        name,
        args,
      })
  return Object.fromEntries(acts.map((name) => [name, act(name)])) as unknown as Person
}
