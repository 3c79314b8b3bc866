/** What can be done besides going through the steps: a button that shows a list of actions, by mouse and by keyboard. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { TEXTS } from './texts.ts'

export interface Action {
  readonly name: string
  /** `null` where it can't be done yet. */
  readonly run: (() => void) | null
}

interface Props {
  readonly actions: readonly Action[]
}

export function Menu({ actions }: Props) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // Before the next key, so that none goes astray.
  useLayoutEffect(() => {
    if (isOpen) itemsIn(root.current)[0]?.focus()
  }, [isOpen])

  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return
    const all = itemsIn(root.current)
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') close()
    else if (to !== undefined) all[to]!.focus()
    else return
    event.preventDefault()
    // The sheet beside the panel has a use of its own for these keys.
    event.stopPropagation()
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!root.current?.contains(relatedTarget as Node | null)) setOpen(false)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are heard on the way up from the buttons inside
    <div class="menu" ref={root} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button type="button" class="icon" ref={button} aria-label={TEXTS.shell.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        ⋯
      </button>
      {isOpen && (
        <ul>
          {actions.map(({ name, run }) => (
            <li key={name}>
              <button
                type="button"
                aria-disabled={run === null}
                onClick={() => {
                  if (run === null) return
                  close()
                  run()
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function itemsIn(root: HTMLElement | null): HTMLButtonElement[] {
  return [...(root?.querySelectorAll<HTMLButtonElement>('li button') ?? [])]
}
