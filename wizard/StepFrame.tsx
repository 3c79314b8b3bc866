/** The frame of a step: progress, title, one line below it, a body that scrolls, and a footer with its actions. */
import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { ShellContext } from './shell-context.ts'
import { STEPS, type StepName } from './state/draft.ts'
import { TEXTS } from './texts.ts'

interface Props {
  readonly step: StepName
  readonly title: string
  readonly subtitle: string
  readonly busy?: boolean
  /** One primary action at most. */
  readonly footer: ComponentChildren
  readonly children: ComponentChildren
}

export function StepFrame({ step, title, subtitle, busy = false, footer, children }: Props) {
  const { takesFocus, menu, banner } = useContext(ShellContext)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step takes the focus, a new title of the same one does not
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [step])
  return (
    <>
      <header>
        <Progress step={step} />
        <div class="title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {menu}
        </div>
        <p class="muted">{subtitle}</p>
      </header>
      <div class="body" aria-busy={busy}>
        {banner}
        {children}
      </div>
      <footer>{footer}</footer>
    </>
  )
}

/** Steps that were reached are buttons, those still to come are not. */
function Progress({ step }: { readonly step: StepName }) {
  const { go, reached } = useContext(ShellContext)
  const at = STEPS.indexOf(step)
  return (
    <nav aria-label={TEXTS.shell.progress}>
      <ol class="progress">
        {STEPS.map((name, index) => {
          const label = TEXTS.shell.steps[name]
          return (
            <li key={name} class={index === at ? 'now' : index <= reached ? 'done' : ''} aria-current={index === at ? 'step' : undefined}>
              {index !== at && index <= reached ? (
                <button type="button" onClick={() => go(name)}>
                  {label}
                </button>
              ) : (
                <span>{label}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
