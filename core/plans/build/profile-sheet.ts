/** The profile sheet: a live table of the segments, or its figures, and a chart of it. */
import type { Cell } from '../../cells.ts'
import type { Area } from '../area.ts'
import type { Formula } from '../formula.ts'
import type { Step } from '../step.ts'
import type { ModelAnswers } from './model-answers.ts'
import { isList, PROFILE_FIGURES, profileFigures } from './profile-figures.ts'
import { SHEET_TEXTS } from './sheet-texts.ts'
import { columnArea } from './source-cells.ts'

const TABLE_ROW = 3
/** Below the table, for segments that rules add by hand. */
const SPARE_SEGMENTS = 5
const texts = SHEET_TEXTS.profile

/** The cells of the table on it, with room for segments that are still to come. */
export function profileArea({
  sheet,
  segments,
  columns,
}: {
  readonly sheet: string
  readonly segments: number
  readonly columns: number
}): Area {
  return { sheet, row: TABLE_ROW, column: 0, rows: segments + 2 + SPARE_SEGMENTS, columns }
}

export function profileColumns({ valueColumn }: Pick<ModelAnswers, 'valueColumn'>): number {
  return valueColumn === null ? 3 : PROFILE_FIGURES
}

/** `live`: the segments are a formula, and the profile follows them. */
export function profileSheet(answers: ModelAnswers, live: boolean): Step[] {
  const { profile, title } = answers
  if (profile === null) return []
  const { sheet, isNew } = profile
  const table = profileFigures(answers)
  const [rows, columns] = [table.length, table[0]!.length]
  const hasValue = answers.valueColumn !== null
  const note = hasValue ? (live ? texts.live : texts.values) : texts.counts
  const heads: Step[] = isNew
    ? [
        { step: 'sheet', sheet, rows: TABLE_ROW + rows + 40, columns: columns + 10 },
        { step: 'values', at: { sheet, row: 0, column: 0 }, cells: [[texts.title(title)], [note]] },
      ]
    : [{ step: 'values', at: { sheet, row: 1, column: 0 }, cells: [[note]], replaces: true }]
  const body = live && hasValue ? liveTable(answers, rows) : figures(answers, table)
  return [...heads, ...body, ...(isNew ? looks(sheet, rows, hasValue, countOf(table)) : [])]
}

function liveTable(answers: ModelAnswers, rows: number): Step[] {
  const { sheet, isNew } = answers.profile!
  const formula: Formula = {
    strata: 'SEGMENT_PROFILE',
    args: [segmentCells(answers), { area: columnArea(answers, answers.valueColumn!), data: true }],
  }
  const args = isList(answers) && 'args' in formula ? [...formula.args, { value: null }, { value: 'lists=yes' }] : formula.args
  const replaces = isNew ? {} : { replaces: true }
  // Room for the results of segments that are still to come, so that an update replaces all of them.
  const height = rows + SPARE_SEGMENTS
  return [
    {
      step: 'formula',
      at: { sheet, row: TABLE_ROW, column: 0 },
      formula: { ...formula, args },
      rows: height,
      columns: PROFILE_FIGURES,
      ...replaces,
    },
  ]
}

function figures({ profile }: ModelAnswers, table: readonly (readonly Cell[])[]): Step[] {
  const { sheet, isNew } = profile!
  const at = { sheet, row: TABLE_ROW, column: 0 }
  if (isNew) return [{ step: 'values', at, cells: table }]
  const blanks = Array.from({ length: table.length + SPARE_SEGMENTS }, (_, row) =>
    Array.from({ length: PROFILE_FIGURES }, (__, column) => table[row]?.[column] ?? null),
  )
  const area: Area = { ...at, rows: blanks.length, columns: PROFILE_FIGURES }
  return [
    { step: 'freeze', area },
    { step: 'values', at, cells: blanks, replaces: true },
  ]
}

/** The segments column, as a formula of the same workbook reads it. */
function segmentCells({ segment, table }: ModelAnswers): Formula {
  return { area: { ...segment.at, row: segment.at.row + 1, rows: table.rows, columns: 1 }, data: true }
}

function countOf(table: readonly unknown[]): number {
  return table.length - 2
}

function looks(sheet: string, rows: number, hasValue: boolean, segments: number): Step[] {
  const cells = (column: number, columns: number): Area => ({ sheet, row: TABLE_ROW + 1, column, rows: rows - 1 + SPARE_SEGMENTS, columns })
  const charted = (column: number): Area => ({ sheet, row: TABLE_ROW, column, rows: segments + 1, columns: 1 })
  const steps: Step[] = [
    { step: 'format', area: { sheet, row: 0, column: 0, rows: 1, columns: 1 }, format: 'title' },
    { step: 'format', area: { sheet, row: 1, column: 0, rows: 1, columns: 1 }, format: 'muted' },
    { step: 'format', area: { sheet, row: TABLE_ROW, column: 0, rows: 1, columns: hasValue ? PROFILE_FIGURES : 3 }, format: 'heading' },
    { step: 'format', area: cells(1, 1), format: 'whole' },
    { step: 'format', area: cells(2, 1), format: 'percent' },
  ]
  if (hasValue)
    steps.push(
      { step: 'format', area: cells(3, 1), format: 'whole' },
      { step: 'format', area: cells(4, 1), format: 'percent' },
      { step: 'format', area: cells(5, 3), format: 'whole' },
    )
  return [
    ...steps,
    { step: 'layout', sheet, widths: [170, ...Array(hasValue ? PROFILE_FIGURES - 1 : 2).fill(90)], frozenRows: 0 },
    {
      step: 'chart',
      chart: {
        kind: 'columns',
        title: hasValue ? texts.chart : texts.chartOfCounts,
        categories: charted(0),
        series: hasValue ? [charted(2), charted(4)] : [charted(1)],
        at: { sheet, row: TABLE_ROW + rows + SPARE_SEGMENTS + 1, column: 0 },
        rows: 14,
        columns: hasValue ? PROFILE_FIGURES : 5,
      },
    },
  ]
}
