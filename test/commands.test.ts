/** The commands of package.json: what a slip in their arguments is answered with, and that CONTRIBUTING names each of them. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }

function run(script: string, ...args: readonly string[]): Promise<{ readonly code: unknown; readonly said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['--import', TSX, script, ...args], { cwd: ROOT }, (error, stdout, stderr) =>
      done({ code: error?.code, said: (stdout + stderr).trim() }),
    )
  })
}

describe('a slip in the arguments ends with exit code 1 and the words alone:', () => {
  it.each([
    ['build.ts', ['https://example.org'], "Unexpected argument 'https://example.org'; use npm run build -- --base-url"],
    ['dev-excel.ts', ['--port', '4000'], "Unknown option '--port'; use npm run dev:excel [-- --cert localhost.crt --key localhost.key]"],
    // It would write where it was to check.
    ['generate.ts', ['--chek'], "Unknown option '--chek'; use npm run generate [-- --check]"],
    ['check-manifest.ts', ['core'], 'core holds no manifest.xml: npm run build makes dist/excel'],
  ])('%s %j', async (script, args, words) => {
    const { code, said } = await run(`scripts/${script}`, ...args)
    expect(said).toContain(words)
    expect(said).not.toContain('\n')
    expect(code).toBe(1)
  })
})

describe('every command', () => {
  const names = Object.keys(scripts)

  it.each(names)('%s runs a script that is there, and has its row in CONTRIBUTING', (name) => {
    for (const [path] of scripts[name]!.matchAll(/[\w/-]+\.ts/g))
      expect(existsSync(new URL(`../${path}`, import.meta.url)), path).toBe(true)
    const called = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`
    expect(read('CONTRIBUTING.md')).toContain(`\n| \`${called}\` |`)
  })
})
