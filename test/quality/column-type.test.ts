/** What a column holds: decided by two thirds of its filled cells, its header, and for dates by both. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { PLACEHOLDERS, textKind } from '../../core/quality/cell-kind.ts'
import { typeOfColumn } from '../../core/quality/column-type.ts'
import { profileColumn } from '../../core/quality/profile-column.ts'

const typeOf = (header: string, ...cells: Cell[]): string =>
  typeOfColumn(
    cells.map((cell) => [cell]),
    cells.length,
    0,
    header,
  )

/** As the profile sees it, lists included. */
const profiled = (...cells: Cell[]): string =>
  profileColumn(
    cells.map((cell) => [cell]),
    cells.length,
    0,
    'Uses',
    { accounts: cells.length },
  ).type

describe('a text is', () => {
  it.each([
    ['1,200', 'number as text'],
    ['$5', 'number as text'],
    ['0.5', 'number as text'],
    ['01234', 'text'],
    ['2025-01-31', 'date as text'],
    ['3/4/2025', 'date as text'],
    ['01/31/2025', 'date as text'],
    ['Yes', 'yes-no'],
    ['false', 'yes-no'],
    ['N/A', 'placeholder'],
    ['  ', 'placeholder'],
    ['\u00a0', 'placeholder'],
    ['-', 'placeholder'],
    ['TBD', 'placeholder'],
    ['NA', 'text'],
    ['Other', 'text'],
    ['Unknown Worlds', 'text'],
    ['Q3', 'text'],
  ])('%j a %s', (text, kind) => expect(textKind(text, PLACEHOLDERS)).toBe(kind))
})

describe('two thirds of the filled cells decide', () => {
  it.each<[string, Cell[]]>([
    ['number', [1, 2, 'p']],
    ['mixed', [1, 2, 'p', 'q']],
    ['text', ['p', 'q', 1]],
    ['number', [1, '2', '3 %']],
    ['yes-no', [true, 'no', 7]],
    ['mixed', [true, 1, 'p']],
    ['blank', [null, '', 'n/a']],
    // Blanks, placeholders and errors have no vote.
    ['number', [1, null, 'n/a', '-', { error: '#N/A' }]],
  ])('%s: %j', (type, cells) => expect(typeOf('Size', ...cells)).toBe(type))
})

describe('bare numbers are dates', () => {
  it.each(['Created', 'created_at', 'CloseDate', 'Last login', 'Customer since', 'Renewal', 'Signed on', 'Last order', 'Month'])(
    'below the header %s',
    (header) => expect(typeOf(header, 45000, 45100, 45200)).toBe('date'),
  )
  it.each(['Seats', 'Renewal value', 'Days since last login', 'Last order amount', 'Update count', 'Station', ''])(
    'but not below %j',
    (header) => expect(typeOf(header, 45000, 45100, 45200)).toBe('number'),
  )
  it('where two thirds of them would be days from 1990 to 2099', () => {
    expect(typeOf('Created', 32874, 73050, 1)).toBe('date')
    expect(typeOf('Created', 32873, 73050, 1)).toBe('number')
    expect(typeOf('Created', 32874, 73051, 1)).toBe('number')
  })
  it('without such a header where a third of the cells are dates written as text', () => {
    expect(typeOf('When', '2025-01-31', 45000, 45001)).toBe('date')
    expect(typeOf('When', '2025-01-31', 45000, 45001, 45002)).toBe('number')
    expect(typeOf('When', '2025-01-31', '2025-02-28', 5)).toBe('date')
  })
})

describe('numbers are names', () => {
  it.each(['Account ID', 'AccountId', 'id', 'Customer no', 'Order number'])('below %s: id', (header) =>
    expect(typeOf(header, 1001, 1002, 1003)).toBe('id'),
  )
  it.each(['Zip', 'Postal code', 'Phone number', 'SIC code'])('below %s: text', (header) =>
    expect(typeOf(header, 94107, '10115', 75001)).toBe('text'),
  )
  it.each(['Paid', 'Number of seats', 'No'])('but not below %s', (header) => expect(typeOf(header, 1, 2, 3)).toBe('number'))
})

describe('texts are lists', () => {
  const single = (count: number): Cell[] => Array.from({ length: count }, () => 'Mail')
  it('where a tenth of them have several members', () => {
    expect(profiled('CRM; Chat', ...single(9))).toBe('list')
    expect(profiled('CRM; Chat', ...single(10))).toBe('text')
  })
  it('with commas only where half of the members recur', () => {
    expect(profiled('CRM, Chat', 'Chat, Mail', 'Mail, CRM')).toBe('list')
    expect(profiled('Acme, Inc.', 'Kite, Inc.', 'Lumen, Inc.')).toBe('text')
  })
  it('unless the members are sentences', () => expect(profiled(`Called; ${'they will think about it '.repeat(2)}`)).toBe('text'))
})
