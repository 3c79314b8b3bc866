/**
 * Draws every icon of the Excel add-in from excel-addin/icon.svg. Decides how the drawing meets the pixels: gaps and
 * layers get whole numbers of them at each size, so that nothing is blurred at 16.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { ICON, iconPath, RIBBON_ICONS } from '../excel-addin/listing.ts'

/** The ribbon's, and one for store listings. */
export const ICON_SIZES = [...RIBBON_ICONS, 128] as const

const SOURCE = fileURLToPath(new URL('../excel-addin/icon.svg', import.meta.url))
/** Of the source: three layers of 4 with gaps of 1 between them, and a gap after the last make 15. */
const UNITS = 15
const LAYERS = 3
/** Below this many pixels a corner's radius is only a blur. */
const LEAST_RADIUS = 1.5

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rx: number
  readonly fill: string
}

/** It refuses to be loaded twice. */
let rendererLoading: Promise<unknown> | undefined

export async function drawIcons(outDir: string): Promise<void> {
  rendererLoading ??= initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await rendererLoading
  const mark = rectanglesOf(await readFile(SOURCE, 'utf8'))
  const draw = async (path: string, size: number, content: string): Promise<void> => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${content}</svg>`
    await mkdir(dirname(join(outDir, path)), { recursive: true })
    await writeFile(join(outDir, path), new Resvg(svg).render().asPng())
  }
  for (const size of ICON_SIZES) await draw(iconPath(size), size, fitted(mark, size))
  // Microsoft 365 puts the outline on a coloured tile, and cuts the colour icon to a circle: the mark keeps to its middle.
  await draw(
    ICON.outline,
    32,
    fitted(
      mark.map((part) => ({ ...part, fill: '#ffffff' })),
      32,
    ),
  )
  await draw(ICON.color, 192, `<rect width="192" height="192" fill="#ffffff"/><g transform="translate(32 32)">${fitted(mark, 128)}</g>`)
}

function rectanglesOf(svg: string): Rectangle[] {
  return [...svg.matchAll(/<rect ([^>]*)\/>/g)].map(([, text]) => {
    const values = new Map([...text!.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
    const number = (name: string): number => Number(values.get(name))
    return { x: number('x'), y: number('y'), width: number('width'), height: number('height'), rx: number('rx'), fill: values.get('fill')! }
  })
}

/** A rectangle is scaled together with the gap that follows it; then the gap is taken off in whole pixels. */
function fitted(mark: readonly Rectangle[], size: number): string {
  const scale = size / (UNITS + 1)
  const gap = Math.max(1, Math.floor(scale))
  const layer = Math.round(((UNITS - 1) * scale - (LAYERS - 1) * gap) / LAYERS)
  const whole = LAYERS * (layer + gap)
  const margin = Math.floor((size - whole + gap) / 2)
  const pixel = (unit: number): number => margin + Math.round(((unit - 1) * whole) / UNITS)
  const radius = (rx: number): number => (rx * scale < LEAST_RADIUS ? 0 : rx * scale)
  return mark
    .map(({ x, y, width, height, rx, fill }) => {
      const [left, top] = [pixel(x), pixel(y)]
      const [right, bottom] = [pixel(x + width + 1) - gap, pixel(y + height + 1) - gap]
      return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${radius(rx)}" fill="${fill}"/>`
    })
    .join('')
}
