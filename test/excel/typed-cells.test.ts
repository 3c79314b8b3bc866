/** What Excel is handed for a cell, and what it makes of it: the same cell. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TEXT_FORMAT, typedCell } from '../../excel-addin/taskpane/typed-cells.ts'
import { TEXTS } from '../hosts/contract/plans.ts'
import { typed } from '../kit/excel-typing.ts'

const NASTY = [
  'May 5',
  '5 May',
  'jan-20',
  '1e9',
  'TRUE',
  'wahr',
  '#N/A',
  '12:30',
  '@Ada',
  'a@b.com',
  '+49',
  '-',
  '€5',
  '(1)',
  '.5',
  '١٢',
  "it's",
  'Tier 1',
]

it.each(['General', '0.00', TEXT_FORMAT])('any text stays the text it is in a cell with the format %s', (format) => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom(...NASTY)).filter((one) => one !== '')
  fc.assert(
    fc.property(text, (one) => {
      fc.pre(!(format === TEXT_FORMAT && one.startsWith("'")))
      expect(typed(typedCell(one, format), format, { keepsApostrophe: true }).cell).toBe(one)
    }),
    { seed: 1, numRuns: 1000, examples: [...TEXTS, ...NASTY].map((one) => [one]) },
  )
})

it('numbers, truths, errors, formulas and blanks are handed over as they are', () => {
  for (const [cell, handed] of [
    [0.5, 0.5],
    [false, false],
    [null, ''],
    [{ error: '#N/A' }, '#N/A'],
    [{ formula: '=A1' }, '=A1'],
  ] as const)
    expect(typedCell(cell, 'General')).toBe(handed)
})

it('words have no apostrophe before them, which a person would see in the formula bar', () => {
  for (const text of ['Segment', 'Mid-market', 'Health & care', "Don't know", 'Größe', 'Any (all)'])
    expect(typedCell(text, 'General')).toBe(text)
  for (const text of ['Tier 1', 'true', '>=500', 'Q1']) expect(typedCell(text, 'General')).toBe(`'${text}`)
})
