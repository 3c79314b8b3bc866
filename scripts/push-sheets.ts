/**
 * `npm run push:sheets`: builds dist/sheets, which checks it, and sends it to the Apps Script project that .clasp.json
 * names; `-- -P <file>` names another. Decides that nothing but the three files is ever sent, and what is said.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSheets } from './build-sheets.ts'
import { clasp } from './clasp.ts'
import { claspFailure, noProject } from './clasp-failure.ts'
import { readArguments } from './read-arguments.ts'
import { runCommand } from './refusal.ts'

export interface PushRun {
  /** Holds the project file and .claspignore, and below it dist/sheets. */
  readonly folder: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly say: (line: string) => void
}

const OPTIONS = { project: { type: 'string', short: 'P', default: '.clasp.json' } } as const
const USAGE = 'npm run push:sheets [-- -P .clasp-dev.json]'

const FILES = ['Code.js', 'Sidebar.html', 'appsscript.json']

/** Whether the script holds this build now; why not has been said. */
export async function pushSheets({ folder, args, env, say }: PushRun): Promise<boolean> {
  const { project } = readArguments(args, OPTIONS, USAGE)
  const file = resolve(folder, project)
  if (!existsSync(file)) {
    say(noProject(project))
    return false
  }
  say('Building and checking dist/sheets …')
  await buildSheets(join(folder, 'dist/sheets'))

  const run = (...command: string[]): ReturnType<typeof clasp> => clasp([...command, '--json', '--project', file], { folder, env })
  const status = await run('status')
  if (!status.ok) {
    say(claspFailure(status.text, project))
    return false
  }
  const { filesToPush } = JSON.parse(status.text) as { readonly filesToPush: readonly string[] }
  const meant = FILES.map((name) => join('dist', 'sheets', name))
  if ([...filesToPush].sort().join() !== [...meant].sort().join()) {
    say(`${project} would send ${filesToPush.join(', ') || 'nothing'} instead of ${meant.join(', ')}: set its rootDir to "dist/sheets"`)
    return false
  }

  // A manifest that differs is otherwise skipped without a word where nobody can be asked.
  const pushed = await run('push', '--force')
  if (!pushed.ok) {
    say(claspFailure(pushed.text, project))
    return false
  }
  const { length } = JSON.parse(pushed.text) as readonly string[]
  say(length === 0 ? `Nothing to push: the script that ${project} names holds this build already` : `Pushed ${FILES.join(', ')}`)
  say('Reload the spreadsheet to use it. The first formula, and what can go wrong: docs/guide/install-sheets.md')
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runCommand(async () => {
    const done = await pushSheets({ folder: process.cwd(), args: process.argv.slice(2), env: process.env, say: console.log })
    if (!done) process.exitCode = 1
  })
