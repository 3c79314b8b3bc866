/** Each finding of SEGMENT_CHECK on the smallest data that shows it, and on data that does not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { firstColumn, runCore } from '../kit/run-core.ts'

type Table = Cell[][]

/** Severity, place and text of each finding; the advice is left to the reference page's examples. */
function check(rows: Table, headers: Cell[], model: Table, ...rest: Argument[]): string[] {
  return runCore('SEGMENT_CHECK', rows, [headers], model, ...rest)
    .slice(1)
    .map(([severity, where, what]) => `${severity} at ${where}: ${what}`)
}

/** The findings whose text holds a word. */
function about(word: string | RegExp, findings: readonly string[]): string[] {
  return findings.filter((one) => (typeof word === 'string' ? one.includes(word) : word.test(one)))
}

const column = (...cells: Cell[]): Table => cells.map((cell) => [cell])

describe('rules that never match', () => {
  it('name the rules above that take everything; those of the same segment are a note', () => {
    const found = check(
      column('US', 'CA'),
      ['Country'],
      [
        ['Segment', 'Country'],
        ['Americas', 'US | CA'],
        ['Americas', 'US'],
        ['Other', null],
        ['Rest', 'DE'],
      ],
    )
    expect(about('never matches', found)).toEqual([
      'Warning at model row 5: Rest never matches: every account that it could take goes to model row 4 above it',
      'Note at model row 3: Americas never matches: every account that it could take goes to model row 2 above it',
    ])
    // A segment that is known to get nothing is not said to be empty as well.
    expect(about('gets no account', found)).toEqual(['Warning at segment Other: Other gets no account'])
  })

  it('are left to the rows where texts are compared with numbers and patterns, and that is said', () => {
    const model: Table = [
      ['Segment', 'Code'],
      ['Text', '*'],
      ['Number', 'not(*)'],
      ['Five', '5'],
    ]
    const found = check(column('5', 5, 'a'), ['Code'], model)
    expect(about('in these rows', found)).toEqual([
      'Warning at model row 4: in these rows Five gets none of 2 accounts that it could take, because rules above it do; the rules alone do not tell whether it ever could get one',
    ])
    expect(about('in these rows', check(column(6), ['Code'], model))).toEqual([])
  })

  it('are conditions that nothing can meet, under every policy', () => {
    for (const policy of ['Segment', 'Segment (unique)', 'Segment (all)', 'Segment (points)']) {
      const points = policy === 'Segment (points)' ? ['Points'] : []
      const found = check(
        column(7),
        ['Seats'],
        [
          [policy, 'Seats', 'Seats', ...points],
          ['None', '>10', '<5', ...points.map(() => 1)],
          ['Some', '5..10', null, ...points.map(() => 1)],
        ],
      )
      expect(about('can never match', found)).toEqual([
        'Warning at model row 2: None can never match: no cell of Seats can meet ">10" and "<5"',
      ])
    }
  })

  it('many rules that name each other give one list', () => {
    const rules = Array.from({ length: 12 }, (_, index): Cell[] => [`S${index}`, `${index}..${index + 1}`])
    const found = check(column(1), ['Seats'], [['Segment', 'Seats'], ...rules, ['All', '0..12']])
    expect(about('All never matches', found)).toEqual([
      'Warning at model row 14: All never matches: every account that it could take goes to model rows 2, 3, 4, 5, 6, 7 and 6 more above it',
    ])
  })
})

describe('overlaps', () => {
  const rows: Table = [['US', 50]]
  const rules: Table = [
    ['Americas', 'US | CA', null],
    ['Large', null, '>=100'],
  ]
  const found = (policy: string): string[] => check(rows, ['Country', 'Seats'], [[policy, 'Country', 'Seats'], ...rules])

  it('are a note where the first match wins, a warning under unique, nothing under all', () => {
    expect(about('overlaps', found('Segment'))).toEqual([
      'Note at model row 3: Large overlaps model row 2: an account with Country "US" and Seats 100 matches model rows 2 and 3, and row 2 wins',
    ])
    expect(about('can conflict', found('Segment (unique)'))).toEqual([
      'Warning at model row 3: Large can conflict with model row 2: an account with Country "US" and Seats 100 matches model rows 2 and 3',
    ])
    expect(about(/overlap|conflict/, found('Segment (all)'))).toEqual([])
  })

  it('show days as dates, and blanks and patterns in words', () => {
    const words = check(
      [[46000, 'x']],
      ['Day', 'Name'],
      [
        ['Segment', 'Day', 'Name'],
        ['Old', 'older than 1 month', null],
        ['Acme', null, 'acme*'],
        ['None', null, 'blank'],
      ],
      undefined,
      '2026-01-31',
    )
    expect(about('overlaps', words).map((one) => one.replace(/^.*an account with /, ''))).toEqual([
      'Day 2025-12-30 and Name "acme" matches model rows 2 and 3, and row 2 wins',
      'Day 2025-12-30 and Name blank matches model rows 2 and 4, and row 2 wins',
    ])
  })
})

describe('conditions and their columns', () => {
  const found = (cells: Cell[], ...conditions: Cell[]): string[] =>
    about(
      / (compares with|typed|comma|as text) ?/,
      check(
        column(...cells),
        ['Size'],
        [['Segment', 'Size'], ...conditions.map((one, index): Cell[] => [`S${index}`, one]), ['Rest', null]],
      ),
    )

  it('text on a column of numbers, numbers on a column of text, TRUE on either', () => {
    expect(found([10, 20, 'n/a'], 'Large', '<>Small', 'has:x', '"Big"')).toEqual([
      'Warning at model row 2, column Size: "Large" compares with text, but 2 of the 3 filled cells of Size hold numbers, and none matches',
      'Warning at model row 3, column Size: "<>Small" compares with text, but 2 of the 3 filled cells of Size hold numbers, and none matches',
      'Warning at model row 4, column Size: "has:x" compares with text, but 2 of the 3 filled cells of Size hold numbers, and none matches',
      'Warning at model row 5, column Size: ""Big"" compares with text, but 2 of the 3 filled cells of Size hold numbers, and none matches',
    ])
    expect(found(['a', 'b', null], '>=5', 'TRUE')).toEqual([
      'Warning at model row 2, column Size: ">=5" compares with numbers, but 2 of the 2 filled cells of Size hold text, and none matches',
      'Warning at model row 3, column Size: "TRUE" compares with TRUE or FALSE, but 2 of the 2 filled cells of Size hold text, and none matches',
    ])
  })

  it('no word where some cell is what the condition speaks of, or where neither kind is in the majority', () => {
    expect(found([10, 20, 'n/a'], 'n/a', 'not(n/a)', '10..20')).toEqual([])
    expect(found([10, 'a'], 'Large', '>=5')).toEqual([])
    expect(found([null, null], 'Large', '>=5')).toEqual([])
  })

  it('each alternative is looked at by itself', () =>
    expect(found([10, 20, 30], 'Large | 10')).toEqual([
      'Warning at model row 2, column Size: "Large" compares with text, but 3 of the 3 filled cells of Size hold numbers, and none matches',
    ]))

  it('a number typed into a rule on text: the spreadsheet made a date of 3-5', () => {
    expect(found(['1-2', '3-5', '6-9'], 45720)).toEqual([
      'Warning at model row 2, column Size: the rule cell holds the number 45720, but Size holds text; spreadsheets turn what is typed, such as 3-5, into a date',
    ])
    expect(found(['007', '008', '009'], 7)).toEqual([])
  })

  it('a comma list of which some part is a value', () => {
    expect(found(['US', 'CA'], 'US, CA', '<>US,DE', 'has:US, CA', 'not(US,CA)')).toEqual([
      'Warning at model row 2, column Size: no cell of Size is "US, CA", but some are "US"; a comma does not separate alternatives',
      'Warning at model row 3, column Size: no cell of Size is "US,DE", but some are "US"; a comma does not separate alternatives',
      'Warning at model row 4, column Size: no cell of Size is "has:US, CA", but some are "has:US"; a comma does not separate alternatives',
      'Warning at model row 5, column Size: no cell of Size is "US,CA", but some are "US"; a comma does not separate alternatives',
    ])
    expect(found(['US', 'Smith, John', 'A'], 'Smith, John', '"US, A"', 'x, y')).toEqual([])
  })

  it('what to write in place of a comma list is read as it is meant', () => {
    const advice = (condition: string): Cell =>
      runCore(
        'SEGMENT_CHECK',
        column('US', 'CA', 7),
        [['Size']],
        [
          ['Segment', 'Size'],
          ['A', condition],
        ],
      ).find(([, , what]) => String(what).includes('comma'))![3]!
    expect([advice('US, CA'), advice('<>US, CA'), advice('has:US; CA'), advice('US, 7')]).toEqual([
      'write US | CA',
      'write not(US | CA)',
      'write has:US | has:CA',
      'write US | 7',
    ])
  })

  it('numbers and dates written as text, where they are passed over', () => {
    expect(found(['1,200', 5, '2025-01-31', 'n/a'], '>=1000')).toEqual([
      'Warning at column Size: Size holds numbers or dates written as text in 2 cells, the first "1,200" at row 1; <, >, ranges and spans of time pass over them',
    ])
    expect(found(['1,200', 5], '1200', '<>5')).toEqual([])
  })

  it('errors in cells: how many, the first, and how many of the accounts a rule on that column decides', () => {
    const model: Table = [
      ['Segment', 'Size'],
      ['Small', '<10'],
      ['Other', 'not(>=10)'],
    ]
    expect(about('errors', check(column(5, { error: '#N/A' }, 50, { error: '#REF!' }), ['Size'], model))).toEqual([
      'Warning at column Size: Size holds errors in 2 cells, the first #N/A at row 2; a rule that tests Size decides 2 of these accounts',
    ])
    expect(about('errors', check([[5, { error: '#N/A' }]], ['Size', 'Unused'], model))).toEqual([])
  })
})

describe('blanks', () => {
  it('what a complement takes through them, and only where the account is decided by it', () => {
    const found = check(
      [
        ['US', 5],
        [null, 5],
        [null, 500],
        [null, null],
      ],
      ['Country', 'Seats'],
      [
        ['Segment', 'Country', 'Seats'],
        ['Large', null, '>=100'],
        ['Abroad', '<>US', null],
        ['Far', 'not(US | CA)', null],
        ['Rest', null, null],
      ],
    )
    expect(about('is blank', found)).toEqual([
      'Note at model row 3, column Country: "<>US" also holds where Country is blank, and Abroad gets 1 account that way',
    ])
  })

  it('whoever writes blank or nonblank has thought of them', () => {
    const found = (condition: string): string[] =>
      about(
        'also holds',
        check(
          [[null, 'x']],
          ['Country', 'Name'],
          [
            ['Segment', 'Country'],
            ['Abroad', condition],
          ],
        ),
      )
    expect(found('not(US)')).toHaveLength(1)
    for (const condition of ['not(US) | blank', 'not(US | blank)', '=', 'not(nonblank)', '<>US & <>']) expect(found(condition)).toEqual([])
  })

  it('the condition advised holds on the same filled cells and on no blank', () => {
    const cells: Cell[] = [null, 'US', 'CA', 5, true, { error: '#N/A' }]
    const rows = cells.map((cell): Cell[] => [cell, 'x'])
    const assign = (condition: Cell): Cell[] =>
      firstColumn(
        runCore(
          'SEGMENT',
          rows,
          [['Country', 'Name']],
          [
            ['Segment', 'Country'],
            ['Yes', condition],
          ],
          'No',
        ),
      )
    for (const condition of ['<>US', 'not(US | CA)', 'not(5) | US', 'not(has:US)', 'not("US")', '<>5 & <>6']) {
      const todo = String(
        runCore(
          'SEGMENT_CHECK',
          rows,
          [['Country', 'Name']],
          [
            ['Segment', 'Country'],
            ['Yes', condition],
          ],
        ).find(([, , what]) => String(what).includes('also holds'))![3],
      )
      const advised = /write (.*) if a blank/.exec(todo)![1]!
      expect(assign(advised), `${condition} -> ${advised}`).toEqual(['No', ...assign(condition).slice(1)])
    }
  })

  it('a span of time misses them; accounts that a rule above has taken, or that fail elsewhere, do not count', () => {
    const model: Table = [
      ['Segment', 'Plan', 'Login'],
      ['Free', 'free', null],
      ['Active', 'paid', 'last 30 days'],
      ['Idle', null, 'older than 30 days'],
    ]
    const found = check(
      [
        ['free', null],
        ['paid', null],
        ['trial', null],
        ['paid', 46000],
      ],
      ['Plan', 'Login'],
      model,
      undefined,
      46000,
    )
    expect(about('never holds', found)).toEqual([
      'Note at model row 3, column Login: "last 30 days" never holds where Login is blank, and Active misses 1 account only for that',
      'Note at model row 4, column Login: "older than 30 days" never holds where Login is blank, and Idle misses 2 accounts only for that',
    ])
  })

  it('accounts without a segment that some value in place of a blank would give one, with their value', () => {
    const found = check(
      [
        ['US', null, 'a'],
        ['DE', null, 'b'],
        [null, 50, 'c'],
        [null, null, 'd'],
        ['US', 5, 'e'],
      ],
      ['Country', 'Seats', 'Id'],
      [
        ['Segment', 'Country', 'Seats'],
        ['Americas', 'US', '>=10'],
        ['Unknown', 'DE', 'blank'],
      ],
      column(100, 20, 30, 7, 3),
    )
    expect(about(/no segment/, found)).toEqual([
      'Warning at column Country: no segment for 2 accounts only because Country is blank, worth 37 of 160 (23.1 %)',
      'Warning at column Seats: no segment for 1 account only because Seats is blank, worth 100 of 160 (62.5 %)',
      'Warning at rows: no segment for 4 of 5 accounts (80 %), worth 140 of 160 (87.5 %)',
    ])
  })

  it('under points a value must bring the total above 0', () => {
    const found = (points: number): string[] =>
      about(
        'only because',
        check(
          [['US', null]],
          ['Country', 'Seats'],
          [
            ['Segment (points)', 'Country', 'Seats', 'Points'],
            ['A', 'US', null, -2],
            ['A', null, '>=10', points],
          ],
        ),
      )
    expect(found(3)).toHaveLength(1)
    expect(found(2)).toEqual([])
  })
})

describe('accounts', () => {
  const rows = (left: number): Table => Array.from({ length: 20 }, (_, index) => [index < left ? 'DE' : 'US'])
  const model: Table = [
    ['Segment', 'Country'],
    ['Americas', 'US'],
  ]

  it('without a segment are a note below a tenth of the accounts and of the value, else a warning', () => {
    expect(check(rows(1), ['Country'], model)).toEqual(['Note at rows: no segment for 1 of 20 accounts (5 %)'])
    expect(check(rows(2), ['Country'], model)).toEqual(['Warning at rows: no segment for 2 of 20 accounts (10 %)'])
    const values = Array.from({ length: 20 }, (_, index) => [index === 0 ? 81 : 1])
    expect(check(rows(1), ['Country'], model, values)).toEqual([
      'Warning at rows: no segment for 1 of 20 accounts (5 %), worth 81 of 100 (81 %)',
    ])
  })

  it('in conflict are counted per pair of segments in the order of the model, with the first row', () => {
    const found = check(
      column('ab', 'x', 'ba', 'bc', 'abc'),
      ['Tags'],
      [
        ['Segment (unique)', 'Tags'],
        ['A', '*a*'],
        ['B', '*b*'],
        ['C', '*c*'],
        ['A', 'x'],
      ],
    )
    expect(about('rules of both', found)).toEqual([
      'Warning at row 1: rules of both A and B match 3 accounts, the first at row 1',
      'Warning at row 4: rules of both B and C match 1 account, the first at row 4',
    ])
  })

  it('that are blank from edge to edge are none; without any, only the model is checked', () => {
    expect(check([['US'], [null], ['US']], ['Country'], model)).toEqual([
      'OK at model: nothing to repair: 1 rule, 1 segment, every account has a segment',
    ])
    expect(check([[null]], ['Country'], [...model, ['Rest', 'US']])).toEqual([
      'Warning at model row 3: Rest never matches: every account that it could take goes to model row 2 above it',
      'Note at rows: rows is blank, so only the model was checked',
    ])
  })

  it('values that are blank or can not be read count 0 and are said so', () => {
    expect(
      check(
        rows(0),
        ['Country'],
        model,
        [[1], [null], ['n/a'], [''], ['2'], [{ error: '#N/A' }]].concat(Array.from({ length: 14 }, () => [1])),
      ),
    ).toEqual([
      'Warning at values: 2 cells of values can not be read as a number, counted as 0, the first is "n/a" at row 3',
      'Note at values: no value for 2 accounts, counted as 0',
    ])
    expect(() => check(rows(0), ['Country'], model, rows(0))).toThrow('SEGMENT_CHECK: no cell of values can be read as a number')
  })
})

describe('segments', () => {
  const many = (count: number): Table => [
    ['Segment', 'Seats'],
    ...Array.from({ length: count }, (_, index): Cell[] => [`S${index}`, index]),
  ]
  const found = (count: number, options?: string): string[] =>
    about(
      'the model has',
      check(column(...Array.from({ length: count }, (_, index) => index)), ['Seats'], many(count), undefined, undefined, options),
    )

  it('more than 5 are a note, more than 8 a warning that says why; the limit can be moved', () => {
    expect(found(5)).toEqual([])
    expect(found(6)).toEqual(['Note at model: the model has 6 segments, more than 5'])
    expect(found(8)).toEqual(['Note at model: the model has 8 segments, more than 5'])
    expect(found(9)).toEqual([
      'Warning at model: the model has 9 segments; beyond 8 people can not remember what sets them apart, and each gets too few accounts for an offer or a team of its own',
    ])
    expect(found(9, 'segments=9')).toEqual([])
    expect(found(10, 'segments=9')[0]).toContain('Warning at model: the model has 10 segments; beyond 9')
  })

  const sized = (small: number, total: number, options?: string): string[] =>
    check(
      Array.from({ length: total }, (_, index) => [index < small ? 1 : 2]),
      ['Seats'],
      [
        ['Segment', 'Seats'],
        ['Small', 1],
        ['Large', 2],
      ],
      undefined,
      undefined,
      options,
    )

  it('whose names differ only in letter case or spaces are a warning, once for each that comes after another', () => {
    const named = (...names: string[]): string[] =>
      check([[1]], ['Seats'], [['Segment', 'Seats'], ...names.map((name) => [name, name === 'MID  market' ? null : '>5'])])
    const found = named('Mid market', 'SMB', 'mid market', 'Mid market', 'MID  market')
    expect(found.filter((text) => text.includes('differ only'))).toEqual([
      'Warning at model row 4: Mid market and mid market differ only in letter case or spaces, and are two segments',
      'Warning at model row 6: Mid market and MID  market differ only in letter case or spaces, and are two segments',
    ])
  })

  it('below 2 % of the accounts or 30 of them are small; a table of fewer than 30 is judged by shares', () => {
    expect(sized(30, 1500)).toEqual(['OK at model: nothing to repair: 2 rules, 2 segments, every account has a segment'])
    expect(sized(29, 100)).toEqual(['Note at segment Small: Small gets 29 of 100 accounts (29 %), fewer than 30'])
    expect(sized(30, 2000)).toEqual(['Note at segment Small: Small gets 30 of 2000 accounts (1.5 %), fewer than 2 % of them'])
    expect(sized(1, 29)[0]).toMatch(/^OK/)
    expect(sized(1, 29, 'small_share=10%')).toEqual(['Note at segment Small: Small gets 1 of 29 accounts (3.4 %), fewer than 10 % of them'])
    expect(sized(29, 100, 'small_accounts=20')[0]).toMatch(/^OK/)
  })

  it('without any account are a warning; under all an account counts in each', () => {
    expect(sized(0, 10)).toEqual(['Warning at segment Small: Small gets no account'])
    const all = check(
      column(5, 50),
      ['Seats'],
      [
        ['Segment (all)', 'Seats'],
        ['Any', '>0'],
        ['Ten', '>=10'],
      ],
    )
    expect(all[0]).toMatch(/^OK/)
  })

  it('whose rules only take points away can never win', () =>
    expect(
      about(
        'never win',
        check(
          column(5),
          ['Seats'],
          [
            ['Segment (points)', 'Seats', 'Points'],
            ['A', '>0', 2],
            ['B', '>0', -1],
            ['B', '<9', 0],
          ],
        ),
      ),
    ).toEqual(['Warning at segment B: B can never win, because none of its rules gives points above 0']))
})

describe('the table', () => {
  it('has errors first, then warnings, then notes, and at most 20 of a kind, the rest counted', () => {
    const rules = Array.from({ length: 30 }, (_, index): Cell[] => [`S${index % 3}`, `word${index}`])
    const found = check(column(1, 2, 3), ['Seats'], [['Segment', 'Seats'], ...rules, ['Rest', null]])
    const kinds = about('compares with text', found)
    expect(kinds).toHaveLength(20)
    expect(kinds[19]).toContain('model row 21')
    expect(about('not listed', found)).toEqual(['Warning at further on: 10 more findings like these are not listed'])
    const severities = found.map((one) => one.slice(0, one.indexOf(' ')))
    expect(severities).toEqual([...severities].sort((left, right) => 'EWNO'.indexOf(left[0]!) - 'EWNO'.indexOf(right[0]!)))
  })

  it('does not depend on the order of the rows, but for the rows it names as the first', () => {
    const model: Table = [
      ['Segment', 'Country', 'Seats'],
      ['Large', '<>US', '>=100'],
      ['Home', 'US | not(CA)', '<100'],
      ['Old', 'CA', 'last 30 days'],
    ]
    const row = fc.tuple(
      fc.constantFrom<Cell>('US', 'CA', null, 7),
      fc.constantFrom<Cell>(5, 500, '500', null, 45990),
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    )
    const anonymous = (findings: readonly string[]): string[] => findings.map((one) => one.replace(/the first .*? at row \d+/, 'the first'))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (data) => {
        const run = (rows: readonly (readonly [Cell, Cell, number])[]): string[] =>
          anonymous(
            check(
              rows.map(([country, seats]) => [country, seats, 'id']),
              ['Country', 'Seats', 'Id'],
              model,
              rows.map(([, , value]) => [value]),
              46000,
            ),
          )
        expect(run([...data].reverse())).toEqual(run(data))
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it('counts what counting the rows of SEGMENT gives', () => {
    const model: Table = [
      ['Segment', 'Country', 'Seats'],
      ['Large', null, '>=100'],
      ['Abroad', 'not(US)', null],
    ]
    const row = fc.tuple(
      fc.constantFrom<Cell>('US', 'DE', null, { error: '#N/A' }),
      fc.constantFrom<Cell>(5, 500, 'many', null),
      fc.constant<Cell>('id'),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (data) => {
        const segments = firstColumn(runCore('SEGMENT', data, [['Country', 'Seats', 'Id']], model))
        const found = check(data, ['Country', 'Seats', 'Id'], model).join('\n')
        const left = segments.filter((name) => name === 'Unassigned').length
        expect(/no segment for (\d+) of/.exec(found)?.[1] ?? '0').toBe(String(left))
        const filled = data.filter(
          ([country, seats], index) => segments[index] === 'Unassigned' && seats === null && country !== null,
        ).length
        expect(/no segment for (\d+) accounts? only because Seats/.exec(found)?.[1] ?? '0').toBe(String(filled))
        const through = data.filter(([country], index) => segments[index] === 'Abroad' && country === null).length
        expect(/Abroad gets (\d+) accounts? that way/.exec(found)?.[1] ?? '0').toBe(String(through))
      }),
      { seed: 2, numRuns: 200 },
    )
  })
})

describe('large models and tables', () => {
  const rows = Array.from({ length: 100_000 }, (_, index): Cell[] => [
    ...Array.from({ length: 6 }, (_cell, at) => (index * (at + 7)) % 1000),
    ['US', 'CA', 'DE', null][index % 4]!,
    `owner ${index % 30_000}`,
  ])
  const headers = ['A', 'B', 'C', 'D', 'E', 'F', 'Country', 'Owner']

  it('100,000 rows, 10 rules, 8 columns: every account is counted once', () => {
    const rules = Array.from({ length: 10 }, (_, index): Cell[] => [
      `S${index % 4}`,
      ...Array.from({ length: 6 }, (_cell, at) => (at === index % 6 ? `>=${900 - 40 * index}` : null)),
      index % 3 ? 'not(DE)' : null,
      index === 9 ? 'owner 1*' : null,
    ])
    const model: Table = [['Segment', ...headers], ...rules]
    const unassigned = firstColumn(runCore('SEGMENT', rows, [headers], model)).filter((name) => name === 'Unassigned').length
    const found = check(rows, headers, model)
    expect(about('no segment for', found).join()).toContain(
      `for ${String(unassigned).replace(/\B(?=(\d{3})+$)/g, ',')} of 100,000 accounts`,
    )
  })

  it('500 rules are compared in full: the one that is covered by many is found, and no other', () => {
    const rules = Array.from({ length: 499 }, (_, index): Cell[] => [
      `S${index % 5}`,
      `${2 * index}..${2 * index + 1}`,
      index % 2 ? 'US' : '<>US',
    ])
    const model: Table = [['Segment', 'A', 'Country'], ...rules, ['Late', '6..7', 'US | not(US)']]
    const found = check(rows.slice(0, 1000), headers, model)
    expect(about(/never matches|entangled/, found)).toEqual([])
    const whole: Table = [...model.slice(0, 500), ['S9', '6..7', 'not(US)'], ['Late', '6..7', null]]
    expect(about(/Late never matches|entangled/, check(rows.slice(0, 1000), headers, whole))).toEqual([
      'Warning at model row 502: Late never matches: every account that it could take goes to model rows 5 and 501 above it',
    ])
  })

  it('rules too entangled to compare say so, and what is found apart from them stands', () => {
    // Whether three-column rules leave anything of 60 columns is a random 3-SAT problem near its hardest ratio.
    const names = Array.from({ length: 60 }, (_, index) => `C${index}`)
    let state = 1
    const next = (most: number): number => {
      state = (state * 48_271) % 2_147_483_647
      return state % most
    }
    const rules = Array.from({ length: 260 }, (_, index): Cell[] => {
      const cells: Cell[] = names.map(() => null)
      for (let count = 0; count < 3; count++) cells[next(60)] = next(2) === 1
      return [`S${index % 5}`, ...cells]
    })
    const hard: Cell[] = ['Any', ...names.map(() => 'TRUE | FALSE')]
    const found = check([names.map(() => true)], names, [['Segment', ...names], rules[0]!, ...rules, hard])
    expect(about('entangled', found)).toEqual([
      'Note at model: the rules are too many or too entangled to compare them all; shadowed or overlapping ones may be missing here',
    ])
    expect(about('never matches', found)).toEqual([
      'Note at model row 3: S0 never matches: every account that it could take goes to model row 2 above it',
    ])
  })
})
