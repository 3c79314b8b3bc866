/** The remark beside a rule, for people only. */
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly id: string
  readonly text: string
  readonly onText: (text: string) => void
}

export function NoteEditor({ id, text, onText }: Props) {
  return (
    <div class="editor raw" id={id}>
      <label for={`${id}-text`}>{TEXTS.rules.note}</label>
      <input id={`${id}-text`} type="text" value={text} onInput={({ currentTarget }) => onText(currentTarget.value)} />
    </div>
  )
}
