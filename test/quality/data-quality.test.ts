/** DATA_QUALITY: one row per field, findings to repair, value and model beside them, and what is done with data that is hardly any. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'

type Table = Cell[][]

/** The fields, each by its header, as column name -> cell. */
function fields(rows: Table, headers: Cell[], ...rest: Argument[]): Record<string, Record<string, Cell>> {
  const [names, ...lines] = runCore('DATA_QUALITY', rows, [headers], ...rest)
  return Object.fromEntries(lines.map((line) => [line[0], Object.fromEntries(line.map((cell, index) => [names![index], cell]))]))
}

/** Severity, place and text of each finding. */
function findings(rows: Table, headers: Cell[], values: Argument, model: Argument, options = ''): string[] {
  return runCore('DATA_QUALITY', rows, [headers], values, model, `show=findings; ${options}`)
    .slice(1)
    .map(([severity, where, what]) => `${severity} at ${where}: ${what}`)
}

const column = (...cells: Cell[]): Table => cells.map((cell) => [cell])
/** Beside a name, so that a row is an account though the cell is blank. */
const named = (...cells: Cell[]): Table => cells.map((cell, index) => [`name ${index}`, cell])
const NAMED = ['Name', 'Country']

describe('value', () => {
  it('weighs the gaps: blanks and negative values weigh nothing, and both are said', () => {
    const rows = named('US', null, 'n/a', 'DE', 'US')
    const values = column(50, 30, 20, null, -7)
    expect(fields(rows, NAMED, values).Country).toMatchObject({ filled: 0.6, 'filled by value': 0.5 })
    const found = findings(rows, NAMED, values, undefined)
    expect(found).toContain('Note at values: no value for 1 account, counted as 0')
    expect(found).toContain('Note at values: the value is below 0 for 1 account and counts as 0')
    expect(found).toContain('Warning at column Country: Country is missing for 2 of 5 accounts, so 60 % is filled, 50 % by value')
  })

  it('of nothing weighs nothing', () => {
    expect(fields(named('US', null), NAMED, column(0, 0)).Country).toMatchObject({ 'filled by value': null })
    expect(findings(named('US', null), NAMED, column(0, 0), undefined)).toContain(
      'Warning at values: no value is above 0, so nothing is weighed by value',
    )
  })

  it('in several currencies is never added up, the model included', () => {
    const rows = named('US', null, 'DE')
    const model: Table = [
      ['Segment', 'Country'],
      ['All', '*'],
    ]
    for (const values of [column('$1', '2 EUR', 3), column('US$ 1', 2, '£3')]) {
      expect(fields(rows, NAMED, values, model).Country).toMatchObject({
        filled: 2 / 3,
        'filled by value': null,
        unassigned: 1,
        'unassigned value': null,
      })
    }
    expect(findings(rows, NAMED, column('$1', '2 EUR', 3), undefined)).toContain(
      'Error at values: values are in several currencies (EUR 1, USD 1), so nothing is weighed by value',
    )
  })

  it('in one currency, however it is written, is added up', () =>
    expect(fields(named('US', null), NAMED, column('$3', 'USD 1')).Country).toMatchObject({ 'filled by value': 0.75 }))

  it('whose currency a column names: the first that says so, the one named, or none', () => {
    const rows: Table = [
      ['A', 'USD', 'x'],
      ['B', 'eur', 'x'],
      [null, 'USD ', 'x'],
    ]
    const headers = ['Name', 'Currency code', 'Booked in']
    const values = column(1, 2, 1)
    const share = (options?: string): Cell => fields(rows, headers, values, undefined, options).Name!['filled by value']!
    expect(share()).toBeNull()
    expect(share('currency=none')).toBe(0.75)
    expect(share('currency=booked in')).toBe(0.75)
    expect(findings(rows, headers, values, undefined)[0]).toBe(
      'Error at values: values are in several currencies (USD 2, EUR 1), so nothing is weighed by value',
    )
  })
})

describe('a model', () => {
  const headers = ['Country', 'Employees']
  const rows: Table = [
    ['US', 1000],
    ['US', null],
    [null, 50],
    ['DE', null],
    [null, null],
  ]
  const model: Table = [
    ['Segment', 'Country', 'Employees'],
    ['Large', null, '>=500'],
    ['US small', 'US', '<500'],
  ]
  const values = column(10, 20, 30, 40, 500)

  it('shows what filling one field would assign, exactly as SEGMENT_CHECK does', () => {
    const { Country, Employees } = fields(rows, headers, values, model)
    expect([Country!.unassigned, Country!['unassigned value']]).toEqual([1, 30])
    expect([Employees!.unassigned, Employees!['unassigned value']]).toEqual([2, 60])
    const blank = (found: string[]): string[] => found.filter((one) => one.includes('only because'))
    const checked = runCore('SEGMENT_CHECK', rows, [headers], model, values)
      .slice(1)
      .map(([severity, where, what]) => `${severity} at ${where}: ${what}`)
    expect(blank(findings(rows, headers, values, model))).toEqual(blank(checked))
    expect(blank(checked)).toHaveLength(2)
  })

  it('that can not be used is refused as SEGMENT refuses it', () => {
    const broken: Table = [
      ['Segment', 'Contry'],
      ['All', 'US'],
    ]
    expect(() => fields(rows, headers, values, broken)).toThrow(
      'DATA_QUALITY: the model column "Contry" matches no column of the data, nearest is "Country"',
    )
  })

  it('with relative dates counts from as_of', () => {
    const dated: Table = [
      ['Segment', 'Last login'],
      ['Active', 'last 90 days'],
    ]
    const logins = column(45990, null)
    expect(fields([...logins, ['x']], ['Last login'], undefined, dated, 'as_of=2025-12-31')['Last login']).toMatchObject({ unassigned: 0 })
    expect(
      fields(
        [
          [45990, 1],
          [null, 1],
        ],
        ['Last login', 'Seats'],
        undefined,
        dated,
        'as_of=2025-12-31',
      )['Last login'],
    ).toMatchObject({
      unassigned: 1,
    })
  })
})

describe('ids', () => {
  it('that come again are odd; they are compared as everywhere', () => {
    const rows = column(1001, '1001 ', 'a', 'A', 'b', 'c', null, 1001)
    expect(fields(rows, ['Account ID'])['Account ID']).toMatchObject({ type: 'id', 'odd values': 2, example: '"1001" at rows 1 and 2' })
    const found = findings(rows, ['Account ID'], undefined, undefined)
    expect(found).toContain('Warning at column Account ID: Account ID names 1 id more than once: "1001" at rows 1 and 2')
    expect(found).toContain(
      'Note at column Account ID: Account ID holds 2 ids that differ from another by letter case only, such as "A" and "a"; they count as different accounts',
    )
  })

  it('show the one that comes most often, ties by id: numbers first', () => {
    const example = (...ids: Cell[]): Cell => fields(column(...ids), ['Id'], undefined, undefined, 'id=Id').Id!.example!
    expect(example('a', 'a', 'b', 'b', 'b')).toBe('"b" at rows 3 and 4')
    expect(example('b', 'a', 'b', 'a')).toBe('"a" at rows 2 and 4')
    expect(example('a', 10, 9, 'a', 10, 9)).toBe('"9" at rows 3 and 6')
    expect(example('x', 'X', 'B', 'b', 'ab', 'Ab')).toBe('"Ab" and "ab"')
  })

  it('name the accounts where two thirds of them are distinct, or where the option says so', () => {
    const rows: Table = [
      ['o1', 'Acme'],
      ['o1', 'Kite'],
      ['o1', 'Acme'],
    ]
    const headers = ['Owner ID', 'Name']
    expect(fields(rows, headers)['Owner ID']).toMatchObject({ type: 'id', 'odd values': 0 })
    expect(findings(rows, headers, undefined, undefined)).toContain(
      'Note at rows: no column names the account, so duplicates were not looked for',
    )
    expect(fields(rows, headers, undefined, undefined, 'id=name').Name).toMatchObject({ type: 'id', 'odd values': 1 })
    expect(fields(rows.slice(1), headers)['Owner ID']).toMatchObject({ 'odd values': 0 })
    expect(fields([...rows.slice(2), ['o2', 'x'], ['o1', 'x']], headers)['Owner ID']).toMatchObject({ 'odd values': 1 })
  })
})

describe('findings of one field', () => {
  it.each<[string, Cell[], string]>([
    ['Size', [1, 2, 3, 'many', { error: '#N/A' }], 'Size holds errors in 1 cell, the first #N/A at row 5'],
    ['Size', [1, 2, 3, 'many'], 'Size holds text in 1 cell of a number column, the first "many" at row 4'],
    ['Size', [1, 2, 3, '2025-01-31'], 'Size holds dates as text in 1 cell of a number column, the first "2025-01-31" at row 4'],
    [
      'Created',
      [45000, 45001, '3/4/2025'],
      'Created holds dates that could be two different days in 1 cell, the first "3/4/2025" at row 3',
    ],
    ['Active', ['yes', 'no', true, 1], 'Active holds numbers in 1 cell of a yes-no column, the first 1 at row 4'],
    ['Size', [1, 'a', 2, 'b'], 'Size mixes kinds: 50 % number, 50 % text'],
    ['Plan', ['Pro', ' ', '-'], 'Plan is filled in name only in 2 cells, the first " " at row 2; rules do not take it for blank'],
    ['Plan', ['Pro', 'Pro'], 'Plan is "Pro" in all 2 cells that are filled'],
    [
      'ARR',
      [...Array.from({ length: 99 }, () => 5), -5],
      'ARR is below 0 in 1 cell, unlike 99 % of its numbers, the farthest -5 at row 100',
    ],
  ])('%s %j', (header, cells, text) => {
    const found = findings(column(...cells), [header], undefined, undefined)
    expect(found.filter((one) => one.includes(text))).toHaveLength(1)
  })

  it('a gap is noted below 95 % filled and a warning below 80 %', () => {
    const filledTo = (filled: number): string[] => {
      const rows = Array.from({ length: 20 }, (_, index): Cell[] => [index, index < filled ? `v${index}` : null])
      return findings(rows, ['Row', 'Plan'], undefined, undefined).filter((one) => one.includes('missing'))
    }
    expect(filledTo(19)).toEqual([])
    expect(filledTo(18)).toEqual(['Note at column Plan: Plan is missing for 2 of 20 accounts, so 90 % is filled'])
    expect(filledTo(16)).toEqual(['Note at column Plan: Plan is missing for 4 of 20 accounts, so 80 % is filled'])
    expect(filledTo(15)).toEqual(['Warning at column Plan: Plan is missing for 5 of 20 accounts, so 75 % is filled'])
  })

  it('a part of the mix that would round to nothing is shown, and what rounds to all is not called all', () => {
    const rows = Array.from({ length: 5000 }, (_, index): Cell[] => [index === 7 ? 'x' : index])
    expect(fields(rows, ['Seats']).Seats).toMatchObject({ 'type mix': '>99.9 % number, <0.1 % text' })
  })
})

describe('data that is hardly any', () => {
  it('all blank', () => {
    expect(runCore('DATA_QUALITY', column(null, ''), [['Plan']])).toEqual([
      ['field', 'type', 'filled', 'filled by value', 'distinct', 'type mix', 'odd values', 'example', 'what to do'],
      ['Plan', 'blank', null, null, 0, null, 0, null, null],
    ])
    expect(findings(column(null, ''), ['Plan'], undefined, undefined)).toEqual(['Warning at rows: rows is blank'])
  })

  it('one row', () =>
    expect(fields([['Acme', 5, 45000, true]], ['Name', 'Seats', 'Created', 'Active'])).toMatchObject({
      Name: { type: 'text', filled: 1, distinct: 1, 'odd values': 0, 'what to do': null },
      Seats: { type: 'number' },
      Created: { type: 'date' },
      Active: { type: 'yes-no' },
    }))

  it('a header twice, and a column without one; a column without anything is left out', () => {
    const found = findings([['a', 'b', 'c', null]], ['Plan', ' plan', null, null], undefined, undefined)
    expect(found).toContain('Warning at column Plan: 2 columns have the header Plan')
    expect(found).toContain('Warning at column 3: column 3 has no header')
    expect(runCore('DATA_QUALITY', [['a', 'b', 'c', null]], [['Plan', ' plan', null, null]]).map(([field]) => field)).toEqual([
      'field',
      'Plan',
      'plan',
      'column 3',
    ])
  })

  it('blank rows in between are no accounts', () => {
    const rows: Table = [
      ['US', 1],
      [null, ''],
      [null, 2],
    ]
    expect(fields(rows, ['Country', 'Seats'], column(1, 100, 1)).Country).toMatchObject({ filled: 0.5, 'filled by value': 0.5 })
  })

  it.each([
    ['id=Acount', 'DATA_QUALITY: option id names "Acount", which is no column of rows, nearest is "Account"'],
    ['dates=Account, Day', 'DATA_QUALITY: option dates names "Day", which is no column of rows'],
    ['currency=Euro', 'DATA_QUALITY: option currency names "Euro", which is no column of rows'],
    ['since=yesterday', 'DATA_QUALITY: option since must be a date cell or a text such as 2025-01-31, got "yesterday"'],
  ])('an option that can not be followed: %s', (options, text) =>
    expect(() => fields(column('a'), ['Account'], undefined, undefined, options)).toThrow(text),
  )
})

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, '', 'n/a', true, { error: '#N/A' }, '2025-01-31', '$5', 'a', 'A', 'CRM; Chat', 'Untied States'),
  fc.constant<Cell>('United States'),
  fc.integer({ min: -5, max: 60000 }),
)
const headers: Cell[] = ['Account ID', 'Created', 'Country', 'ARR']
const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 40 })
const model: Table = [
  ['Segment', 'Country', 'ARR'],
  ['Key', 'United*', '>=100'],
  ['Rest', null, '<100'],
]

/** What does not name a row. */
function summary(data: readonly (readonly Cell[])[], values: Table): Cell[][] {
  return runCore(
    'DATA_QUALITY',
    data.map((row) => [...row]),
    [headers],
    values,
    model,
  ).map((row) => row.filter((_, index) => index !== 7))
}

describe('for any table', () => {
  it('the order of the rows does not matter, and blank rows at the end change nothing', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (data, stream) => {
        const values = data.map((_, index): Cell[] => [1 + ((index * 37) % 11) / 8])
        const keyed = data.map((row, index) => ({ row, value: values[index]!, key: stream.next().value as number }))
        keyed.sort((left, right) => left.key - right.key)
        const expected = summary(data, values)
        expect(
          summary(
            keyed.map(({ row }) => row),
            keyed.map(({ value }) => value),
          ),
        ).toEqual(expected)
        const blank: Table = [
          [null, '', null, null],
          [null, null, null, null],
        ]
        expect(summary([...data, ...blank], [...values, [null], ['']])).toEqual(expected)
      }),
      {
        seed: 1,
        numRuns: 150,
        examples: [[[[null, null, null, null]], fc.sample(fc.infiniteStream(fc.nat()), { seed: 1, numRuns: 1 })[0]!]],
      },
    )
  })

  it('another unit of money changes no odd number', () => {
    const money = fc.oneof(fc.double({ min: 0.01, max: 1e7, noNaN: true }), fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.constant(0))
    const factor = fc.oneof(fc.constantFrom(0.01, 7, 1000, 2 ** -20), fc.double({ min: 0.001, max: 1000, noNaN: true }))
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 60 }), factor, (amounts, unit) => {
        const odd = (numbers: readonly number[]): Cell => fields(column(...numbers), ['ARR']).ARR!['odd values']!
        expect(odd(amounts.map((amount) => amount * unit))).toBe(odd(amounts))
      }),
      { seed: 1, numRuns: 300, examples: [[[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 512 * 64 ** 3], 0.1]] },
    )
  })
})
