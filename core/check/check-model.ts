/**
 * Everything there is to say of a segment model and of the accounts it is used on, as findings. Decides what can still
 * be asked where the model has errors, and how many findings of a kind are listed.
 */
import { type Cell, type Grid, isBlank } from '../cells.ts'
import { numberColumn } from '../columns.ts'
import { isRelative } from '../criteria/rule.ts'
import { type Finding, finding } from '../findings.ts'
import { bindColumns } from '../model/bind-model.ts'
import { type ModelProblem, missingAsOf, readModel } from '../model/read-model.ts'
import type { SegmentModel } from '../model/segment-model.ts'
import { classesOf, usedColumns } from '../model/used-columns.ts'
import type { Block } from '../registry/define.ts'
import type { Vector } from '../vector.ts'
import { blankFindings } from './blank-findings.ts'
import { cellFindings } from './cell-findings.ts'
import { decideGroups } from './decided.ts'
import { counted } from './phrases.ts'
import { dataPlace, modelPlace } from './places.ts'
import { rowFindings } from './row-findings.ts'
import { type Accounts, groupRows, tally } from './row-groups.ts'
import { ruleFindings } from './rule-findings.ts'
import { ruleSpace } from './rule-space.ts'
import { alikeSegments, type SegmentLimits, segmentCount, segmentNames, segmentSizes } from './segment-findings.ts'
import { valueFindings } from './value-findings.ts'

export interface ModelCheck {
  /** The model's table as it stands in the sheet, its header row first. */
  readonly table: Grid
  /** The data's column names. */
  readonly headers: readonly Cell[]
  readonly asOf: number | null
  readonly rows: Pick<Block, 'grid' | 'rows' | 'width'>
  /** What each account is worth; throws NO_NUMBERS where none can be read. */
  readonly values: Vector | null
  readonly limits: SegmentLimits
}

/** Never empty: where there is nothing to say, one finding says so. */
export function checkModel({ table, headers, asOf, rows, values, limits }: ModelCheck): Finding[] {
  const accounts: Accounts = { ...rows, values: values && numberColumn(values, 'number', () => undefined).values }
  const { model, problems: unread } = readModel(table)
  const { indexes, problems: unbound } = bindColumns(model, headers)
  const problems = [...unread, ...missingAsOf(model, asOf, table), ...unbound]
  const sound = problems.length === 0 ? model : soundPart(model, problems, table, asOf)
  const used = usedColumns(sound, indexes)
  const space = ruleSpace(used, sound.rules.length, asOf)
  const { findings: ofRules, reach } = ruleFindings({ model: sound, table, headers, space })
  const findings = [
    ...problems.map((problem) => problemFinding(problem, table)),
    ...ofRules,
    ...cellFindings({ model, indexes, table, headers, asOf, data: rows }),
    ...segmentCount(model, limits),
    ...alikeSegments(model, table),
    ...(values === null ? [] : valueFindings(values, accounts)),
  ]
  if (problems.length > 0) return listed([...findings, finding('Note', dataPlace('rows'), 'CHECK_ERRORS_FIRST')])

  const groups = decideGroups(model, groupRows(classesOf(used, model.rules.length, asOf), model.rules.length, accounts))
  const { accounts: total, value } = tally(groups)
  if (total === 0) return listed([...findings, finding('Note', dataPlace('rows'), 'CHECK_NO_ROWS')])
  findings.push(
    ...rowFindings({ model, table, headers, grid: rows.grid, groups, total, value: values && value, space, reach }),
    ...blankFindings({ model, table, headers, asOf, used, groups }),
    ...segmentSizes({ model, groups, reach, total }, limits),
  )
  return findings.length > 0 ? listed(findings) : [nothingToRepair(model)]
}

/** The rules that are known in full, with a policy under which order and overlap mean nothing where it is not known. */
export function soundPart(model: SegmentModel, problems: readonly ModelProblem[], table: Grid, asOf: number | null): SegmentModel {
  const isBroken = ({ row, conditions }: SegmentModel['rules'][number]): boolean =>
    (asOf === null && conditions.some((rule) => rule !== null && isRelative(rule))) ||
    problems.some(
      (problem) => problem.row === row || (problem.row === 1 && problem.column > 1 && !isBlank(table[row - 1]![problem.column - 1])),
    )
  const isPolicyKnown = problems.every(({ error }) => error.code !== 'MODEL_POLICY')
  return { ...model, policy: isPolicyKnown ? model.policy : 'all', rules: model.rules.filter((rule) => !isBroken(rule)) }
}

function problemFinding({ error, row, column }: ModelProblem, table: Grid): Finding {
  // The place is a column of its own, so the rule's own message is enough.
  return finding('Error', modelPlace(table, row, column), error.code === 'MODEL_RULE' ? 'RULE' : error.code, error.values)
}

const MOST_OF_A_KIND = 20

/** Of each kind the first ones, and how many there are beyond them; errors are all listed. */
function listed(findings: readonly Finding[]): Finding[] {
  const inOrder = [...findings].sort((left, right) => left.order - right.order)
  return [...new Set(inOrder.map(({ code }) => code))].flatMap((code) => {
    const same = inOrder.filter((one) => one.code === code)
    if (same[0]!.severity === 'Error' || same.length <= MOST_OF_A_KIND) return same
    const kept = same.slice(0, MOST_OF_A_KIND)
    const { severity, order } = kept[MOST_OF_A_KIND - 1]!
    return [...kept, finding(severity, { where: 'further on', order }, 'CHECK_MORE', { count: same.length - MOST_OF_A_KIND })]
  })
}

function nothingToRepair(model: SegmentModel): Finding {
  const values = { rules: counted(model.rules.length, 'rule'), segments: counted(segmentNames(model).length, 'segment') }
  return finding('OK', modelPlace([], 0), 'CHECK_OK', values)
}
