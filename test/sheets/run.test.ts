/** A custom function as Sheets calls it: what may be handed over, what comes back, and what an error says. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadScript, type Script } from '../kit/apps-script.ts'
import { builtSheets } from '../kit/sheets-runner.ts'
import { fakeFile } from '../kit/spreadsheet-app.ts'

let code: string
let script: Script

beforeAll(async () => {
  code = (await builtSheets()).code
  script = loadScript(code, fakeFile({ mode: 'CUSTOM_FUNCTION' }).services)
})

const HEADERS = [['Employees', 'Country']]
const MODEL = [
  ['Segment', 'Employees', 'Country'],
  ['Enterprise', '>=1000', ''],
  ['Home', '', 'US'],
  ['Broken', '', '#N/A'],
]

describe('a custom function in Sheets', () => {
  it('takes a cell, a row, a column and a block, as 1-D or 2-D arrays', () => {
    const rules = [
      ['Segment', 'Employees'],
      ['Large', '>=1000'],
      ['Small', ''],
    ]
    const segment = (rows: unknown): unknown => script.call('SEGMENT', rows, 'Employees', rules)
    expect(segment(1500)).toEqual([['Large']])
    expect(segment([1500])).toEqual([['Large']])
    expect(segment([[1500], [5]])).toEqual([['Large'], ['Small']])
    expect(script.call('SEGMENT', [[1500, 'US']], HEADERS[0], MODEL.slice(0, 3))).toEqual([['Enterprise']])
  })

  it('gives zero-length text where the answer is blank, and reads "", null and undefined as blank cells alike', () => {
    const rows = [
      [1500, 'US'],
      ['', ''],
      [null, null],
      [undefined, undefined],
      ['', 'US'],
    ]
    expect(script.call('SEGMENT', rows, HEADERS, MODEL.slice(0, 3))).toEqual([['Enterprise'], [''], [''], [''], ['Home']])
  })

  it('reads an error text as an error, in its row only', () => {
    const rows = [
      ['#N/A', 'US'],
      [1500, '#REF!'],
      ['#1 in sales', 'US'],
    ]
    expect(script.call('SEGMENT', rows, HEADERS, MODEL.slice(0, 3))).toEqual([['Home'], ['Enterprise'], ['Home']])
    expect(() => script.call('SEGMENT', [[1, 'US']], HEADERS, MODEL.slice(0, 3), '#DIV/0!')).toThrow(
      'SEGMENT: otherwise holds the error #DIV/0!; repair the cell it points to',
    )
  })

  it('tells an argument left out from a blank cell', () => {
    expect(() => script.call('SEGMENT', [[1, 'US']], HEADERS)).toThrow('SEGMENT: model is missing; give a cell, a range or a value for it')
    expect(() => script.call('SEGMENT', [[1, 'US']], HEADERS, '')).not.toThrow('model is missing')
    expect(script.call('SEGMENT', [[1, 'US']], HEADERS, MODEL.slice(0, 3), undefined)).toEqual([['Home']])
  })

  it('reads an image in a cell as an error, and an empty array as a blank cell', () => {
    expect(() => script.call('SEGMENT', [[1, 'US']], HEADERS, MODEL.slice(0, 3), { image: true })).toThrow('holds the error #VALUE!')
    for (const empty of [[], [[]]]) expect(script.call('VALUE_TIER', empty)).toEqual([['']])
  })

  it('names the function, then what is wrong and what to do, without the class of the error', () => {
    expect(() => script.call('VALUE_TIER', [[1]], 'best')).toThrow(
      /^VALUE_TIER: method must be one of .*, got "best"; pick one of these words$/,
    )
  })

  it('refuses a result of more than 100,000 cells before computing it', () => {
    const rows = Array.from({ length: 100_001 }, () => [1])
    expect(() => script.call('VALUE_TIER', rows)).toThrow(
      'VALUE_TIER: the result would be 100001 rows × 1 columns, above the 100000 cells that a formula can return here',
    )
  })

  it('says of any other exception that it is a bug in Strata', () => {
    const probe = loadScript(`${code}\nfunction probe() { return strata.run('NO_SUCH', []) }`)
    expect(() => probe.call('probe')).toThrow(/^Strata bug in NO_SUCH, please report: the registry has no such function;/)
  })

  it('leaves its arguments as they were', () => {
    const frozen = loadScript(`${code}
      function probe() {
        const rows = Object.freeze([Object.freeze(['#N/A', 'US']), Object.freeze([1500, 'US'])])
        return SEGMENT(rows, [['Employees', 'Country']], [['Segment', 'Country'], ['Home', 'US']])
      }`)
    expect(frozen.call('probe')).toEqual([['Home'], ['Home']])
  })
})
