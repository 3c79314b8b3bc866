/** Help inside the panel: how rules are written, and every worksheet function with its parameters. */
import { isTableFunction, REGISTRY } from '../core/registry/index.ts'
import { PageFrame } from './PageFrame.tsx'
import type { PageProps } from './page-props.ts'
import { TEXTS } from './texts.ts'

export function HelpPage({ close }: Pick<PageProps, 'close'>) {
  const texts = TEXTS.help
  return (
    <PageFrame title={texts.title} subtitle={texts.subtitle} close={close}>
      <h2>{texts.rules}</h2>
      <p class="muted">{texts.rulesIntro}</p>
      <table class="language">
        <thead>
          <tr>
            <th scope="col">{texts.cell}</th>
            <th scope="col">{texts.matches}</th>
          </tr>
        </thead>
        <tbody>
          {texts.language.map(([cell, meaning]) => (
            <tr key={cell}>
              <td>
                <code>{cell}</code>
              </td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{texts.functions}</h2>
      {REGISTRY.map((spec) => (
        <details key={spec.name} class="function">
          <summary>
            <code>{spec.name}</code>
          </summary>
          <p>{spec.summary}</p>
          <dl>
            {Object.entries(spec.params).map(([name, { doc, optional }]) => (
              <div key={name}>
                <dt>
                  {name}
                  {optional && <small> {texts.optional}</small>}
                </dt>
                <dd>{doc}</dd>
              </div>
            ))}
          </dl>
          <p class="muted">{isTableFunction(spec) ? spec.returns.doc : TEXTS.fills(spec.returns.columns.map(({ name }) => name))}</p>
        </details>
      ))}
    </PageFrame>
  )
}
