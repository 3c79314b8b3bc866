/** The playground's page: the grid with the sample workbook, the bar above it, the sidebar, and the line below. */
import './page/playground.css'
import { render } from 'preact'
import { mountPanel } from '../wizard/panel.tsx'
import { drawFloatingCharts } from './charts/floating-charts.ts'
import { snapshotOf } from './engine/snapshot.ts'
import { openFile } from './import/open-file.ts'
import { placeSheet } from './import/place-sheet.ts'
import { showMessageOnHover } from './page/hover-message.ts'
import { MessageBar } from './page/MessageBar.tsx'
import { PageHeader } from './page/PageHeader.tsx'
import { watchProblems } from './page/watch-problems.ts'
import { playgroundHost } from './playground-host.ts'
import { sampleWorkbook } from './sample/workbook.ts'
import { giveScriptAccess } from './script-access.ts'
import { createSpreadsheet } from './univer.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const { api, injector, show } = createSpreadsheet(element('grid'), dark.matches)
const host = playgroundHost(api, injector)
giveScriptAccess(api, host)
drawFloatingCharts(api, injector)
dark.addEventListener('change', () => api.toggleDarkMode(dark.matches))

const showSample = (): void => show(snapshotOf(sampleWorkbook()))
showSample()

render(
  <PageHeader openFile={openFile} place={({ sheets }) => sheets.map((sheet) => placeSheet(api, injector, sheet))} reset={showSample} />,
  element('header'),
)
watchProblems(api, (problem) => render(<MessageBar problem={problem} />, element('message')))
render(<MessageBar problem={null} />, element('message'))
showMessageOnHover(api, injector)
mountPanel(element('panel'), host)

function element(id: string): HTMLElement {
  return document.getElementById(id)!
}
