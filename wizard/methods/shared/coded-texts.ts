/** A column's texts coded once, so that work on a text is done once and not for each of its cells. */
import { type Cell, cellText } from '../../../core/cells.ts'
import { PLACEHOLDERS, textKind } from '../../../core/quality/cell-kind.ts'
import { membersOf } from '../../../core/quality/list-members.ts'
import type { Accounts } from '../../state/accounts.ts'

export interface CodedTexts {
  /** Per row; -1 where the cell holds neither text nor number, or a placeholder. */
  readonly codes: Int32Array
  readonly texts: readonly string[]
  /** By code: the text itself, or the members of a list. */
  readonly members: readonly (readonly string[])[]
}

/** Outer spaces are kept, as rules tell them apart. */
export function codedTexts({ rows, profiles }: Accounts, column: number): CodedTexts {
  const known = new Map<string, number>()
  const texts: string[] = []
  const isList = profiles[column]!.type === 'list'
  const codes = Int32Array.from(rows, (row) => {
    const text = textIn(row[column], isList)
    if (text === null) return -1
    let code = known.get(text)
    if (code === undefined) {
      code = textKind(text, PLACEHOLDERS) === 'placeholder' ? -1 : texts.push(text) - 1
      known.set(text, code)
    }
    return code
  })
  return { codes, texts, members: texts.map((text) => (isList ? membersOf(text) : [text])) }
}

/** `has:` looks into texts only, so a number is no list. */
function textIn(cell: Cell | undefined, isList: boolean): string | null {
  return (typeof cell === 'string' && cell !== '') || (typeof cell === 'number' && !isList) ? cellText(cell) : null
}
