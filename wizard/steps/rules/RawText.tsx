/** A rule cell as text: whatever is typed stays, and where it can't be read the place is shown. */
import { useId } from 'preact/hooks'
import { TEXTS } from '../../texts.ts'
import type { ReadRule } from './read-rule.ts'

interface Props {
  readonly label: string
  readonly text: string
  readonly problem: ReadRule['problem']
  readonly onText: (text: string) => void
}

export function RawText({ label, text, problem, onText }: Props) {
  const id = useId()
  return (
    <div class="raw">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={text}
        spellcheck={false}
        autocomplete="off"
        placeholder={TEXTS.rules.anyValue}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      {problem !== null && (
        <p class="problem" id={`${id}-problem`}>
          <code>
            {text.slice(0, problem.character)}
            <mark>{text.slice(problem.character, problem.character + 1) || '\u00a0'}</mark>
            {text.slice(problem.character + 1)}
          </code>
          {TEXTS.rules.problem(problem.what, problem.todo)}
        </p>
      )}
    </div>
  )
}
