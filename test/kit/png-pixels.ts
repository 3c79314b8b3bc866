/** The pixels of a PNG of the one kind that resvg writes: red, green, blue and alpha of eight bits each, not interlaced. */
import { inflateSync } from 'node:zlib'
import { pngSize } from '../../scripts/manifest/png-size.ts'

export type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

/** By rows. */
export function pngPixels(png: Buffer): readonly (readonly Pixel[])[] {
  const { width, height } = pngSize(png)!
  const [bits, kind, interlaced] = [png[24], png[25], png[28]]
  if (bits !== 8 || kind !== 6 || interlaced !== 0) throw new Error(`a PNG of ${bits} bits, kind ${kind}, interlaced ${interlaced}`)
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return unfiltered(inflateSync(Buffer.concat(parts)), width, height)
}

/** Undoes the five filters of the PNG specification (PNG, third edition, 9.2). */
function unfiltered(data: Buffer, width: number, height: number): Pixel[][] {
  const stride = width * 4
  const bytes = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row++)
    for (let x = 0; x < stride; x++) {
      const left = x >= 4 ? bytes[row * stride + x - 4]! : 0
      const up = row > 0 ? bytes[(row - 1) * stride + x]! : 0
      const corner = row > 0 && x >= 4 ? bytes[(row - 1) * stride + x - 4]! : 0
      const filter = data[row * (stride + 1)]!
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!
      bytes[row * stride + x] = data[row * (stride + 1) + 1 + x]! + predicted
    }
  return Array.from({ length: height }, (_, row) =>
    Array.from(
      { length: width },
      (_, column) => [...bytes.subarray(row * stride + column * 4, row * stride + column * 4 + 4)] as unknown as Pixel,
    ),
  )
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
