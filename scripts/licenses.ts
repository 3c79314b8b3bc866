/**
 * `npm run licenses`: writes dist/licenses and says what is in it. Builds aside, so that the add-ins in dist stay as they
 * were built.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { readArguments } from './read-arguments.ts'
import { runCommand } from './refusal.ts'

const LICENSES = fileURLToPath(new URL('../dist/licenses', import.meta.url))

await runCommand(async () => {
  readArguments(process.argv.slice(2), {}, 'npm run licenses')
  const folder = await mkdtemp(join(tmpdir(), 'strata-licenses-'))
  try {
    for (const line of await build(undefined, folder)) console.log(line)
    await cp(join(folder, 'licenses'), LICENSES, { recursive: true })
    console.log('The lists with every text are in dist/licenses')
  } finally {
    await rm(folder, { recursive: true })
  }
})
