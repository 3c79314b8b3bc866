/** A ZIP whose entries all carry the first day that ZIP knows, so that the same content is the same file. */

const END = 0x06054b50
const ENTRY = 0x02014b50
const FIRST_DAY = 0x0021

/** Overwrites time and date of every entry, in the directory and before the data. */
export function withoutDates(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip)
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--
  if (end < 0) throw new Error('not a ZIP: it has no directory')
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`not a ZIP: no entry at ${at}`)
    stamp(bytes, at + 12)
    stamp(bytes, bytes.readUInt32LE(at + 42) + 10)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return bytes
}

function stamp(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(0, at)
  bytes.writeUInt16LE(FIRST_DAY, at + 2)
}
