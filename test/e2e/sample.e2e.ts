/** The playground with its sample workbook, as a person meets it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleWorkbook } from '../../playground/sample/workbook.ts'
import { coreAnswer } from '../playground/core-answer.ts'
import { eventually, openPlayground, type Playground } from './playground-page.ts'

const sample = sampleWorkbook()
let playground: Playground

beforeAll(async () => {
  playground = await openPlayground({ under: 'some/where/' })
})
afterAll(() => playground.close())

/** The formula that stands in a cell of the sample. */
function formulaAt(sheet: string, row: number, column: number): string {
  const cell = sample.sheets.find(({ name }) => name === sheet)!.cells[row]![column]
  if (typeof cell !== 'object' || cell === null || !('formula' in cell)) throw new Error(`${sheet} has no formula there`)
  return cell.formula
}

it('shows the results of the sample, equal to the core, under any path', async () => {
  await eventually(async () =>
    expect(await playground.read('Segments', 'D5:D1004')).toEqual(coreAnswer(sample, formulaAt('Segments', 4, 3))),
  )
  await eventually(async () => expect(await playground.read('RFM', 'C5:F1004')).toEqual(coreAnswer(sample, formulaAt('RFM', 4, 2))))
})

it('moves accounts between segments when a rule cell is edited, and back when it is edited again', async () => {
  const before = await playground.read('Segments', 'D5:D1004')
  const rules = await playground.read('Model', 'A7:F17')
  const row = rules.findIndex(([name, employees]) => name === 'Enterprise' && employees === '>=1000') + 7
  await playground.type('Model', `B${row}`, '>=500')
  await eventually(async () => expect(enterprises(await playground.read('Segments', 'D5:D1004'))).toBeGreaterThan(enterprises(before)))
  await playground.type('Model', `B${row}`, '>=1000')
  await eventually(async () => expect(await playground.read('Segments', 'D5:D1004')).toEqual(before))
})

const enterprises = (cells: readonly (readonly unknown[])[]): number => cells.filter(([segment]) => segment === 'Enterprise').length

it('keeps what is typed into a rule cell as it is typed: =US and 3-5 are rules', async () => {
  await playground.type('Model', 'D17', '=US')
  await playground.type('Model', 'B17', '3-5')
  await eventually(async () => expect((await playground.read('Model', 'B17:D17'))[0]).toEqual(['3-5', null, '=US']))
  await playground.type('Model', 'D17', ' ')
  await playground.type('Model', 'B17', ' ')
})

it('says in words what is wrong with a formula, right after it is entered and when its cell is picked', async () => {
  const { page } = playground
  const message = page.locator('#message')
  await playground.type('Start', 'K40', '=VALUE_TIER(C8:F8,"worst")')
  const text = 'VALUE_TIER: method must be one of quantile, pareto, top, threshold, natural, got "worst"'
  await eventually(async () => expect(await message.textContent()).toContain(text))
  expect(await message.textContent()).toContain('Start!K40')
  await playground.type('Start', 'K40', '=VALUE_TIER(C8:F8,"pareto")')
  await eventually(async () => expect(await message.textContent()).not.toContain('VALUE_TIER'))
  await eventually(async () => expect((await playground.read('Start', 'K40'))[0]).toEqual(['A']))
})

it('offers a function and its parameters while a formula is typed', async () => {
  const { page } = playground
  await playground.pick('Start', 'K45')
  await page.keyboard.type('=RFM_SC')
  await page.getByText('RFM_SCORE', { exact: true }).first().waitFor()
  await page.keyboard.type('ORE(')
  await page.getByText('order_amounts').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
})

it('brings the sample back as it was', async () => {
  const { page } = playground
  await playground.type('Accounts', 'A2', 'changed')
  await page.getByRole('button', { name: 'Reset sample' }).click()
  await eventually(async () => expect((await playground.read('Accounts', 'A2'))[0]).toEqual(['A-10001']))
  await eventually(async () =>
    expect(await playground.read('Segments', 'D5:D1004')).toEqual(coreAnswer(sample, formulaAt('Segments', 4, 3))),
  )
})

it('has asked its own folder only for anything, and nothing went wrong on the page', () => {
  expect(playground.requests.filter((request) => !request.startsWith(playground.address))).toEqual([])
  expect(playground.complaints).toEqual([])
})
