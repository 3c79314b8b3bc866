/**
 * The Chromium inside the npm package @sparticuz/chromium, unpacked once into the user's cache with the system
 * libraries and fonts it ships. The package's own way puts it at a fixed temporary path, runs whatever lies there and,
 * without libnss3 or a font on the machine, fails or shows no text at all.
 */
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { Executable } from './browser.ts'
import { untar } from './browser-untar.ts'

const decompress = promisify(brotliDecompress)
const ARCHIVES = ['swiftshader', 'fonts', 'al2023'] as const

/** `null` where the package is missing or holds nothing for this machine: it is for Linux on x64 only. */
export async function npmChromium(): Promise<Executable | null> {
  const source = process.platform === 'linux' && process.arch === 'x64' ? packageFolder() : null
  if (source === null) return null
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'strata', `chromium-${version}`)
  if (!existsSync(path.join(folder, 'chromium'))) await unpack(path.join(source, 'bin'), folder)
  const libraries = [path.join(folder, 'lib'), folder, process.env.LD_LIBRARY_PATH].filter((entry) => entry !== undefined)
  return {
    path: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.join(':'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder }),
    },
  }
}

/** Up from its entry to the folder with the archive: `exports` hides package.json, and the depth differs by version. */
function packageFolder(): string | null {
  let folder: string
  try {
    folder = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  } catch {
    return null
  }
  while (!existsSync(path.join(folder, 'bin', 'chromium.br'))) {
    const parent = path.dirname(folder)
    if (parent === folder) return null
    folder = parent
  }
  return folder
}

/** Into a folder of its own, which is then renamed: two runs at once do not see each other's half. */
async function unpack(source: string, folder: string): Promise<void> {
  const parent = path.dirname(folder)
  await mkdir(parent, { recursive: true })
  const half = await mkdtemp(path.join(parent, '.unpacking-'))
  const executable = path.join(half, 'chromium')
  await writeFile(executable, await decompress(await readFile(path.join(source, 'chromium.br'))))
  await chmod(executable, 0o755)
  for (const name of ARCHIVES) await untar(await decompress(await readFile(path.join(source, `${name}.tar.br`))), half)
  await writeFile(path.join(half, 'fonts.conf'), fontsConf(folder))
  try {
    await rename(half, folder)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(path.join(folder, 'chromium'))) throw error
  }
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
}
