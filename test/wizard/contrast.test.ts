/** The panel's colours, light and dark, in each host's own set: text stands out from its ground at 4.5:1, borders and charts at 3:1. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../kit/contrast.ts'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')
const TOKENS = read('wizard/tokens.css')

/** The variables of one rule of tokens.css. */
function coloursOf(selector: string): (readonly [string, readonly [string, string]])[] {
  const rule = TOKENS.slice(TOKENS.indexOf(`${selector} {`)).split('}')[0]!
  return [...rule.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, [light!, dark!]])
}

const TEXT_ON_GROUND = [
  ...['ink', 'ink-soft'].flatMap((text) => ['bg', 'sheet', 'tint'].map((ground) => [text, ground] as const)),
  ...['bg', 'sheet', 'tint'].map((ground) => ['accent', ground] as const),
  ...['bg', 'tint'].map((ground) => ['good', ground] as const),
  ['accent-ink', 'accent'],
  ['warn', 'bg'],
  ['warn', 'warn-bg'],
  ['bad', 'bg'],
  ['bad', 'bad-bg'],
] as const

const SEGMENTS = ['1', '2', '3', '4', '5', '6', '7', '8', 'rest'].map((segment) => `segment-${segment}`)

describe.each([
  ['Google Sheets and the playground', new Map(coloursOf('.strata'))],
  ['Excel', new Map([...coloursOf('.strata'), ...coloursOf('.strata[data-host="excel"]')])],
] as const)('in %s', (_, colours) => {
  describe.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('in the %s theme', (__, theme) => {
    it.each(TEXT_ON_GROUND)('%s can be read on %s', (text, ground) => {
      expect(contrast(colours.get(text)![theme], colours.get(ground)![theme])).toBeGreaterThanOrEqual(4.5)
    })

    it.each(['field-line', 'accent', 'mark', ...SEGMENTS])('%s shows on the ground', (line) => {
      expect(contrast(colours.get(line)![theme], colours.get('bg')![theme])).toBeGreaterThanOrEqual(3)
    })
  })
})

it.each(
  [...readdirSync(new URL('wizard', ROOT), { recursive: true }), '../excel-addin/taskpane/taskpane.css']
    .map(String)
    .filter((file) => file.endsWith('.css')),
)('%s has no colour outside the variables', (file) => {
  const rules = read(`wizard/${file}`).replace(/--[\w-]+: light-dark\(.*\);/g, '')
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i)
})
