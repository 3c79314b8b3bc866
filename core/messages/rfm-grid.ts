/** What is said of scores that get a named segment, and of a person's own grid of names. */
import type { Message } from './message.ts'

export const RFM_GRID_MESSAGES = {
  RFM_SCORES_WIDTH: {
    text: 'scores has {columns} columns',
    todo: 'give the three columns R, F, M, or the four that RFM_SCORE spills, or one column of codes such as 545',
  },
  RFM_SCORES: {
    text: '{measure} must be a whole number from 1 to {bins}, got {actual} at row {row} of scores',
    todo: 'correct it, or set bins in the options to the best score there can be',
  },
  RFM_SCORES_CODE: {
    text: 'the fourth column of scores must be the code 100 R + 10 F + M, got {actual} at row {row} beside {scores}',
    todo: 'begin scores at the column R',
  },
  RFM_SCORES_PART: { text: 'row {row} of scores holds only some of its scores and was left blank', todo: 'fill in R, F and M' },
  RFM_GRID_NAME: { text: 'there is no grid {actual}', todo: 'write {names}, or point grid at a table of your own' },
  RFM_GRID_MEASURE: {
    text: 'option measure says what lies across a matrix of your own, and grid is none',
    todo: 'leave measure out, or point grid at a matrix with scores in its first row',
  },
  RFM_GRID_HEADING: {
    text: 'the {axis} headings of grid must be whole numbers from 1 to {most}, got {actual}',
    todo: 'write one score above each column and beside each row',
  },
  RFM_GRID_TWICE: { text: 'the {axis} score {score} heads two rows or columns of grid', todo: 'keep one of them' },
  RFM_GRID_HEADER: {
    text: 'the first row of grid must be scores, or a name column and R from, R to, F from, F to, M from, M to, FM from or FM to, each once, got {actual}',
    todo: 'correct the header',
  },
  RFM_GRID_NO_NAME: { text: 'row {row} of grid has ranges but no name', todo: 'name the segment in its first cell' },
  RFM_GRID_END: {
    text: '{header} must be a whole number from 1 to {bins}, got {actual} at row {row} of grid',
    todo: 'correct it, or leave it blank for no limit',
  },
  RFM_GRID_BACKWARDS: { text: '{measure} runs from {from} to {to} at row {row} of grid', todo: 'write the smaller score into from' },
  RFM_GRID_HOLES: {
    text: 'grid has no name for {count} of {cells} combinations of scores: {places}',
    todo: 'name them; a table of ranges may end in a row with a name only, with overlaps=first in the options',
  },
  RFM_GRID_OVERLAP: {
    text: '{cell} is both {one} at row {row} of grid and {other} at row {otherRow}',
    todo: 'narrow one of them, or add overlaps=first to let the upper row win',
  },
  RFM_GRID_UNREACHED: { text: '{name} at row {row} of grid never occurs, because rows above it take all it could', todo: 'move it up' },
} as const satisfies Record<string, Message>
