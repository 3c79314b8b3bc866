/**
 * What Code.js offers to Apps Script. The build adds one top-level function for each of these and for each
 * worksheet function; nothing else is global. Loading it must call no service: that breaks the menu in new files.
 */
export { hostCall } from './host-call.ts'
export { enableFunctions, onInstall, onOpen, showSidebar } from './menu.ts'
export { run } from './run.ts'
