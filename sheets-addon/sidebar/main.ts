/** The sidebar in Sheets: the panel, talking to the spreadsheet through google.script.run. */
import { remoteHost } from '../../core/remote.ts'
import { mountPanel } from '../../wizard/panel.tsx'
import { send } from './send.ts'

mountPanel(document.getElementById('strata')!, remoteHost('sheets', send))
