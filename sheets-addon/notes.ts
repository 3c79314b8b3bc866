/**
 * Texts kept in the file, in its document properties, whatever their length. A property takes 9 KB and all of them 500 KB,
 * so a long text lies in pieces, and only its head says which of them count: it changes as a whole or not at all.
 */
import { InputError } from '../core/errors.ts'

export interface Notes {
  read(key: string): string | null
  keep(key: string, text: string | null): void
}

/** In bytes of UTF-8, with room for the key and for other ways of counting. */
const MOST_IN_PIECE = 8_000
const MOST_IN_ALL = 480_000

/** A head is the text itself behind `=`, or `#a13`: thirteen pieces of generation a. */
const WHOLE = '='
const PIECES = '#'

/** The notes of the open file. They are read once, so this lives no longer than a call of the sidebar's. */
export function documentNotes(): Notes {
  const store = PropertiesService.getDocumentProperties()
  const known = new Map(Object.entries(store.getProperties()))

  const put = (entries: Readonly<Record<string, string>>): void => {
    const next = new Map([...known, ...Object.entries(entries)])
    let bytes = 0
    for (const [key, text] of next) bytes += byteLength(key) + byteLength(text)
    if (bytes > MOST_IN_ALL) throw new InputError('HOST_NOTES_FULL')
    store.setProperties(entries)
    for (const [key, text] of Object.entries(entries)) known.set(key, text)
  }
  const drop = (key: string): void => {
    if (!known.has(key)) return
    store.deleteProperty(key)
    known.delete(key)
  }
  const dropPieces = (key: string): void => {
    for (const one of [...known.keys()]) if (one.startsWith(`${key}~`)) drop(one)
  }

  return {
    read: (key) => {
      const head = known.get(key)
      if (head === undefined) return null
      if (head.startsWith(WHOLE)) return head.slice(1)
      const count = Number(head.slice(2))
      return Array.from({ length: count }, (_, index) => known.get(pieceKey(key, head[1]!, index))!).join('')
    },
    keep: (key, text) => {
      if (text !== null && byteLength(text) > MOST_IN_PIECE) {
        // The pieces that count stay until the head names others.
        const generation = known.get(key)?.startsWith(`${PIECES}a`) ? 'b' : 'a'
        const pieces = piecesOf(text)
        put(Object.fromEntries(pieces.map((piece, index) => [pieceKey(key, generation, index), piece])))
        put({ [key]: `${PIECES}${generation}${pieces.length}` })
        return
      }
      if (text === null) drop(key)
      else put({ [key]: WHOLE + text })
      dropPieces(key)
    },
  }
}

function pieceKey(key: string, generation: string, index: number): string {
  return `${key}~${generation}${index}`
}

/** Pieces of at most so many bytes; a character of two code units is never torn apart. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let [start, bytes] = [0, 0]
  for (let index = 0; index < text.length; ) {
    const units = isPair(text, index) ? 2 : 1
    const size = byteLength(text.slice(index, index + units))
    if (bytes + size > MOST_IN_PIECE) {
      pieces.push(text.slice(start, index))
      start = index
      bytes = 0
    }
    bytes += size
    index += units
  }
  return [...pieces, text.slice(start)]
}

function isPair(text: string, index: number): boolean {
  const [high, low] = [text.charCodeAt(index), text.charCodeAt(index + 1)]
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}

/** In UTF-8; Apps Script has no TextEncoder. A pair of surrogates counts 4, as it should. */
function byteLength(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2
  }
  return bytes
}
