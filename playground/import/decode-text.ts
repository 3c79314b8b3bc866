/**
 * The bytes of a file as text. Decides what counts as text at all, and which encoding: a byte order mark, else UTF-8,
 * else the Windows one that spreadsheets of Western Europe and America still write.
 */
import { ImportError } from './import-error.ts'
import { importTexts } from './import-texts.ts'

export interface Decoded {
  readonly text: string
  readonly note: string | null
}

export function decodeText(bytes: Uint8Array): Decoded {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), note: null }
  if (looksBinary(bytes)) throw new ImportError(importTexts.notText)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), note: importTexts.windowsText }
  }
}

/** No text holds control characters but tabs, line breaks and the end mark of old DOS files; a PDF may begin without one. */
function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 65_536)
  return (
    start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) || new TextDecoder('latin1').decode(start).startsWith('%PDF-')
  )
}
