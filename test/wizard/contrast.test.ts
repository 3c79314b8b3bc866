/** The panel's colours, light and dark, in each host's own set: text stands out from its ground at 4.5:1, the borders of fields at 3:1. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../kit/contrast.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const coloursOf = (css: string): (readonly [string, readonly [string, string]])[] =>
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, [light!, dark!]])

const PANEL = read('wizard/panel.css')
/** Excel's set stands over the panel's own. */
const EXCEL = read('excel-addin/taskpane/taskpane.css')

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

describe.each([
  ['every host', new Map(coloursOf(PANEL))],
  ['Excel', new Map([...coloursOf(PANEL), ...coloursOf(EXCEL)])],
] as const)('in %s', (_, colours) => {
  describe.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('in the %s theme', (__, theme) => {
    it.each(TEXT_ON_GROUND)('%s can be read on %s', (text, ground) => {
      expect(contrast(colours.get(text)![theme], colours.get(ground)![theme])).toBeGreaterThanOrEqual(4.5)
    })

    it.each(['field-line', 'accent'])('%s shows on the ground as a border or a focus ring', (line) => {
      expect(contrast(colours.get(line)![theme], colours.get('bg')![theme])).toBeGreaterThanOrEqual(3)
    })
  })
})

it.each([
  ['panel.css', PANEL],
  ['taskpane.css', EXCEL],
])('no colour stands outside the variables of %s', (_, css) => {
  const rules = css.replace(/--[\w-]+: light-dark\(.*\);/g, '')
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i)
})
