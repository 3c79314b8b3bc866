/** RFM_SEGMENT names the segment that each customer's recency, frequency and money scores make. */
import { cellText, isBlank, quoteCell } from '../cells.ts'
import type { Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { type Block, defineFunction } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'
import { GRIDS, type GridName, MEASURES, type Measure, matrixGrid, type RfmGrid } from '../rfm/grids.ts'
import { namedSegments } from '../rfm/named-segments.ts'
import { isMatrix, readMatrix } from '../rfm/read-matrix.ts'
import { OVERLAPS, type Overlaps, readRanges } from '../rfm/read-ranges.ts'

export const RFM_SEGMENT = defineFunction({
  name: 'RFM_SEGMENT',
  summary: 'Names the segment of each customer from their RFM scores, such as Champions, At Risk or Lost.',
  params: {
    scores: p.everyRow(
      'The columns R, F, M of RFM_SCORE, with or without its code, or the code alone; a row without scores never ordered.',
    ),
    grid: p.any('rfm11 (recency against the mean of F and M, 11 names), rf10 (recency against F, 10 names), or a table of your own.', {
      fallback: 'rfm11',
    }),
    options: p.options({
      bins: o.integer('How many scores there are, the best one being so many.', 5, { least: 2, most: 9 }),
      measure: o.choice(MEASURES, 'What lies across a matrix of your own: fm is the mean of F and M, f and m are one of them.'),
      overlaps: o.choice(
        OVERLAPS,
        'What happens where two rows of a table of ranges take the same scores: error says where, first lets the upper row win.',
      ),
    }),
  },
  returns: {
    rows: 'scores',
    columns: [{ name: 'segment', doc: 'The name; Prospects where all scores are blank.' }],
    doc: 'One name per row of scores, Prospects where a customer never ordered; blank where scores can not be used.',
  },
  details: [
    '`rfm11` crosses R with FM, the mean of F and M rounded half up (1 and 2 give 2). By R and FM: Champions 55 54 45; Loyal 53 44 35 34; Potential Loyalists 52 43 42 33; New 51; Promising 41 31; Need Attention 32 23 22; About to Sleep 21; At Risk 25 24 13; Cannot Lose Them 15 14; Hibernating 12; Lost 11.',
    '`rf10` crosses R with F and leaves M out. By R and F: Champions 55 54; Loyal 45 44 35 34; Potential Loyalists 53 52 43 42; New 51; Promising 41; Need Attention 33; About to Sleep 32 31; At Risk 24 23 14 13; Cannot Lose Them 25 15; Hibernating 22 21 12 11.',
    'Both give each combination of scores exactly one name. They are the conventions that public RFM projects share; no single author is known.',
    'With other than five scores, `bins=` says how many, and each score s counts as ceil(5 s / bins) in both grids, before F and M are averaged: of three scores, 1, 2 and 3 count as 2, 4 and 5.',
    'A matrix of your own has the scores of R down its first column, the other scores along its first row, both in any order, and names in the cells. It may have its own number of scores, to which the others are brought in the same way. What lies across is FM unless `measure=` says otherwise; the corner cell is yours.',
    'A table of ranges has a name in its first column and the headers R from, R to, F from, F to, M from, M to, FM from or FM to above the others, in any order. Both ends are included, a blank end or a missing column is open, and the ranges are in the scores as they are.',
    'Every combination of scores must have a name, and none two: the error lists combinations without one, and names the rows that overlap. With `overlaps=first` the upper row wins, so that a last row with nothing but a name takes the rest; a row that then never occurs is a warning.',
    'Every row of the range is answered, blank ones at its end too: end the range with the customers. A row of which only some scores can be read is blank. Where the code stands beside R, F and M, it must agree with them.',
  ],
  sources: [
    'Hughes, A. M. (1994). Strategic Database Marketing. Probus: scoring customers by recency, frequency and money.',
    'rsquaredacademy/rfm for R: segments as ranges of scores from which the first match is taken.',
  ],
  errors: [
    'RFM_SCORES_WIDTH',
    'RFM_SCORES',
    'RFM_SCORES_CODE',
    'RFM_GRID_NAME',
    'RFM_GRID_HOLES',
    'RFM_GRID_OVERLAP',
    'RFM_GRID_HEADING',
    'RFM_GRID_TWICE',
    'RFM_GRID_HEADER',
    'RFM_GRID_NO_NAME',
    'RFM_GRID_END',
    'RFM_GRID_BACKWARDS',
    'RFM_GRID_MEASURE',
    'NO_NUMBERS',
  ],
  examples: [
    {
      note: 'what RFM_SCORE spills: R, F, M and the code',
      args: [
        [
          [4, 3, 4, 434],
          [2, 2, 2, 222],
          [5, 4, 5, 545],
          [1, 1, 1, 111],
          [3, 5, 3, 353],
        ],
      ],
      result: [['Loyal'], ['Need Attention'], ['Champions'], ['Lost'], ['Loyal']],
    },
    { note: 'codes alone', args: [[[545], [511], ['151'], [212]]], result: [['Champions'], ['New'], ['At Risk'], ['Need Attention']] },
    {
      note: 'a customer who never ordered, in between and at the end of the range; an error is blank',
      args: [
        [
          [5, 5, 5],
          [null, null, null],
          [1, { error: '#N/A' }, 2],
          [null, null, null],
        ],
      ],
      result: [['Champions'], ['Prospects'], [null], ['Prospects']],
    },
    {
      note: 'the grid without money: F alone lies across',
      args: [
        [
          [5, 1, 5],
          [5, 5, 1],
          [1, 5, 5],
          [3, 3, 1],
        ],
        'rf10',
      ],
      result: [['New'], ['Champions'], ['Cannot Lose Them'], ['Need Attention']],
    },
    {
      note: 'three scores: 1, 2 and 3 count as 2, 4 and 5',
      args: [
        [
          [3, 3, 3],
          [3, 1, 1],
          [1, 1, 1],
          [2, 2, 1],
        ],
        'rfm11',
        'bins=3',
      ],
      result: [['Champions'], ['Potential Loyalists'], ['Need Attention'], ['Potential Loyalists']],
    },
    {
      note: 'a matrix of your own: recency against money, three by three, scores of five brought to three',
      args: [
        [
          [5, 1, 5],
          [1, 5, 4],
          [2, 2, 2],
          [3, 1, 1],
        ],
        [
          ['R by M', 1, 2, 3],
          [3, 'Grow', 'Grow', 'Keep'],
          [2, 'Grow', 'Watch', 'Keep'],
          [1, 'Let go', 'Watch', 'Win back'],
        ],
        'measure=m',
      ],
      result: [['Keep'], ['Win back'], ['Watch'], ['Grow']],
    },
    {
      note: 'a table of ranges, the upper row first, the last row for the rest',
      args: [
        [
          [5, 5, 5],
          [5, 1, 2],
          [1, 3, 4],
          [3, 3, 3],
        ],
        [
          ['Segment', 'R from', 'R to', 'FM from', 'FM to'],
          ['Best', 4, null, 4, null],
          ['New', 4, null, null, 2],
          ['Leaving', null, 2, 3, null],
          ['Others', null, null, null, null],
        ],
        'overlaps=first',
      ],
      result: [['Best'], ['New'], ['Leaving'], ['Others']],
    },
  ],
  compute: ({ scores, grid, options }, warn) => [namedSegments(scores, gridFor(grid, options, warn), warn)],
})

interface GridOptions {
  readonly bins: number
  readonly measure: Measure
  readonly overlaps: Overlaps
}

function gridFor(given: Block | null, { bins, measure, overlaps }: GridOptions, warn: Warn): RfmGrid {
  if (given !== null && (given.rows > 1 || given.width > 1)) {
    if (isMatrix(given)) return matrixGrid(readMatrix(given, measure), bins)
    refuseMeasure(measure)
    return readRanges(given, bins, overlaps, warn)
  }
  refuseMeasure(measure)
  const cell = given?.grid[0]?.[0] ?? null
  const word = isBlank(cell) ? 'rfm11' : cellText(cell).trim().toLowerCase()
  const names = Object.keys(GRIDS) as GridName[]
  const name = names.find((one) => one === word)
  if (name === undefined) throw new InputError('RFM_GRID_NAME', { actual: quoteCell(cell), names: names.join(' or ') })
  return matrixGrid(GRIDS[name], bins)
}

/** An option that would decide nothing is a misunderstanding. */
function refuseMeasure(measure: Measure): void {
  if (measure !== 'fm') throw new InputError('RFM_GRID_MEASURE')
}
