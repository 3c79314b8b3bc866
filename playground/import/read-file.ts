/** Which reader a file goes to: its first bytes decide, not its name, and what can't be read is refused in plain words. */
import { ImportError } from './import-error.ts'
import { importTexts, LIMITS } from './import-texts.ts'
import { readDelimited } from './read-delimited.ts'
import { readWorkbook } from './read-workbook.ts'
import type { Table } from './table.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

export async function readFile(name: string, bytes: ArrayBuffer): Promise<readonly Table[]> {
  if (bytes.byteLength > LIMITS.bytes) throw new ImportError(importTexts.tooLarge(bytes.byteLength))
  const head = new Uint8Array(bytes)
  if (head.length === 0) throw new ImportError(importTexts.empty)
  if (startsWith(head, OLE)) throw new ImportError(importTexts.oldWorkbook)
  const tables = startsWith(head, ZIP) ? await readWorkbook(name, bytes) : [readDelimited(name, head)]
  const cells = tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0)
  if (cells > LIMITS.cells) throw new ImportError(importTexts.tooManyCells(cells))
  return tables
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
