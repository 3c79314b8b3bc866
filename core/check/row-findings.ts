/**
 * What becomes of the accounts: those without a segment, those that are without one only because a field is blank,
 * conflicts, error cells that decide, and rules that get nothing here though the rules alone do not say so.
 */
import { type Cell, type Grid, quoteCell } from '../cells.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { type Finding, finding } from '../findings.ts'
import type { SegmentModel } from '../model/segment-model.ts'
import { percent } from '../percent.ts'
import { blankFields, isUnassigned } from './blank-fields.ts'
import type { Decided } from './decided.ts'
import { counted, worth } from './phrases.ts'
import { dataColumnPlace, dataPlace, headerName, modelPlace } from './places.ts'
import { tally } from './row-groups.ts'
import type { Reach, RuleSpace } from './rule-space.ts'

export interface RowCheck {
  readonly model: SegmentModel
  readonly table: Grid
  readonly headers: readonly Cell[]
  readonly grid: Grid
  readonly groups: readonly Decided[]
  /** How many accounts there are. */
  readonly total: number
  /** What they are worth; `null` where no values are given. */
  readonly value: number | null
  readonly space: RuleSpace
  readonly reach: readonly Reach[]
}

/** From this share of the accounts or of their value on, what is left over is a part of the model that is missing. */
const MUCH_LEFT_OVER = 0.1

export function rowFindings(check: RowCheck): Finding[] {
  return [...unassigned(check), ...blankFieldFindings(check), ...conflicts(check), ...errorCells(check), ...shadowedHere(check)]
}

function unassigned({ groups, total, value }: RowCheck): Finding[] {
  const left = tally(groups.filter(isUnassigned))
  if (left.accounts === 0) return []
  const isMuch = left.accounts >= MUCH_LEFT_OVER * total || (value !== null && value > 0 && left.value >= MUCH_LEFT_OVER * value)
  return [
    finding(isMuch ? 'Warning' : 'Note', dataPlace('rows'), 'CHECK_UNASSIGNED', {
      count: numberWords(left.accounts),
      accounts: counted(total, 'account'),
      share: percent(left.accounts, total),
      value: worth(left.value, value),
    }),
  ]
}

function blankFieldFindings({ model, groups, headers, space, value }: RowCheck): Finding[] {
  return blankFields(model, groups, space.spaces).map(({ index, accounts, value: worthOf }) => {
    const values = { header: headerName(headers, index), accounts: counted(accounts, 'account'), value: worth(worthOf, value) }
    return finding('Warning', dataColumnPlace(headers, index), 'CHECK_BLANK_FIELD', values)
  })
}

/** Per pair of segments, the first two that an account gets. */
function conflicts({ model: { rules }, groups, value }: RowCheck): Finding[] {
  const pairs = new Map<string, { one: string; other: string; groups: Decided[] }>()
  for (const group of groups) {
    if (!group.isConflict) continue
    const [one, other] = [...new Set(group.rules.map((rule) => rules[rule]!.segment))] as [string, string]
    const key = JSON.stringify([one, other])
    const pair = pairs.get(key)
    if (pair) pair.groups.push(group)
    else pairs.set(key, { one, other, groups: [group] })
  }
  return [...pairs.values()].map(({ one, other, groups: own }) => {
    const { accounts, first, value: worthOf } = tally(own)
    const values = { one, other, accounts: counted(accounts, 'account'), row: first + 1, value: worth(worthOf, value) }
    return finding('Warning', dataPlace(`row ${first + 1}`, first + 1), 'CHECK_CONFLICT', values)
  })
}

function errorCells({ groups, headers, grid, space: { used } }: RowCheck): Finding[] {
  return used.flatMap(({ index, conditions }, at) => {
    const broken = groups.filter(({ states }) => states[at]!.isError)
    if (broken.length === 0) return []
    const { accounts, first } = tally(broken)
    const header = headerName(headers, index)
    const decided = tally(broken.filter(({ rules }) => rules.some((rule) => conditions[rule]!.length > 0))).accounts
    const values = {
      header,
      cells: counted(accounts, 'cell'),
      actual: quoteCell(grid[first]![index]),
      row: first + 1,
      decided: numberWords(decided),
    }
    return [finding('Warning', dataColumnPlace(headers, index), 'CHECK_ERROR_CELLS', values)]
  })
}

/** Where the rules alone leave it open, the rows decide. */
function shadowedHere({ model, table, groups, reach }: RowCheck): Finding[] {
  if (model.policy !== 'first') return []
  return model.rules.flatMap(({ segment, row }, rule) => {
    if (reach[rule]!.kind !== 'unknown' || groups.some(({ rules }) => rules[0] === rule)) return []
    const { accounts } = tally(groups.filter(({ mask }) => (mask[rule >>> 5]! >>> (rule & 31)) & 1))
    if (accounts === 0) return []
    return [finding('Warning', modelPlace(table, row), 'CHECK_SHADOWED_ROWS', { segment, accounts: counted(accounts, 'account') })]
  })
}
