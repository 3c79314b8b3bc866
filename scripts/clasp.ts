/** Runs the project's own clasp and keeps what it says. Decides that its debug log, which holds tokens, is never on. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'

export interface ClaspAnswer {
  readonly ok: boolean
  /** What it printed; where it failed, its error. */
  readonly text: string
}

const CLASP = createRequire(import.meta.url).resolve('@google/clasp')

export function clasp(args: readonly string[], { folder, env }: { readonly folder: string; readonly env: NodeJS.ProcessEnv }) {
  const { DEBUG: _, ...quiet } = env
  return new Promise<ClaspAnswer>((done) => {
    execFile(process.execPath, [CLASP, ...args], { cwd: folder, env: quiet }, (error, stdout, stderr) => {
      done(error === null ? { ok: true, text: stdout } : { ok: false, text: stderr.trim() || error.message })
    })
  })
}
