/** The frame of a page beside the steps: title, a body that scrolls, and one button that leads back. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { TEXTS } from './texts.ts'

interface Props {
  readonly title: string
  readonly subtitle: string
  readonly close: () => void
  readonly children: ComponentChildren
  /** Beside the button that leads back. */
  readonly actions?: ComponentChildren
}

export function PageFrame({ title, subtitle, close, children, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p class="muted">{subtitle}</p>
      </header>
      <div class="body">{children}</div>
      <footer>
        <button type="button" onClick={close}>
          {TEXTS.shell.back}
        </button>
        {actions}
      </footer>
    </>
  )
}
