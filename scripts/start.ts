/**
 * `npm start`: builds everything, serves the playground on this machine and opens it. `--no-open` leaves the browser alone;
 * Ctrl+C ends it.
 */
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { openInBrowser } from './open-browser.ts'
import { readArguments } from './read-arguments.ts'
import { runCommand } from './refusal.ts'
import { serve } from './serve.ts'

const USUAL_PORT = 4173
const folder = fileURLToPath(new URL('../dist/playground', import.meta.url))

await runCommand(async () => {
  const { 'no-open': quiet } = readArguments(process.argv.slice(2), { 'no-open': { type: 'boolean' } }, 'npm start [-- --no-open]')
  console.log('Building …')
  await build()
  const { address } = await serve(folder, USUAL_PORT)
  console.log(`The playground is at ${address} (Ctrl+C ends it)`)
  if (quiet !== true) openInBrowser(address)
})
