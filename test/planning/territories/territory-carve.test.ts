/** TERRITORY_CARVE: what every plan keeps to, what changes nothing, and what is said where a tolerance can't be met. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../core/cells.ts'
import { runCore, warningsOf } from '../../kit/run-core.ts'

interface Account {
  readonly id: string
  readonly weight: number | null
  readonly owner: string | null
  readonly region: string | null
  readonly locked: boolean
  readonly group: string | null
}

const REPS: Cell[][] = [
  ['Rep', 'Capacity', 'Max accounts', 'Region'],
  ['Ann', 1, null, 'West | Central'],
  ['Ben', 0.5, 4, null],
  ['Cy', 1, null, 'East | Central'],
]
const REGIONS: Readonly<Record<string, readonly string[]>> = { West: ['Ann', 'Ben'], Central: ['Ann', 'Ben', 'Cy'], East: ['Ben', 'Cy'] }

const account = fc.tuple(
  fc.option(fc.integer({ min: 0, max: 50 }), { freq: 8 }),
  fc.constantFrom('Ann', 'Ben', 'Cy', 'Zoe', null),
  fc.constantFrom('West', 'Central', 'East'),
  fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  fc.constantFrom(null, null, null, null, 'Acme'),
)
const book = fc.array(account, { minLength: 1, maxLength: 14 }).map((list) =>
  list.map(
    ([weight, owner, region, locked, group], index): Account => ({
      id: `A-${index}`,
      weight,
      owner,
      region,
      locked: locked && group === null,
      group,
    }),
  ),
)

function carve(accounts: readonly Account[], options: string, reps: Cell[][] = REPS): Cell[][] {
  return runCore(
    'TERRITORY_CARVE',
    accounts.map(({ id }) => [id]),
    [['Potential'], ...accounts.map(({ weight }) => [weight])],
    reps,
    accounts.map(({ owner }) => [owner]),
    [['Region', 'Locked', 'Parent'], ...accounts.map(({ region, locked, group }) => [region, locked ? 'x' : null, group])],
    `lock=Locked; together=Parent; ${options}`,
  )
}

describe('every plan', () => {
  it('gives each account once, keeps locks, groups and rules, and says where it can not', () => {
    fc.assert(
      fc.property(book, (accounts) => {
        const plan = carve(accounts, 'tolerance=20%').slice(1)
        expect(plan.map(([id]) => id)).toEqual(accounts.map(({ id }) => id))
        accounts.forEach(({ owner, region, locked, group }, index) => {
          const [, rep, moved, reason] = plan[index]!
          const isHeld = locked && owner !== null && owner !== 'Zoe'
          if (isHeld) expect(rep).toBe(owner)
          else if (rep !== null) expect(REGIONS[region!]).toContain(rep)
          else expect(reason).toMatch(/^no /)
          if (group !== null)
            expect(accounts.flatMap((other, at) => (other.group === group && plan[at]![1] !== rep ? [at] : []))).toEqual([])
          expect(moved).toBe(owner === null ? null : owner === rep ? 'no' : 'yes')
          if (moved === 'yes') expect(reason).not.toBeNull()
        })
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('is the same in any order of the accounts and of the reps, and for renamed reps', () => {
    const turned = (name: Cell): Cell => ({ Ann: 'Uma', Ben: 'Tom', Cy: 'Abe' })[String(name)] ?? name
    fc.assert(
      fc.property(book, (accounts) => {
        const plan = carve(accounts, 'tolerance=10%').slice(1)
        expect(
          carve([...accounts].reverse(), 'tolerance=10%')
            .slice(1)
            .reverse(),
        ).toEqual(plan)
        expect(carve(accounts, 'tolerance=10%', [REPS[0]!, ...REPS.slice(1).reverse()]).slice(1)).toEqual(plan)
        const renamed = accounts.map((one) => ({ ...one, owner: turned(one.owner) as string | null }))
        const reps = [REPS[0]!, ...REPS.slice(1).map(([name, ...rest]) => [turned(name!), ...rest])]
        expect(
          carve(renamed, 'tolerance=10%', reps)
            .slice(1)
            .map(([, rep]) => rep),
        ).toEqual(plan.map(([, rep]) => turned(rep!)))
      }),
      { seed: 2, numRuns: 60 },
    )
  })
})

const column = (...cells: Cell[]): Cell[][] => cells.map((cell) => [cell])
const summary = (...args: Parameters<typeof runCore> extends [string, ...infer A] ? A : never): Map<string, readonly Cell[]> =>
  new Map(
    runCore('TERRITORY_CARVE', ...args)
      .filter(([who]) => who === '(Plan)')
      .map(([, measure, ...rest]) => [String(measure), rest]),
  )

describe('a tolerance that can not be met', () => {
  const plain = column('Rep', 'Ann', 'Ben')

  it('by an account that is too large names it, and the tightest tolerance is what it leaves', () => {
    const found = summary(
      column('A-1', 'A-2', 'A-3'),
      column('Potential', 90, 5, 5),
      plain,
      column('Ann', 'Ben', 'Ben'),
      undefined,
      'show=summary',
    )
    expect(found.get('tolerance')).toEqual([0.05, 'can not be met'])
    expect(found.get('blocked by')![1]).toBe('"A-1" alone is 180 % of the target Potential of Ann')
    expect(found.get('tightest tolerance')![0]).toBeCloseTo(0.8, 9)
    expect(found.get('moves')![0]).toBe(0)
  })

  it('by a closed region names the reps to whom it leaves too much', () => {
    const reps = [
      ['Rep', 'Region'],
      ['Ann', 'West'],
      ['Ben', 'East'],
    ]
    const regions = column('Region', 'West', 'West', 'West', 'East')
    const found = summary(
      column(1, 2, 3, 4),
      column('Potential', 10, 10, 10, 10),
      reps,
      column('Ann', 'Ann', 'Ann', 'Ben'),
      regions,
      'show=summary',
    )
    expect(found.get('blocked by')![1]).toBe('what only Ann may own is 150 % of the target Potential')
    expect(found.get('tightest tolerance')![0]).toBeCloseTo(0.5, 9)
  })

  it('by limits on accounts says how many places there are', () => {
    const reps: Cell[][] = [
      ['Rep', 'Max accounts'],
      ['Ann', 1],
      ['Ben', 1],
    ]
    const found = summary(
      column(1, 2, 3),
      column('Potential', 10, 10, 10),
      reps,
      column('Ann', 'Ann', 'Ben'),
      undefined,
      'show=summary; tolerance=60%',
    )
    expect(found.get('blocked by')![1]).toBe('the reps may hold 2 accounts and there are 3')
  })

  it('is a warning and never an error, and a plan still comes back', () => {
    const args = [column('A-1', 'A-2'), column('Potential', 90, 5), column('Rep', 'Ann', 'Ben', 'Cy'), column('Ann', 'Ann')] as const
    expect(warningsOf('TERRITORY_CARVE', ...args).map(({ code }) => code)).toEqual(['TERRITORY_TOLERANCE'])
    expect(runCore('TERRITORY_CARVE', ...args)).toHaveLength(3)
  })
})

describe('edges', () => {
  const two = column('A-1', 'A-2')
  it('one rep gets all', () => {
    expect(
      runCore('TERRITORY_CARVE', two, column('Potential', 3, 4), 1)
        .slice(1)
        .map(([, rep]) => rep),
    ).toEqual(['Territory 1', 'Territory 1'])
  })
  it('weights that are all 0 or blank are balanced by nobody moving', () => {
    const plan = runCore('TERRITORY_CARVE', two, column('Potential', 0, null), column('Rep', 'Ann', 'Ben'), column('Ann', 'Ann'))
    expect(plan.slice(1).map(([, , moved]) => moved)).toEqual(['no', 'no'])
  })
  it('without owners accounts that weigh nothing are spread by number', () => {
    expect(
      new Set(
        runCore('TERRITORY_CARVE', two, column('Potential', 0, 0), 2)
          .slice(1)
          .map(([, rep]) => rep),
      ).size,
    ).toBe(2)
  })
  it('a number of reps with owners keeps their names and adds territories', () => {
    const plan = runCore('TERRITORY_CARVE', two, column('Potential', 5, 5), 2, column('Ann', 'Ann'))
    expect(
      plan
        .slice(1)
        .map(([, rep]) => rep)
        .sort(),
    ).toEqual(['Ann', 'Territory 1'])
  })

  it.each<[string, Parameters<typeof runCore> extends [string, ...infer A] ? A : never, RegExp]>([
    ['an account twice', [column('A-1', ' A-1 '), column('Potential', 1, 2), 2], /accounts holds " A-1 " twice, at row 1 and row 2/],
    ['weights without their header', [two, column(1, 2, 3), 2], /first row of weights holds the number 1/],
    [
      'weights that are too short',
      [two, column('Potential', 1), 2],
      /weights has 1 rows below its header, but accounts is filled to its number 2/,
    ],
    ['a negative weight', [two, column('Potential', 1, -2), 2], /weights holds -2 in column Potential at row 3/],
    ['a rep twice', [two, column('Potential', 1, 2), column('Rep', 'Ann', 'Ann')], /reps lists "Ann" twice, in rows 2 and 3/],
    ['no territories', [two, column('Potential', 1, 2), 0], /reps must be a whole number from 1 to 1000/],
    ['more owners than reps', [two, column('Potential', 1, 2), 1, column('Ann', 'Ben')], /reps is 1, but there are 2 different owners/],
    [
      'an option that names no attribute',
      [two, column('Potential', 1, 2), 2, undefined, column('Parent', 'x', 'y'), 'together=Parnt'],
      /nearest is "Parent"/,
    ],
    [
      'locks of two reps in one group',
      [
        two,
        column('Potential', 1, 2),
        column('Rep', 'Ann', 'Ben'),
        column('Ann', 'Ben'),
        [
          ['L', 'G'],
          ['x', 'Acme'],
          ['x', 'Acme'],
        ],
        'lock=L; together=G',
      ],
      /the group Acme holds accounts locked to Ann and to Ben/,
    ],
    [
      'a rule that can not be read',
      [
        two,
        column('Potential', 1, 2),
        [
          ['Rep', 'R'],
          ['Ann', '>=5 |'],
        ],
        undefined,
        column('R', 1, 2),
      ],
      /reps row 2, column R: expected a condition/,
    ],
    [
      'more than a cell can carve',
      [Array.from({ length: 2001 }, (_, index) => [index + 1]), column('Potential', ...Array.from({ length: 2001 }, () => 1)), 25],
      /2001 accounts × 25 reps is more than the 50000 that a cell can carve; carve one segment or region at a time/,
    ],
  ])('refuses %s', (_, args, message) => {
    expect(() => runCore('TERRITORY_CARVE', ...args)).toThrow(message)
  })
})
