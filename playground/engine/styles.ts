/** What the playground's own sheets look like: number formats, and the sample's few styles. */
import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign } from '@univerjs/core'
import type { SampleCell, StyledRange } from '../sample/types.ts'

type Format = Extract<SampleCell, { readonly format: unknown }>['format']

/** Of every cell: at the bottom, where Univer puts text by itself, underscores are cut off. */
export const CELL_STYLE: IStyleData = { vt: VerticalAlign.MIDDLE, fs: 10 }

/** Of a row with a title in it, which is taller than a line. */
export const TITLE_HEIGHT = 36

export const FORMATS: Readonly<Record<Format, IStyleData>> = {
  date: { n: { pattern: 'yyyy-mm-dd' } },
  money: { n: { pattern: '#,##0.00' } },
  percent: { n: { pattern: '0%' } },
  integer: { n: { pattern: '#,##0' } },
}

export const STYLES: Readonly<Record<StyledRange['style'], IStyleData>> = {
  title: { bl: BooleanNumber.TRUE, fs: 18 },
  heading: { bl: BooleanNumber.TRUE, bg: { rgb: '#e4ecfa' } },
  note: { cl: { rgb: '#5f6368' } },
  'formula-text': { ff: 'Courier New', fs: 10, cl: { rgb: '#0b57d0' }, ht: HorizontalAlign.LEFT },
  // The text format keeps what a person types, such as =US or 3-5, from becoming a formula or a date.
  'column-names': { bl: BooleanNumber.TRUE },
  'percent-cell': { n: { pattern: '0.0%' } },
  'count-cell': { n: { pattern: '#,##0' } },
  'figure-cell': { n: { pattern: '#,##0.00' } },
  'day-cell': { n: { pattern: 'yyyy-mm-dd' } },
  'check-cell': { n: { pattern: '[Red]#,##0.00;[Red]-#,##0.00;"adds up"' } },
  'text-cell': { n: { pattern: '@' }, bg: { rgb: '#fff8e1' } },
}

/** What an opened file needs beyond these. `literal` keeps a text such as =1+1 a text when it is edited. */
export const IMPORT_STYLES: Readonly<Record<'datetime' | 'literal', IStyleData>> = {
  datetime: { n: { pattern: 'yyyy-mm-dd hh:mm' } },
  literal: { n: { pattern: '@' } },
}
