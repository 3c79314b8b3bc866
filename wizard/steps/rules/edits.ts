/** What a rule's card can ask for; the step carries it out. */
export interface RuleEdits {
  readonly setCell: (rule: number, column: number, text: string) => void
  readonly remove: (rule: number) => void
  /** Moves a rule; the handle of the rule has the keyboard afterwards. */
  readonly move: (from: number, to: number) => void
  readonly addCondition: (rule: number, header: string) => void
  readonly addNote: (rule: number) => void
  readonly removeCondition: (rule: number, column: number) => void
  /** Names the data column that a column of the model is about, for all rules. */
  readonly setHeader: (column: number, header: string) => void
  /** Opens the editor of a cell, or closes it where it is open. */
  readonly toggle: (rule: number, column: number) => void
  readonly setAsOf: (day: number | null) => void
}
