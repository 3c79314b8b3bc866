/**
 * The Strata menu. In a file where the add-on is not enabled yet, Apps Script lets `onOpen` build a menu and
 * nothing else, so every service call waits for a click.
 */
import { REGISTRY } from '../core/registry/index.ts'

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open sidebar', 'showSidebar')
    .addItem('Enable functions in this file', 'enableFunctions')
    .addToUi()
}

/** Right after installing, the menu belongs in the file that is open. */
export function onInstall(): void {
  onOpen()
}

export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Strata'))
}

/** Custom functions show #NAME? until an add-on has run in the file once. Choosing this item is that run. */
export function enableFunctions(): void {
  const names = REGISTRY.slice(0, 3).map(({ name }) => name)
  SpreadsheetApp.getActive().toast(`Strata functions now work in this file, such as ${names.join(', ')}`, 'Strata')
}
