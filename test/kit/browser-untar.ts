/** Unpacks a plain tar of files and folders, which is all that the Chromium package's archives are. */
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const BLOCK = 512

export async function untar(archive: Buffer, folder: string): Promise<void> {
  for (let offset = 0; offset + BLOCK <= archive.length; ) {
    const name = text(archive, offset, 100)
    if (name === '') return
    const size = Number.parseInt(text(archive, offset + 124, 12), 8) || 0
    const mode = Number.parseInt(text(archive, offset + 100, 8), 8) || 0o644
    const kind = text(archive, offset + 156, 1)
    const target = path.resolve(folder, name)
    if (target !== path.resolve(folder) && !target.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${name} points outside`)
    if (kind === '5') await mkdir(target, { recursive: true })
    else if (kind === '0' || kind === '') {
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, archive.subarray(offset + BLOCK, offset + BLOCK + size))
      await chmod(target, mode)
    }
    offset += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

function text(archive: Buffer, start: number, length: number): string {
  return archive
    .toString('latin1', start, start + length)
    .replace(/\0.*$/s, '')
    .trim()
}
