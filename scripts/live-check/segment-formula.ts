/** A SEGMENT formula as a probe: it names what a cell is by the first rule that it meets. */

export type Rule = readonly [segment: string, rule: string]

/** `row` is a cell and a filled cell beside it: a row that is blank as a whole would be answered by a blank. */
export function segmentFormula(row: string, rules: readonly Rule[], otherwise: string, asOf?: string): string {
  const model = [['Segment', 'cell'] as const, ...rules].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join(';')
  const rest = asOf === undefined ? '' : `, ${asOf}`
  return `=SEGMENT(${row}, {"cell","id"}, {${model}}, "${otherwise}"${rest})`
}

/** Answers number, text, boolean, blank or error. */
export function kindFormula(row: string): string {
  const rules: Rule[] = [
    ['text', '*'],
    ['number', '<0 | >=0'],
    ['boolean', 'TRUE | FALSE'],
    ['blank', 'blank'],
  ]
  return segmentFormula(row, rules, 'error')
}
