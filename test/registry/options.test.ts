/** How options are written and read, and what is said of wrong ones. */
import { describe, expect, it } from 'vitest'
import type { Argument } from '../../core/cells.ts'
import { call } from '../../core/registry/call.ts'
import { defineTable } from '../../core/registry/define.ts'
import { type Options, o } from '../../core/registry/options.ts'
import { p } from '../../core/registry/params.ts'

const SPECS = {
  show: o.choice(['flows', 'matrix'], 'Which table.'),
  seed: o.integer('Where randomness starts.', 1, { least: 1, most: 99 }),
  tolerance: o.number('How far off.', 0.05, { least: 0, most: 1 }),
  most: o.optionalNumber('At most.'),
  cuts: o.numbers('The cuts.'),
  name: o.text('A name.'),
  by: o.texts('Columns.'),
  log: o.flag('On logs.'),
  since: o.date('From when.'),
  'ramp.*': o.numbers('A ramp.'),
}

/** What a function sees of its options. */
function optionsOf(options: Argument): Options<typeof SPECS> {
  let seen: Options<typeof SPECS> | undefined
  const spec = defineTable({
    name: 'TRY',
    summary: '',
    params: { options: p.options(SPECS) },
    returns: { tables: [], doc: '' },
    details: [],
    sources: [],
    errors: [],
    examples: [],
    compute: (args) => {
      seen = args.options
      return { header: ['a'], rows: [] }
    },
  })
  call(spec, [options])
  return seen!
}

const DEFAULTS = {
  show: 'flows',
  seed: 1,
  tolerance: 0.05,
  most: null,
  cuts: null,
  name: null,
  by: null,
  log: false,
  since: null,
  'ramp.*': new Map(),
}

describe('options are read by name', () => {
  it.each<[string, Argument, object]>([
    ['left out', undefined, {}],
    ['a blank cell', null, {}],
    ['text', 'show=matrix; seed=2', { show: 'matrix', seed: 2 }],
    ['text with spaces, capitals and a final semicolon', ' Show = MATRIX ;', { show: 'matrix' }],
    ['percent', 'tolerance=7.5%', { tolerance: 0.075 }],
    ['a list of numbers by commas', 'cuts=0, 50, 100', { cuts: [0, 50, 100] }],
    ['a thousands comma is no list', 'cuts=1,000', { cuts: [1000] }],
    ['a list of texts', 'by=Industry, Country', { by: ['Industry', 'Country'] }],
    ['quotes keep separators', 'by="Industry; main","A, B"', { by: ['Industry; main', 'A, B'] }],
    ['a value may hold an equals sign', 'name=a=b', { name: 'a=b' }],
    ['a flag', 'log=yes', { log: true }],
    ['a day', 'since=2025-01-31', { since: 45688 }],
    [
      'an open family of names',
      'ramp.AE=0,50%,1; ramp.SDR=1',
      {
        'ramp.*': new Map([
          ['AE', [0, 0.5, 1]],
          ['SDR', [1]],
        ]),
      },
    ],
    ['a name without a value asks for the default', 'seed=', {}],
    ['several cells of text', [['show=matrix'], ['seed=3']], { show: 'matrix', seed: 3 }],
    [
      'a range with names in its first column',
      [
        ['show', 'matrix', null],
        ['cuts', 1, 2],
        [null, null, null],
        ['log', true, null],
        ['seed', null, null],
      ],
      { show: 'matrix', cuts: [1, 2], log: true },
    ],
  ])('%s', (_, options, expected) => expect(optionsOf(options)).toEqual({ ...DEFAULTS, ...expected }))
})

describe('a wrong option says which, and what it may be', () => {
  it.each<[Argument, string]>([
    [
      'sede=2',
      'TRY: there is no option "sede", nearest is "seed"; use one of show, seed, tolerance, most, cuts, name, by, log, since, ramp.*',
    ],
    [
      'matrix',
      'TRY: options must be written as name=value with ; between them, got "matrix"; write them as in "show=flows", or give a range',
    ],
    [7, 'TRY: options must be written as name=value with ; between them, got 7;'],
    ['seed=1; Seed=2', 'TRY: option Seed is given twice; keep one of them'],
    ['seed=1.5', 'TRY: option seed must be a whole number from 1 to 99, got "1.5"; correct it or leave it out'],
    ['seed=1, 2', 'TRY: option seed must be a whole number from 1 to 99, got "1, 2"'],
    ['show=table', 'TRY: option show must be one of flows, matrix, got "table"'],
    ['cuts=1, two', 'TRY: option cuts must be a number, or several of them, got "two"'],
    ['since=31/12/2025x', 'TRY: option since must be a date cell or a text such as 2025-01-31, got "31/12/2025x"'],
    [[['seed', { error: '#N/A' }]], 'TRY: option seed must be a whole number from 1 to 99, got #N/A'],
    [
      [
        [null, 5],
        ['seed', 1],
      ],
      'TRY: options must be written as name=value',
    ],
  ])('%j', (options, text) => expect(() => optionsOf(options)).toThrow(text))
})
