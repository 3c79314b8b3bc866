/** Opening files in the playground: by the button, by the keyboard and by dropping, and what happens on the way. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call, REGISTRY } from '../../core/registry/index.ts'
import { importTexts } from '../../playground/import/import-texts.ts'
import { xlsxFile } from '../playground/xlsx-file.ts'
import { eventually, openPlayground, type Playground } from './playground-page.ts'

let playground: Playground

beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground.close())

const status = (): Promise<string | null> => playground.page.locator('.file-text').textContent()

async function open(name: string, content: string | ArrayBuffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  await playground.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** Orders as an export would have them: ids with zeros, ISO dates, amounts with currency signs. */
const ORDERS = Array.from({ length: 60 }, (_, index) => ({
  id: `00${index % 12}`,
  day: `2025-${String((index % 9) + 1).padStart(2, '0')}-15`,
  amount: ((index * 37) % 100) + 0.5,
}))
const CSV = ['customer,date,amount', ...ORDERS.map(({ id, day, amount }) => `${id},${day},$${amount}`), ''].join('\n')

it('opens a CSV in a new sheet, on which RFM_SCORE answers as the core does', async () => {
  await open('purchases.csv', CSV)
  await eventually(async () => expect(await status()).toBe(importTexts.done('purchases.csv', 'purchases', 60, 3)))
  expect(await playground.read('purchases', 'A1:C2')).toEqual([
    ['customer', 'date', 'amount'],
    ['000', 45672, 0.5],
  ])
  await playground.type('purchases', 'E2', '=RFM_SCORE(A2:A61,A2:A61,B2:B61,C2:C61)')
  const column = (key: keyof (typeof ORDERS)[number]) => ORDERS.map((order) => [order[key]])
  const spec = REGISTRY.find(({ name }) => name === 'RFM_SCORE')!
  const expected = call(spec, [column('id'), column('id'), column('day'), column('amount')])
  await eventually(async () => expect(await playground.read('purchases', 'E2:H61')).toEqual(expected))
})

it('opens an XLSX with every sheet in it', async () => {
  await open(
    'book.xlsx',
    xlsxFile({
      Reps: [
        ['rep', 'since'],
        ['Ann', { date: 45688 }],
      ],
      Regions: [['region'], ['North']],
    }),
  )
  await eventually(async () => expect(await status()).toContain('sheet Regions'))
  expect([await playground.read('Reps', 'A2:B2'), await playground.read('Regions', 'A1:A2')]).toEqual([
    [['Ann', 45688]],
    [['region'], ['North']],
  ])
})

it('opens a file that is dropped on the grid', async () => {
  const { page } = playground
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['id;n\nx;1\n'], 'dropped.csv'))
    return data
  })
  const grid = page.locator('#grid canvas').first()
  await grid.dispatchEvent('dragover', { dataTransfer: transfer })
  await page.getByText('Drop a CSV, TSV or XLSX file').waitFor()
  await grid.dispatchEvent('drop', { dataTransfer: transfer })
  await eventually(async () =>
    expect(await playground.read('dropped', 'A1:B2')).toEqual([
      ['id', 'n'],
      ['x', 1],
    ]),
  )
})

it('keeps a cell that looks like a formula text, also after it was edited', async () => {
  await open('danger.csv', 'note\n=1+1\n')
  await eventually(async () => expect(await playground.read('danger', 'A1:A2')).toEqual([['note'], ['=1+1']]))
  await playground.pick('danger', 'A2')
  await playground.page.keyboard.press('F2')
  await playground.page.keyboard.type('0')
  await playground.page.keyboard.press('Enter')
  await eventually(async () => expect(await playground.read('danger', 'A2')).toEqual([['=1+10']]))
})

it.each([
  ['empty.csv', '', importTexts.empty],
  ['picture.csv', '\u0089PNG\r\n\u0000\u0000', importTexts.notText],
])('says in words why %s cannot be opened, and adds no sheet', async (name, content, message) => {
  const before = await sheetNames()
  await open(name, content)
  await eventually(async () => expect(await status()).toBe(message))
  expect(await sheetNames()).toEqual(before)
})

it('can be stopped half-way, and keeps nothing', async () => {
  const before = await sheetNames()
  await open('large.csv', `id,n\n${'x,1\n'.repeat(400_000)}`)
  await playground.page.getByRole('button', { name: 'Cancel' }).click()
  await eventually(async () => expect(await status()).toBe(importTexts.cancelled('large.csv')))
  expect(await sheetNames()).toEqual(before)
})

it('opens 100,000 rows and goes on drawing frames meanwhile', async () => {
  const { page } = playground
  const rows = Array.from(
    { length: 100_000 },
    (_, index) => `C${index % 5000},2025-0${(index % 9) + 1}-15,${index % 997},0${index % 97},text ${index % 50}`,
  )
  await page.evaluate(() => {
    let last = performance.now()
    const frames: number[] = []
    Object.assign(window, { frames })
    const tick = (now: number): void => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const start = Date.now()
  await open('large.csv', ['customer,date,amount,zip,note', ...rows].join('\n'))
  await eventually(async () => expect(await status()).toBe(importTexts.done('large.csv', 'large', 100_000, 5)))
  const took = Date.now() - start
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  console.info(`100,000 rows x 5 columns: ${took} ms, ${frames.length} frames, the longest ${Math.round(Math.max(...frames))} ms`)
  expect(frames.length).toBeGreaterThan(10)
  expect(await playground.read('large', 'A100001:E100001')).toEqual([['C4999', 45672, 99999 % 997, `0${99999 % 97}`, 'text 49']])
})

it('has asked its own folder only for anything, and nothing went wrong on the page', () => {
  expect(playground.requests.filter((request) => !request.startsWith(playground.address))).toEqual([])
  expect(playground.complaints).toEqual([])
})

function sheetNames(): Promise<string[]> {
  return playground.page.evaluate(
    () =>
      window.univerAPI
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()) ?? [],
  )
}
