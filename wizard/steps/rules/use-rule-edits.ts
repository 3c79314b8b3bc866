/**
 * The edits of the step "Rules" as a person makes them. Decides what each does beside the table itself: which editor is
 * open, where the keyboard is afterwards, what is announced, and what can be taken back.
 */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Change, Draft, ModelTable } from '../../state/draft.ts'
import {
  policyOf,
  usesOf,
  withCell,
  withCondition,
  withConditionNamed,
  withNotes,
  withoutCondition,
  withoutRule,
  withRule,
  withRuleMoved,
} from '../../state/model-table.ts'
import { useHistory } from '../../state/use-history.ts'
import { TEXTS } from '../../texts.ts'
import type { RuleEdits } from './edits.ts'

interface OpenCell {
  readonly rule: number
  readonly column: number
}

interface Editing {
  readonly edits: RuleEdits
  /** The list of rules, in which the keyboard is moved. */
  readonly list: RefObject<HTMLOListElement>
  readonly open: OpenCell | null
  /** Any other change of the table as a whole. */
  readonly replace: (model: ModelTable) => void
  readonly addRule: () => void
  readonly undo: () => void
  readonly canUndo: boolean
}

export function useRuleEdits({ model }: Draft, change: Change, announce: (text: string) => void): Editing {
  const texts = TEXTS.rules
  const [open, setOpen] = useState<OpenCell | null>(null)
  const list = useRef<HTMLOListElement>(null)
  /** A selector of what is to have the keyboard once the rules are drawn again. */
  const focusNext = useRef<string | null>(null)
  const history = useHistory()
  // Before the next key can arrive.
  useLayoutEffect(() => {
    if (focusNext.current === null) return
    const target = list.current?.querySelector<HTMLElement>(focusNext.current)
    focusNext.current = null
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  })

  const edit = (next: ModelTable, what = ''): void => {
    history.keep(model, what)
    change({ model: next })
    // What was said of the rules before need not hold any more.
    announce('')
  }
  const nameOf = (rule: number): string => model.rows[rule]?.[0]?.trim() || texts.unnamedRule(rule + 1)
  const edits: RuleEdits = {
    setCell: (rule, column, text) => edit(withCell(model, rule, column, text), `${rule} ${column}`),
    remove: (rule) => {
      edit(withoutRule(model, rule))
      setOpen(null)
      focusNext.current = `[data-rule="${Math.max(0, Math.min(rule, model.rows.length - 2))}"] .name`
      announce(texts.removed(nameOf(rule)))
    },
    move: (from, to) => {
      if (to < 0 || to >= model.rows.length) return
      edit(withRuleMoved(model, from, to))
      setOpen(null)
      focusNext.current = `[data-rule="${to}"] .move`
      announce(texts.moved(nameOf(from), to + 1, model.rows.length))
    },
    addCondition: (rule, header) => {
      const added = withCondition(model, rule, header)
      edit(added.model)
      setOpen({ rule, column: added.column })
      focusNext.current = `[data-rule="${rule}"] [data-column="${added.column}"]`
    },
    addNote: (rule) => {
      const added = withNotes(model)
      edit(added)
      setOpen({ rule, column: added.header.findIndex((header) => header.trim().toLowerCase() === 'notes') })
      focusNext.current = `[data-rule="${rule}"] .editor input`
    },
    removeCondition: (rule, column) => {
      edit(withoutCondition(model, rule, column))
      setOpen(null)
      focusNext.current = `[data-rule="${rule}"] select.chip`
    },
    setHeader: (column, header) => edit(withConditionNamed(model, column, header)),
    toggle: (rule, column) => setOpen(open?.rule === rule && open.column === column ? null : { rule, column }),
    setAsOf: (day) => {
      change({ asOf: day })
      announce('')
    },
  }
  const addRule = (): void => {
    const at = model.rows.length - (endsWithAll(model) ? 1 : 0)
    edit(withRule(model, at, ''))
    setOpen(null)
    focusNext.current = `[data-rule="${at}"] .name`
  }
  const undo = (): void => {
    const before = history.takeBack()
    if (before === null) return
    setOpen(null)
    change({ model: before })
    announce(texts.undone)
  }
  const replace = (next: ModelTable): void => {
    edit(next)
    setOpen(null)
  }
  return { edits, list, open, replace, addRule, undo, canUndo: history.canTakeBack }
}

/** A last rule without conditions takes all that is left: a new one below it would never match. */
function endsWithAll(model: ModelTable): boolean {
  const last = model.rows[model.rows.length - 1]
  const uses = usesOf(model)
  return (
    policyOf(model) === 'first' &&
    last !== undefined &&
    uses.every((use, column) => use !== 'condition' || (last[column] ?? '').trim() === '')
  )
}
