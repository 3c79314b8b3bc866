/** The panel's one way in: every host mounts it into an element of its own and hands it a Host. */
/// <reference path="./css.d.ts" preserve="true" />
import './panel.css'
import { render } from 'preact'
import type { Host } from '../core/host.ts'
import { SelectionPanel } from './SelectionPanel.tsx'

export function mountPanel(root: HTMLElement, host: Host): void {
  render(<SelectionPanel host={host} />, root)
}
