/** The icons as drawn: their pixels are counted, and what lies in them can be told from any ribbon. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ICON, iconPath } from '../../excel-addin/listing.ts'
import { drawIcons, ICON_SIZES } from '../../scripts/draw-icons.ts'
import { pngSize } from '../../scripts/manifest/png-size.ts'
import { contrast } from '../kit/contrast.ts'
import { type Pixel, pngPixels } from '../kit/png-pixels.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strata-icons-'))
  await drawIcons(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const file = (path: string): Promise<Buffer> => readFile(join(folder, path))
const pixelsOf = async (path: string) => pngPixels(await file(path))

const hex = ([red, green, blue]: Pixel): string => `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`

describe('the icons', () => {
  it('are exactly these files, each with the pixels that its name says', async () => {
    const wanted = [...ICON_SIZES.map((size) => [iconPath(size), size] as const), [ICON.color, 192] as const, [ICON.outline, 32] as const]
    expect((await readdir(join(folder, 'icons'))).map((name) => `icons/${name}`).sort()).toEqual(wanted.map(([path]) => path).sort())
    expect(ICON_SIZES).toEqual([16, 20, 24, 32, 40, 48, 64, 80, 128])
    for (const [path, size] of wanted) expect(pngSize(await file(path)), path).toEqual({ width: size, height: size })
  })

  it('are drawn the same each time', async () => {
    const before = await file(iconPath(32))
    await drawIcons(folder)
    expect(await file(iconPath(32))).toEqual(before)
  })

  it.each([16, 20])('have no half pixel at %i: each is empty or wholly of one of the colours', async (size) => {
    const pixels = (await pixelsOf(iconPath(size))).flat()
    expect(new Set(pixels.map(([, , , alpha]) => alpha))).toEqual(new Set([0, 255]))
    expect(new Set(pixels.filter(([, , , alpha]) => alpha === 255).map(hex))).toEqual(new Set(['#2f74e0', '#d66a00', '#00958a']))
  })

  it('fill most of 16 by 16 with three layers, each cut once and further right than the one below', async () => {
    const rows = (await pixelsOf(iconPath(16))).map((row) => row.map(([, , , alpha]) => (alpha > 0 ? '#' : '.')).join(''))
    const [empty, top, middle, bottom] = ['................', '.#########.####.', '.######.#######.', '.###.##########.']
    expect(rows).toEqual([empty, top, top, top, top, empty, middle, middle, middle, middle, empty, bottom, bottom, bottom, bottom, empty])
  })

  it.each(ICON_SIZES)('stand out at 3:1 from light and dark ribbons at %i', async (size) => {
    const colours = new Set(
      (await pixelsOf(iconPath(size)))
        .flat()
        .filter(([, , , alpha]) => alpha === 255)
        .map(hex),
    )
    expect(colours.size).toBe(3)
    for (const colour of colours)
      for (const ribbon of ['#ffffff', '#f5f5f5', '#292929', '#0a0a0a'])
        expect(contrast(colour, ribbon), `${colour} on ${ribbon}`).toBeGreaterThanOrEqual(3)
  })

  it('have a white outline on nothing, and a colour icon on a ground of its own, as Microsoft 365 asks', async () => {
    const outline = (await pixelsOf(ICON.outline)).flat()
    expect(new Set(outline.filter(([, , , alpha]) => alpha > 0).map(hex))).toEqual(new Set(['#ffffff']))
    expect(outline.filter(([, , , alpha]) => alpha === 0).length).toBeGreaterThan(200)
    expect((await pixelsOf(ICON.color)).flat().every(([, , , alpha]) => alpha === 255)).toBe(true)
  })
})
