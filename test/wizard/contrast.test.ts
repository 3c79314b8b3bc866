/** The panel's colours, light and dark: text stands out from its ground at 4.5:1, the borders of fields at 3:1. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const CSS = readFileSync(new URL('../../wizard/panel.css', import.meta.url), 'utf8')
const COLOURS = new Map(
  [...CSS.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, [light!, dark!]]),
)

const TEXT_ON_GROUND = [
  ['ink', 'bg'],
  ['ink', 'sheet'],
  ['ink-soft', 'bg'],
  ['ink-soft', 'sheet'],
  ['accent', 'bg'],
  ['accent', 'tint'],
  ['accent-ink', 'accent'],
  ['warn', 'warn-bg'],
  ['bad', 'bg'],
] as const

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  it.each(TEXT_ON_GROUND)('%s can be read on %s', (text, ground) => {
    expect(contrast(COLOURS.get(text)![theme]!, COLOURS.get(ground)![theme]!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['field-line', 'accent'])('%s shows on the ground as a border or a focus ring', (line) => {
    expect(contrast(COLOURS.get(line)![theme]!, COLOURS.get('bg')![theme]!)).toBeGreaterThanOrEqual(3)
  })
})

it('no colour stands outside the variables', () => {
  const rules = CSS.replace(/--[\w-]+: light-dark\(.*\);/g, '')
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i)
})
