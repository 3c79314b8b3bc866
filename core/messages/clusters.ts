/** What is said when rows are grouped into clusters. */
import type { Message } from './message.ts'

export const CLUSTER_MESSAGES = {
  CLUSTER_NO_ROWS: {
    text: 'no row has a number in every column',
    todo: 'fill the blanks, or leave out the columns that are mostly blank',
  },
  CLUSTER_DISTINCT: {
    text: 'k is {clusters}, but rows has only {distinct} with a number in every column',
    todo: 'ask for {most} or fewer',
  },
  CLUSTER_COLUMN: {
    text: 'column {column} of rows holds no number, its first cell is {actual}',
    todo: 'point rows at columns of numbers only, without their header row',
  },
  CLUSTER_HEADERS: { text: 'option headers names {actual} columns, but rows has {expected}', todo: 'name every column of rows, in order' },
  CLUSTER_HEADER_TWICE: { text: 'option headers names {actual} twice', todo: 'give each column a name of its own' },
  CLUSTER_LOG: {
    text: 'option log names {actual}, which is no column of rows{nearest}',
    todo: 'write the name of a column as in option headers, its number from 1 to {columns}, or all',
  },
  CLUSTER_LOG_NEGATIVE: {
    text: 'option log asks for logarithms of column {column}, which has {actual} at row {row}',
    todo: 'correct the cell or leave the column out of log',
  },
  CLUSTER_INCOMPLETE: {
    text: '{rows} with a blank or unreadable cell got no cluster, the first is row {row}',
    todo: 'fill the cells, or leave out the columns that are mostly blank',
  },
  CLUSTER_CONSTANT: {
    text: 'column {column} has the same number in every row that could be compared, so it tells none apart',
    todo: 'nothing if meant so; else leave it out',
  },
  CLUSTER_SAMPLED: {
    text: 'with {rows} rows, k and the first centres were found on {sampled} of them; every row was then clustered',
    todo: 'nothing; another seed draws other rows',
  },
  CLUSTER_WEAK: {
    text: 'the mean silhouette is {silhouette}: these clusters are parts of one cloud rather than groups of their own',
    todo: 'use fewer or other columns, or log= for columns with a few very large numbers, before acting on them',
  },
  CLUSTER_UNSETTLED: {
    text: 'rows still moved between clusters when the work allowed for them was done',
    todo: 'nothing; or cluster fewer rows',
  },
} as const satisfies Record<string, Message>
