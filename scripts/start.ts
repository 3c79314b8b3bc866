/**
 * `npm start`: builds everything, serves the playground on this machine and opens it. `--no-open` leaves the browser alone;
 * Ctrl+C ends it.
 */
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { openInBrowser } from './open-browser.ts'
import { serve } from './serve.ts'

const USUAL_PORT = 4173
const folder = fileURLToPath(new URL('../dist/playground', import.meta.url))

console.log('Building …')
await build()
const { address } = await serve(folder, USUAL_PORT)
console.log(`The playground is at ${address} (Ctrl+C ends it)`)
if (!process.argv.includes('--no-open')) openInBrowser(address)
