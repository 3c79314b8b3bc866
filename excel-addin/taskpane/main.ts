/** The task pane: the panel, once Office.js says that it runs in Excel. Elsewhere the page keeps the words it came with. */
import { mountPanel } from '../../wizard/panel.tsx'
import './taskpane.css'
import { excelHost } from './excel-host.ts'
import { followOfficeTheme } from './office-theme.ts'

Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return
  const root = document.getElementById('strata')!
  root.replaceChildren()
  followOfficeTheme()
  mountPanel(root, excelHost(root.dataset.namespace!))
})
