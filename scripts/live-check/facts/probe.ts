/**
 * What Sheets hands over and takes back, seen without Strata between: each formula calls a function of
 * docs/live-check/probe.gs, which stands beside Code.js while the check lasts. Decides which of the forms that
 * sheets-addon/ accepts alike are the ones that really occur.
 */
import type { Checked, LiveCheck, Noted } from '../live-check.ts'

const SHEETS = ['sheets'] as const
const ONLY_LIVE = 'probe.gs runs in Apps Script'
const NOT_AVAILABLE = { formula: '=NA()' } as const

function noted(id: string, settles: string, answers: string, formula: string, inputs?: Noted['inputs']): Noted {
  return { kind: 'noted', id: `probe-${id}`, hosts: SHEETS, settles, answers, formula, ...(inputs && { inputs }), onlyLive: ONLY_LIVE }
}

function expected(id: string, settles: string, answers: string, formula: string, answer: string, inputs?: Noted['inputs']): Checked {
  return { ...noted(id, settles, answers, formula, inputs), kind: 'checked', expected: [[answer]] }
}

export const PROBE_FACTS: readonly LiveCheck[] = [
  expected('blank', 'What a blank cell is', 'blank cell in a range', '=LIVECHECK_ARGUMENTS([A1:B1])', '1 x 2 of text [], text [x]', [
    [null, 'x'],
  ]),
  noted('blank-alone', 'What a blank cell by itself is', 'blank cell in a range', '=LIVECHECK_ARGUMENTS([A1])', [[null]]),
  noted('one-cell', 'What A1 is', 'single cell', '=LIVECHECK_ARGUMENTS([A1])', [[12]]),
  noted('one-cell-range', 'What A1:A1 is', 'single cell', '=LIVECHECK_ARGUMENTS([A1:A1])', [[12]]),
  noted('omitted', 'What an argument left out in the middle is', 'omitted argument', '=LIVECHECK_ARGUMENTS(1,,2)'),
  expected('error', 'What an error cell is', 'error cell in a range', '=LIVECHECK_ARGUMENTS([A1:B1])', '1 x 2 of text [#N/A], text [x]', [
    [NOT_AVAILABLE, 'x'],
  ]),
  noted('array', 'What an array from a function is', 'array from a function', '=LIVECHECK_ARGUMENTS(FILTER([A1:A3],[A1:A3]>15))', [
    [10],
    [20],
    [30],
  ]),
  noted('array-of-one', 'What an array of one value is', 'array from a function', '=LIVECHECK_ARGUMENTS(FILTER([A1:A3],[A1:A3]>25))', [
    [10],
    [20],
    [30],
  ]),
  noted('duration', 'What a duration is', 'time or duration', '=LIVECHECK_ARGUMENTS([A1])', [
    [{ typed: '1:30:00', value: 0.0625, format: '[h]:mm:ss' }],
  ]),
  noted('return-null', 'Whether a null in a result is a blank cell', 'blank in a result', '=ISBLANK([probe-null!A1])'),
  noted('null', 'What a null in a result looks like (the row above tests this answer)', 'blank in a result', '=LIVECHECK_RETURN("null")'),
  noted('error-text', 'What the text #N/A in a result looks like', 'error in a result', '=LIVECHECK_RETURN("error text")'),
  noted('error-text-is-na', 'Whether ISNA says TRUE of it', 'error in a result', '=ISNA([probe-error-text!A1])'),
  noted('nan', 'What NaN in a result looks like', 'error in a result', '=LIVECHECK_RETURN("NaN")'),
  noted('infinity', 'What Infinity in a result looks like', 'error in a result', '=LIVECHECK_RETURN("Infinity")'),
  noted('object', 'What an object in a result looks like', 'error in a result', '=LIVECHECK_RETURN("object")'),
  noted('ragged', 'What rows of unequal length look like', 'error in a result', '=COUNTA(LIVECHECK_RETURN("ragged"))'),
  noted('result-400000', 'Whether 400,000 cells come back', 'result size', '=ROWS(LIVECHECK_ROWS(400000))'),
  noted('result-1000000', 'Whether 1,000,000 cells come back', 'result size', '=ROWS(LIVECHECK_ROWS(1000000))'),
  noted('argument-1000000', 'Whether 1,000,000 cells go over', 'argument size', '=LIVECHECK_CELLS(SEQUENCE(100000,10))'),
  noted('argument-5000000', 'Whether 5,000,000 cells go over', 'argument size', '=LIVECHECK_CELLS(SEQUENCE(500000,10))'),
  noted('engine', 'Which built-ins newer than ES2020 the engine has', 'JavaScript engine', '=LIVECHECK_ENGINE()'),
  {
    kind: 'checked',
    id: 'probe-set-formula',
    hosts: SHEETS,
    settles: 'A formula with ; written by setFormula works in this locale (run it once more in the locale Germany)',
    answers: 'formula',
    formula: null,
    expected: [['Tier 2'], ['Tier 1']],
    todo: { what: 'run livecheckSetFormula in the Apps Script editor', until: 'answer' },
    onlyLive: ONLY_LIVE,
  },
]
