/** SURVEY_SCORE makes one number per account out of the answers of a survey, for a segment model or a tier. */
import type { NumberColumn } from '../columns.ts'
import { defineFunction } from '../registry/define.ts'
import { headerNames } from '../registry/headers.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'
import { warnOfReliability } from '../survey/alpha-words.ts'
import { itemTable } from '../survey/item-table.ts'
import { itemNames, reversedItems } from '../survey/items.ts'
import { readAnswers } from '../survey/read-answers.ts'
import { POINTS, scoreSurvey } from '../survey/score.ts'

const ENDS = o.numbers('The highest answer, or the lowest and the highest, such as scale=0, 10; left out 1 to 5, or that of the words.')
/** 0,100 is two ends here, not a hundred. */
const SCALE = {
  ...ENDS,
  read: (values: Parameters<typeof ENDS.read>[0]) =>
    ENDS.read(values.flatMap<(typeof values)[number]>((value) => (typeof value === 'string' ? value.split(',') : [value]))),
}

export const SURVEY_SCORE = defineFunction({
  name: 'SURVEY_SCORE',
  summary: 'Scores survey answers per account: items turned round, missing answers bridged, and whether the items belong together.',
  params: {
    answers: p.block('The answers, an account per row and an item per column: numbers, or words such as Agree.', 'accounts'),
    headers: p.optionalCells('The header row of the answers, the names of the items.', 'headers'),
    options: p.options({
      show: o.choice(['points', 'items'], "points (per account) or items (a table of the items and Cronbach's alpha)."),
      reverse: o.texts('The items that are worded the other way round: their headers, or their numbers from 1.'),
      scale: SCALE,
      words: o.texts('Your own answers in words, from least to most.'),
      points: o.choice(
        POINTS,
        'What the points are: mean (on the scale of the answers), sum (as if all items were answered), percent (0 the lowest, 100 the highest).',
      ),
      answered: o.number('The share of the items that an account must answer to get points; 1 for all of them.', 0.5, {
        least: 0,
        most: 1,
      }),
    }),
  },
  returns: {
    rows: 'answers',
    columns: [
      { name: 'points', doc: 'Its points; blank where too few items are answered.' },
      { name: 'answered', doc: 'How many items it answered.' },
    ],
    tables: [
      {
        show: 'items',
        doc: 'A row Overall on the whole scale, then one row per item.',
        columns: [
          { name: 'item', doc: 'Its header or number, (reversed) where it is turned round; Overall.' },
          { name: 'verdict', doc: 'In words: whether the items belong together, and whether this one does.' },
          { name: 'alpha', doc: "Cronbach's alpha; for an item, that of the others without it." },
          { name: 'with the rest', doc: 'Its correlation with the sum of the other items.' },
          { name: 'mean', doc: 'Of its answers, turned round where it is.' },
          { name: 'deviation', doc: 'Their standard deviation.' },
          { name: 'answered', doc: 'How many answered it; Overall, how many answered every item, from whom alpha comes.' },
        ],
      },
    ],
    doc: 'Points per account, to be a column of the accounts that a segment model or VALUE_TIER reads.',
  },
  details: [
    'One call makes one scale: give the columns of the items that ask about the same thing, such as price sensitivity, and make one column of points per need or attitude. A `Segment (points)` model can then ask for `>=4` in each, and VALUE_TIER can cut them.',
    'An answer is a number, a number with its words such as "4 - Agree", or words alone. Known are the usual English ones of agreement, satisfaction, likelihood, frequency, importance and quality, on scales of 5, of 7 where somewhat or slightly is met, and yes and no; other sizes need `scale`, such as scale=4 for answers without a middle. `words` lists your own. Where the formula is filled down row by row, name the scale, since one row may not show it.',
    'N/A, Don’t know, No opinion, Prefer not to say and blanks are answers not given. Any other text, and a number outside a named scale such as 99, is left out with a warning. Numbers outside a scale that nobody named are an error, because then the scale is probably another.',
    'An item named in `reverse` is turned round: lowest + highest − answer.',
    'The mean of the answers given stands for those missing, if at least half of the items are answered (the half-scale rule of the SF-36, Ware and others 1993), or the share in `answered`. `points=percent` is 100 (mean − lowest) / (highest − lowest), the percent of the maximum possible (Cohen and others 1999), which makes scales of different length comparable.',
    'Cronbach’s alpha (1951) = k / (k − 1) · (1 − sum of the items’ variances / variance of their sum), of the accounts that answered all k items, after turning round. From .70 it is enough to compare groups, from .80 good, from .90 enough to judge single accounts; an item belongs from a correlation of .30 with the sum of the others (Nunnally and Bernstein 1994). An alpha below .70, and an item that runs against the others, which is mostly one to be turned round, are also a warning from 10 complete accounts on.',
    'Alpha grows with the number of items, and does not prove that they measure what was meant.',
  ],
  sources: [
    'Likert, R. (1932). A technique for the measurement of attitudes. Archives of Psychology 140, 1–55.',
    'Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika 16, 297–334.',
    'Nunnally, J. C. and Bernstein, I. H. (1994). Psychometric Theory, third edition. McGraw-Hill.',
    'Ware, J. E., Snow, K. K., Kosinski, M. and Gandek, B. (1993). SF-36 Health Survey: Manual and Interpretation Guide. New England Medical Center.',
    'Cohen, P., Cohen, J., Aiken, L. S. and West, S. G. (1999). The problem of units and the circumstance for POMP. Multivariate Behavioral Research 34, 315–346.',
  ],
  errors: [
    'SURVEY_NO_ANSWERS',
    'SURVEY_SCALE',
    'SURVEY_SCALE_FORM',
    'SURVEY_WORDS',
    'SURVEY_REVERSE',
    'HEADERS_WIDTH',
    'HEADERS_ROW',
    'HEADERS_BLANK',
  ],
  examples: [
    {
      note: 'three items about price, the second worded the other way round',
      args: [
        [
          [5, 1, 4],
          [2, 4, 1],
          [4, 3, null],
          [3, null, null],
        ],
        [['Compares prices', 'Pays for quality', 'Waits for discounts']],
        'reverse=Pays for quality',
      ],
      result: [
        [4.66666666667, 3],
        [1.66666666667, 3],
        [3.5, 2],
        [null, 1],
      ],
    },
    {
      note: 'do the items belong together?',
      args: [
        [
          [5, 1, 4],
          [2, 4, 1],
          [4, 3, 5],
          [3, 3, 2],
          [1, 5, 2],
          [4, 1, null],
        ],
        [['Compares prices', 'Pays for quality', 'Waits for discounts']],
        'show=items; reverse=2',
      ],
      result: [
        ['item', 'verdict', 'alpha', 'with the rest', 'mean', 'deviation', 'answered'],
        ['Overall', 'enough to judge single accounts', 0.909574468085, null, null, null, 5],
        ['Compares prices', 'belongs', 0.74358974359, 0.962435479023, 3.16666666667, 1.47196014439, 6],
        ['Pays for quality (reversed)', 'belongs', 0.869565217391, 0.822425315278, 3.16666666667, 1.60208197876, 6],
        ['Waits for discounts', 'belongs', 0.978260869565, 0.692218655243, 2.8, 1.64316767252, 5],
      ],
      isTable: true,
    },
    {
      note: 'answers in words, as percent; some say nothing',
      args: [
        [
          ['Agree', 'Strongly agree'],
          ['Neutral', 'N/A'],
          ["Don't know", 'Disagree'],
          ['Strongly disagree', 'disagree'],
        ],
        undefined,
        'points=percent',
      ],
      result: [
        [87.5, 2],
        [50, 1],
        [25, 1],
        [12.5, 2],
      ],
    },
    {
      note: 'from 0 to 10, added up, of those who answered everything',
      args: [
        [
          [9, 10, 8],
          [0, 5, null],
        ],
        undefined,
        'scale=0, 10; points=sum; answered=1',
      ],
      result: [
        [27, 3],
        [null, 2],
      ],
    },
    {
      note: 'your own words, from least to most',
      args: [
        [
          ['Lots', 'Some'],
          ['none', 'Some'],
        ],
        undefined,
        [['words', 'None', 'Some', 'Lots']],
      ],
      result: [
        [2.5, 2],
        [1.5, 2],
      ],
    },
    {
      note: 'numbers with their words; 99 and errors are no answers',
      args: [
        [
          ['4 - Agree', 5],
          [99, 3],
          [{ error: '#N/A' }, null],
        ],
        undefined,
        'scale=5',
      ],
      result: [
        [4.5, 2],
        [3, 1],
        [null, 0],
      ],
    },
  ],
  compute: ({ answers: block, headers, options: { reverse, scale, words, points, answered, show } }, warn) => {
    const names = itemNames(headers === null ? null : headerNames(block, headers), block.width)
    const reversed = reversedItems(reverse, names)
    const answers = readAnswers(block, { reversed, scale, words }, warn)
    const score = scoreSurvey(answers, { points, answeredShare: answered })
    if (show === 'items') return itemTable(answers, score.reliability, names, reversed)
    warnOfReliability(score.reliability, names, warn)
    return [score.points, score.answered].map((values): NumberColumn => ({ kind: 'number', length: answers.rows, values }))
  },
})
