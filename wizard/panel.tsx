/** The panel's one way in: every host mounts it into an element of its own and hands it a Host. */
/// <reference path="./css.d.ts" preserve="true" />
import './tokens.css'
import './panel.css'
import './shell.css'
import './charts/charts.css'
import './steps/data/data.css'
import './steps/method/method.css'
import './steps/preview/preview.css'
import './steps/rules/editors.css'
import './steps/rules/rule-card.css'
import './steps/rules/rules.css'
import './steps/write/write.css'
import { render } from 'preact'
import type { Host } from '../core/host.ts'
import { Wizard } from './Wizard.tsx'

export function mountPanel(root: HTMLElement, host: Host): void {
  render(<Wizard host={host} />, root)
}
