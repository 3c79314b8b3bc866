/** The one door: what becomes of arguments of every shape, and of wrong ones. */
import { describe, expect, it } from 'vitest'
import type { Argument } from '../../core/cells.ts'
import { call } from '../../core/registry/index.ts'
import { runCore, specNamed, warningsOf } from '../kit/run-core.ts'

const tier = (...args: Argument[]) => runCore('VALUE_TIER', ...args)

describe('whatever a host hands over becomes columns', () => {
  it.each<[string, Argument, unknown]>([
    ['a single value', 5, [['Tier 2']]],
    ['a single cell', [[5]], [['Tier 2']]],
    ['a row answers as a row', [[1, 2]], [['Tier 2', 'Tier 1']]],
    ['a column as a column', [[1], [2]], [['Tier 2'], ['Tier 1']]],
    [
      'a block as a block, ragged rows filled up',
      [[1, 4], [2]],
      [
        ['Tier 2', 'Tier 1'],
        ['Tier 2', null],
      ],
    ],
    ['an open range loses its blank tail', [[1], [2], [null], [''], [null]], [['Tier 2'], ['Tier 1']]],
    ['zero-length text is blank', [[1], [''], [2]], [['Tier 2'], [null], ['Tier 1']]],
    ['text numbers, percent and currency', [['1,000'], ['12%'], ['$5'], ['(3)']], [['Tier 1'], ['Tier 2'], ['Tier 1'], ['Tier 2']]],
    ['an error cell leaves its row blank', [[1], [{ error: '#N/A' }], [2]], [['Tier 2'], [null], ['Tier 1']]],
    ['nothing but blanks gives one blank row', [[null], [null]], [[null]]],
    ['a range without a cell is one blank', [], [[null]]],
    ['a range of one empty row is one blank', [[]], [[null]]],
  ])('%s', (_, values, expected) => expect(tier(values, 'quantile', 2)).toEqual(expected))

  it('a cell that can not be read is a warning with its place', () => {
    expect(
      warningsOf(
        'VALUE_TIER',
        [
          [1, 'n/a'],
          [{ error: '#REF!' }, 4],
        ],
        'quantile',
        2,
      ),
    ).toEqual([
      { code: 'TEXT_NUMBER_UNREADABLE', values: { param: 'values', actual: '"n/a"', where: 'row 1, column 2' }, row: 2 },
      { code: 'CELL_ERROR', values: { param: 'values', actual: '#REF!', where: 'row 2, column 1' }, row: 3 },
    ])
  })

  it('a left-out, blank or empty optional argument asks for the default', () => {
    for (const method of [undefined, null, '', [[null]]]) expect(tier([[1], [2]], method, 2)).toEqual([['Tier 2'], ['Tier 1']])
  })
})

describe('the one door counts, checks and names', () => {
  it('a missing argument, one too many, and a range where one value is due', () => {
    expect(() => tier()).toThrow('VALUE_TIER: values is missing; give a cell, a range or a value for it')
    expect(() => tier(1, 'top', 1, 1, 1)).toThrow('VALUE_TIER: takes at most 4 arguments, got 5; remove what follows labels')
    expect(() => tier([[1]], [['top'], ['top']])).toThrow('VALUE_TIER: method must be one cell or value, got 2 rows × 1 columns')
  })

  it('a result above what the host can return is refused before it is computed', () => {
    expect(() => call(specNamed('VALUE_TIER'), [[[1], [2], [3]]], { blank: '', maxCells: 2 })).toThrow(
      'VALUE_TIER: the result would be 3 rows × 1 columns, above the 2 cells that a formula can return here',
    )
  })

  it('blanks come back as the host wants them', () => {
    expect(call(specNamed('VALUE_TIER'), [[[1], [null], [2]], 'quantile', 2], { blank: '', maxCells: 9 })).toEqual([
      ['Tier 2'],
      [''],
      ['Tier 1'],
    ])
  })
})
