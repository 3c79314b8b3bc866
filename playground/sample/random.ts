/** Where the sample's chance comes from: sfc32, seeded by a name, so that each part has a stream of its own. */

/** A number from 0 up to but not including 1. */
export type Random = () => number

/** The same name gives the same numbers for ever; a change in one part of the sample leaves the others as they were. */
export function randomStream(name: string): Random {
  let a = hash(`${name}/a`)
  let b = hash(`${name}/b`)
  let c = hash(`${name}/c`)
  let counter = 1
  const random = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  // The first outputs still show the seed.
  for (let round = 0; round < 15; round++) random()
  return random
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value | 0
}
