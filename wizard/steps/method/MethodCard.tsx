/** One method to choose: whether it suits the data, what it is for, what it takes; chosen, all that it says of itself. */
import type { ComponentChildren } from 'preact'
import { percent } from '../../../core/percent.ts'
import { Meter } from '../../charts/Meter.tsx'
import type { Fit, Method } from '../../methods/method.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly method: Method
  readonly fit: Fit
  /** How much of the ranking by value the columns of its model tell; `null` where that is not known. */
  readonly effect: number | null
  readonly valueName: string
  /** What its model is derived from. */
  readonly note: string | null
  readonly isChosen: boolean
  /** Chosen by a person, who wants to know more of it. */
  readonly isOpen: boolean
  readonly choose: () => void
  /** What else there is to choose, once it is chosen. */
  readonly children?: ComponentChildren
}

export function MethodCard({ method, fit, effect, valueName, note, isChosen, isOpen, choose, children }: Props) {
  const texts = TEXTS.method
  const id = `method-${method.kind}`
  return (
    <div class={isChosen ? 'method on' : fit.fits ? 'method' : 'method unfit'}>
      <label>
        <input
          type="radio"
          name="method"
          value={method.kind}
          checked={isChosen}
          disabled={!fit.fits}
          aria-describedby={id}
          onChange={choose}
        />
        <span class="method-title">{method.title}</span>
        <span class={fit.fits ? 'tag good' : 'tag'}>{fit.fits ? texts.fits : texts.lacks}</span>
      </label>
      <div id={id}>
        <p>{method.purpose}</p>
        <p class="because">{fit.fits ? `${fit.because}.`.replace(/\.\.$/, '.') : fit.missing}</p>
      </div>
      {fit.fits && (
        <dl class="meters">
          {effect !== null && (
            <>
              <dt>{texts.explains(valueName)}</dt>
              <dd>
                <Meter share={effect} label={texts.explainsLabel(percent(effect), valueName)} />
              </dd>
            </>
          )}
          <dt>{texts.effort}</dt>
          <dd>
            <Meter share={method.complexity / 3} label={texts.effortLabel(method.complexity)} tone="soft" />
          </dd>
        </dl>
      )}
      {isChosen && children}
      {isOpen && (
        <dl class="says">
          <dt>{texts.needs}</dt>
          <dd>{method.needs}</dd>
          <dt>{texts.takes}</dt>
          <dd>{method.resources}</dd>
          <dt>{texts.brings}</dt>
          <dd>{method.outcome}</dd>
          {note !== null && (
            <>
              <dt>{texts.note}</dt>
              <dd>{note}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  )
}
