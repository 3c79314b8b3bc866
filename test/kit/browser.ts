/**
 * Opens a real Chromium for the end-to-end tests. Decides where it comes from: what the environment names, Playwright's
 * own, one of the system, and last the one that npm installed, so that a fresh machine needs no further step.
 * No browser is a failure and never a skip.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { npmChromium } from './browser-npm.ts'

export interface Browser {
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}

export interface Executable {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

const NAMED_BY = ['STRATA_CHROME', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'] as const

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
] as const

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

const NONE = `no Chromium found; set ${NAMED_BY[0]} to one, install the system's chromium, or run npm install on Linux x64`

/** A browser with a profile of its own, which is deleted when it is closed. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<Browser> {
  const executable = await findBrowser()
  const profile = await mkdtemp(path.join(tmpdir(), 'strata-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath: executable.path,
    env: { ...process.env, ...executable.env } as Record<string, string>,
    args: [...FLAGS],
    headless: true,
  })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

export async function findBrowser(): Promise<Executable> {
  const named = NAMED_BY.map((name) => process.env[name]).find((value) => value !== undefined && value !== '')
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`the environment names the browser ${named}, which does not exist`)
    return { path: named, env: {} }
  }
  const found = [chromium.executablePath(), ...SYSTEM].find((candidate) => existsSync(candidate))
  const executable = found === undefined ? await npmChromium() : { path: found, env: {} }
  if (executable === null) throw new Error(NONE)
  return executable
}
