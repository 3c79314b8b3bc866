/** Opening a file: which ones can be read, what they become, and what a person is told about the others. */
import { describe, expect, it } from 'vitest'
import { importTexts } from '../../playground/import/import-texts.ts'
import { readFile } from '../../playground/import/read-file.ts'
import { xlsxFile } from './xlsx-file.ts'

const bytes = (...values: readonly number[]): ArrayBuffer => Uint8Array.from(values).buffer
const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer
const read = async (name: string, content: ArrayBuffer) => (await readFile(name, content))[0]!

describe('CSV and TSV', () => {
  it.each([
    ['commas', 'a.csv', 'id,n\nx,1\n'],
    ['semicolons', 'a.csv', 'id;n\nx;1\n'],
    ['tabs', 'a.tsv', 'id\tn\nx\t1\n'],
    ['tabs under a name that says nothing', 'a.txt', 'id\tn\nx\t1\n'],
    ['Windows line ends', 'a.csv', 'id,n\r\nx,1\r\n'],
    ['a byte order mark', 'a.csv', '\ufeffid,n\nx,1\n'],
    ['blank lines at the end', 'a.csv', 'id,n\nx,1\n\n,\n'],
  ])('are read with %s', async (_, name, text) => {
    expect((await read(name, utf8(text))).rows).toEqual([
      ['id', 'n'],
      ['x', 1],
    ])
  })

  it('keep quoted commas, quotes and line breaks in their cell', async () => {
    const { rows } = await read('a.csv', utf8('name,n\n"Kite, ""Sons""\nLtd",1\n'))
    expect(rows).toEqual([
      ['name', 'n'],
      ['Kite, "Sons"\nLtd', 1],
    ])
  })

  it('keep a header text even over a column of numbers, and read a table without headers all the same', async () => {
    expect((await read('a.csv', utf8('2024\n1\n2\n'))).rows).toEqual([[2024], [1], [2]])
    expect((await read('a.csv', utf8('ARR\n1\n2\n'))).rows).toEqual([['ARR'], [1], [2]])
  })

  it('are read as UTF-16 by their byte order mark, and as Windows-1252 where they are not UTF-8', async () => {
    expect((await read('a.csv', bytes(0xff, 0xfe, 0xe9, 0, 0x0a, 0))).rows).toEqual([['é']])
    const western = await read('a.csv', bytes(0x43, 0x61, 0x66, 0xe9, 0x0a))
    expect([western.rows, western.notes]).toEqual([[['Café']], [importTexts.windowsText]])
  })

  it('say where a quotation mark is never closed', async () => {
    expect((await read('a.csv', utf8('a,b\n1,"x\n2,y\n'))).notes).toEqual([importTexts.openQuote(2)])
  })

  it('leave rows of unequal length as they are', async () => {
    const { rows, columns } = await read('a.csv', utf8('a,b\n1\n2,3,4\n'))
    expect([rows, columns.length]).toEqual([[['a', 'b'], [1], [2, 3, 4]], 3])
  })
})

describe('XLSX', () => {
  it('keeps the types that the file states: numbers, texts with their zeros, booleans, dates; an error is blank', async () => {
    const file = xlsxFile({
      Sheet1: [
        ['id', 'n', 'on', 'day', 'e'],
        ['007', 1.5, true, { date: 45688 }, { error: '#N/A' }],
      ],
    })
    const { name, rows, columns } = await read('book.xlsx', file)
    expect([name, rows, columns[3]]).toEqual([
      'book.xlsx',
      [
        ['id', 'n', 'on', 'day', 'e'],
        ['007', 1.5, true, 45688, null],
      ],
      'date',
    ])
  })

  it('opens every sheet that holds anything, under its own name', async () => {
    const tables = await readFile('book.xlsx', xlsxFile({ Accounts: [['id'], ['x']], Empty: [], Orders: [['id'], ['y']] }))
    expect(tables.map(({ name }) => name)).toEqual(['Accounts', 'Orders'])
  })

  it('writes a date among plain numbers as text, so that it is still a date to read', async () => {
    const { rows, columns } = await read('book.xlsx', xlsxFile({ S: [[{ date: 45688 }], [12]] }))
    expect([rows, columns]).toEqual([[['2025-01-31'], [12]], ['plain']])
  })
})

it.each([
  ['an empty file', 'a.csv', bytes(), importTexts.empty],
  ['nothing but separators', 'a.csv', utf8(',,\n,,\n'), importTexts.empty],
  ['a workbook without a filled cell', 'a.xlsx', xlsxFile({ S: [] }), importTexts.empty],
  ['an old .xls', 'a.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), importTexts.oldWorkbook],
  ['an archive that is no workbook', 'a.xlsx', bytes(0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6), importTexts.notWorkbook],
  ['a picture named .csv', 'a.csv', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), importTexts.notText],
  ['a PDF', 'a.pdf', utf8('%PDF-1.7\n'), importTexts.notText],
])('refuses %s in plain words', async (_, name, content, message) => {
  await expect(readFile(name, content)).rejects.toThrow(message)
})
