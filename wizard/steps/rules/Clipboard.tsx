/** The rule table to and from the clipboard, as a spreadsheet copies and pastes it. */
import { useRef } from 'preact/hooks'
import { copyText } from '../../copy-text.ts'
import type { ModelTable } from '../../state/draft.ts'
import { modelInText, textOfModel } from '../../state/rules-clipboard.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly model: ModelTable
  readonly paste: (model: ModelTable) => void
  readonly announce: (text: string) => void
}

export function Clipboard({ model, paste, announce }: Props) {
  const texts = TEXTS.rules
  const shown = useRef<HTMLPreElement>(null)
  const take = (text: string): void => {
    const pasted = modelInText(text, model)
    if (pasted === null) announce(texts.pasteRefused)
    else paste(pasted)
  }
  return (
    <div class="clipboard">
      <button
        type="button"
        onClick={async () => announce((await copyText(textOfModel(model), shown.current!)) ? texts.copied : TEXTS.copyByHand)}
      >
        {texts.copy}
      </button>
      <p class="muted">{texts.copyHint}</p>
      {/* What is selected where the clipboard is denied; nobody needs to see it twice. */}
      <pre class="hidden" ref={shown} aria-hidden="true">
        {textOfModel(model)}
      </pre>
      <label for="paste-rules">{texts.paste}</label>
      <textarea
        id="paste-rules"
        rows={2}
        placeholder={texts.pasteHint}
        onPaste={(event) => {
          event.preventDefault()
          take(event.clipboardData?.getData('text/plain') ?? '')
        }}
      />
    </div>
  )
}
