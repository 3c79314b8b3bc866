/** Pushing to Google: real clasp processes against the Apps Script API on this machine. */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clasp } from '../../scripts/clasp.ts'
import { claspFailure } from '../../scripts/clasp-failure.ts'
import { pushSheets } from '../../scripts/push-sheets.ts'
import { type AppsScriptApi, appsScriptApi } from '../kit/apps-script-api.ts'
import { builtSheets } from '../kit/sheets-runner.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TOKEN = 'ya29.not-a-real-token'
const PATHS = ['dist/sheets/Code.js', 'dist/sheets/Sidebar.html', 'dist/sheets/appsscript.json'].map((path) => join(...path.split('/')))
const CONTENT = 'script.googleapis.com/v1/projects/my-script/content'

let folder: string
let api: AppsScriptApi
let env: NodeJS.ProcessEnv

/** A folder as the repository's root is after the guide's steps, and a script that holds what Google puts into a new one. */
beforeEach(async () => {
  // clasp follows no symlink, and macOS keeps its temporary folder behind one.
  folder = await realpath(await mkdtemp(join(tmpdir(), 'strata-push-')))
  api = await appsScriptApi(TOKEN)
  api.scripts.set('my-script', [
    { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' },
    { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n\n}\n' },
  ])
  env = { ...process.env, ...api.env, clasp_config_auth: join(folder, 'login.json') }
  await copyFile(join(ROOT, '.claspignore'), join(folder, '.claspignore'))
  await nameScript('.clasp.json', 'my-script')
  await login()
})

afterEach(async () => {
  await api.close()
  await rm(folder, { recursive: true })
})

/** A project file made from the example, as the guide says. */
async function nameScript(file: string, id: string): Promise<void> {
  const example = await readFile(join(ROOT, '.clasp.json.example'), 'utf8')
  await writeFile(join(folder, file), example.replace('PASTE-THE-SCRIPT-ID-HERE', id))
}

async function login(): Promise<void> {
  const client = { type: 'authorized_user', client_id: 'id', client_secret: 'secret', refresh_token: TOKEN, token_type: 'Bearer' }
  const tokens = { default: { ...client, access_token: TOKEN, expiry_date: Date.UTC(2100, 0, 1) } }
  await writeFile(join(folder, 'login.json'), JSON.stringify({ tokens }))
}

async function push(...args: string[]): Promise<{ done: boolean; said: string }> {
  const lines: string[] = []
  const done = await pushSheets({ folder, args, env, say: (line) => lines.push(line) })
  const said = lines.join('\n')
  expect(said).not.toContain(TOKEN)
  expect(api.surprises).toEqual([])
  return { done, said }
}

const inDist = (name: string): Promise<string> => readFile(join(folder, 'dist', 'sheets', name), 'utf8')

describe('clasp status', () => {
  it('lists exactly the three files, whatever else lies beside them, without login or network', async () => {
    const sheets = join(folder, 'dist', 'sheets')
    await mkdir(join(sheets, 'old'), { recursive: true })
    const { code, sidebar, manifest } = await builtSheets()
    await Promise.all([
      writeFile(join(sheets, 'Code.js'), code),
      writeFile(join(sheets, 'Sidebar.html'), sidebar),
      writeFile(join(sheets, 'appsscript.json'), manifest),
      ...['Code.gs', 'Code.js.map', 'Other.html', 'old/Code.js'].map((stray) => writeFile(join(sheets, stray), '')),
      rm(join(folder, 'login.json')),
    ])
    const { text } = await clasp(['status', '--json'], { folder, env })
    expect((JSON.parse(text) as { filesToPush: string[] }).filesToPush.sort()).toEqual(PATHS)
    expect(api.requests).toEqual([])
  })
})

describe('npm run push:sheets', () => {
  it('puts the three built files in the place of whatever the script held, and sends nothing when repeated', async () => {
    expect(await push()).toEqual({
      done: true,
      said: [
        'Building and checking dist/sheets …',
        'Pushed Code.js, Sidebar.html, appsscript.json',
        'Reload the spreadsheet to use it. The first formula, and what can go wrong: docs/guide/install-sheets.md',
      ].join('\n'),
    })
    expect(api.requests).toEqual([`GET ${CONTENT}`, `PUT ${CONTENT}`])
    const files = [...api.scripts.get('my-script')!].sort((a, b) => a.name.localeCompare(b.name))
    expect(files).toEqual([
      { name: 'appsscript', type: 'JSON', source: await inDist('appsscript.json') },
      { name: 'Code', type: 'SERVER_JS', source: await inDist('Code.js') },
      { name: 'Sidebar', type: 'HTML', source: await inDist('Sidebar.html') },
    ])
    const again = await push()
    expect(again.done).toBe(true)
    expect(again.said).toContain('Nothing to push: the script that .clasp.json names holds this build already')
    expect(api.requests.slice(2)).toEqual([`GET ${CONTENT}`])
  })

  it('follows clasp create-script, which makes the spreadsheet, the script in it and .clasp.json', async () => {
    await rm(join(folder, '.clasp.json'))
    const command = 'create-script --type sheets --title Strata --rootDir dist/sheets'
    expect((await push()).said).toContain(`npx clasp ${command}`)
    expect(await clasp(command.split(' '), { folder, env })).toMatchObject({ ok: true })
    const project: unknown = JSON.parse(await readFile(join(folder, '.clasp.json'), 'utf8'))
    expect(project).toMatchObject({ scriptId: 'new-script', rootDir: join('dist', 'sheets'), parentId: 'new-spreadsheet' })
    expect((await push()).done).toBe(true)
    expect(
      api.scripts
        .get('new-script')!
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Code', 'Sidebar', 'appsscript'])
  })

  it.each([
    [
      'a syntax error',
      400,
      'Syntax error: ParseError: Unexpected token = line: 3 file: Code',
      'Apps Script refuses Code at line 3: ParseError: Unexpected token =. The checks here let it through: please report it',
    ],
    [
      // The text of google/clasp#973.
      'an API that is off',
      403,
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
      'The Apps Script API is off for your account: switch it on at https://script.google.com/home/usersettings, wait a minute, then push again',
    ],
    ['anything else, in its own words,', 400, 'Internal trouble.', 'clasp failed: Internal trouble.'],
  ])('says of %s what to do, and keeps the token to itself even with DEBUG set', async (_, status, message, text) => {
    api.refuseNextUpdate(status, message)
    env = { ...env, DEBUG: '*' }
    expect(await push()).toEqual({ done: false, said: `Building and checking dist/sheets …\n${text}` })
    expect(api.scripts.get('my-script')).toHaveLength(2)
  })

  it('goes to the script that -P names, and says where the right id stands if Google does not know it', async () => {
    await nameScript('.clasp-dev.json', 'no-such-script')
    const { done, said } = await push('-P', '.clasp-dev.json')
    expect(done).toBe(false)
    expect(said).toContain('Google knows no script by the scriptId in .clasp-dev.json: copy it again from')
    expect(api.requests).toEqual(['GET script.googleapis.com/v1/projects/no-such-script/content'])
  })

  it('sends nothing and names npx clasp login when nobody is logged in', async () => {
    await rm(join(folder, 'login.json'))
    const { done, said } = await push()
    expect(done).toBe(false)
    expect(said).toContain('\nNot logged in to Google: run npx clasp login, then push again')
    expect(api.requests).toEqual([])
  })

  it('sends nothing when .clasp.json points at another folder', async () => {
    await writeFile(join(folder, '.clasp.json'), '{"scriptId":"my-script","rootDir":"."}')
    const { done, said } = await push()
    expect(done).toBe(false)
    expect(said).toContain('.clasp.json would send nothing instead of')
    expect(api.requests).toEqual([])
  })

  it('sends nothing and names the way to call it where an argument is unknown', async () => {
    await expect(push('--dev')).rejects.toThrow("Unknown option '--dev'; use npm run push:sheets [-- -P .clasp-dev.json]")
    expect(api.requests).toEqual([])
  })

  it('ends with exit code 1 and says how to make .clasp.json where there is none', async () => {
    await rm(join(folder, '.clasp.json'))
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    const command = ['--import', tsx, join(ROOT, 'scripts', 'push-sheets.ts')]
    const [code, said] = await new Promise<[unknown, string]>((ended) => {
      execFile(process.execPath, command, { cwd: folder }, (error, stdout) => ended([error?.code, stdout]))
    })
    expect(code).toBe(1)
    expect(said).toMatch(/^There is no \.clasp\.json.*clasp create-script --type sheets.*copy \.clasp\.json\.example to \.clasp\.json/s)
  })
})

describe('a failure of clasp', () => {
  it.each([
    ['invalid_grant', 'Google no longer accepts the login: run npx clasp login'],
    ['Request had invalid authentication credentials. Expected OAuth 2 access token', 'Google no longer accepts the login'],
    ['The caller does not have permission', 'Your account may not change the script that .clasp.json names'],
    [
      'Apps Script API has not been used in project 1 before or it is disabled. Enable it by visiting https://console.example/1 then retry.',
      'The Apps Script API is off in the Cloud project of your login: switch it on at https://console.example/1, wait a minute',
    ],
    ['request failed, reason: getaddrinfo ENOTFOUND script.googleapis.com', 'script.googleapis.com could not be reached'],
    ['Project settings not found.', 'There is no .clasp.json'],
    ['JSON5: invalid end of input at 2:1', 'clasp failed: JSON5: invalid end of input at 2:1'],
  ])('"%s" means: %s', (text, meaning) => {
    expect(claspFailure(text, '.clasp.json')).toContain(meaning)
  })
})
