/** manifest.xml keeps each rule that Excel has for it, and each rule is broken once here and noticed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildExcel } from '../../scripts/build-excel.ts'
import { checkManifest, manifestFindings } from '../../scripts/check-manifest.ts'
import { BROKEN_MANIFESTS } from './broken-manifests.ts'

let folder: string
let xml: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strata-manifest-'))
  await buildExcel(folder)
  xml = readFileSync(join(folder, 'manifest.xml'), 'utf8')
})
afterAll(() => rm(folder, { recursive: true }))

const files = (path: string): Uint8Array | null => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null)

/** The manifest with one text put in the place of another, which must be there. */
function changed(from: string | RegExp, to: string): string {
  const text = xml.replace(from, to)
  if (text === xml) throw new Error(`the manifest has no ${String(from)}`)
  return text
}

describe('manifest.xml', () => {
  it('breaks no rule', () => {
    expect(manifestFindings(xml, files)).toEqual([])
    expect(() => checkManifest(folder)).not.toThrow()
  })

  it('may name further domains, and leave the first callout to Excel', () => {
    const more = changed(
      '<Hosts>\n    <Host N',
      '<AppDomains><AppDomain>https://a.example:8443</AppDomain></AppDomains><Hosts>\n    <Host N',
    )
    const less = more
      .replace(/ +<GetStarted>[\s\S]*<\/GetStarted>\n/, '')
      .replace(/ +<bt:(?:String id="GetStarted|Url id="Support)[^>]*>\n/g, '')
    expect(manifestFindings(less, files)).toEqual([])
  })
})

describe.each(BROKEN_MANIFESTS)('the rule "%s" is broken where', (rule, examples) => {
  it.each(examples)('%s', (_, from, to, place) => {
    expect(manifestFindings(changed(from, to), files).map((finding) => [finding.rule, finding.place])).toContainEqual([rule, place])
  })
})

it('the build stops at a broken manifest, and names every rule with its place', () => {
  writeFileSync(join(folder, 'manifest.xml'), changed('<Id>', '<Id>x').replace('lifetime="long"', 'lifetime="short"'))
  expect(() => checkManifest(folder)).toThrow(
    [
      "manifest.xml breaks 2 of Excel's rules",
      '  attributes: OfficeApp/VersionOverrides/Hosts/Host/Runtimes/Runtime: lifetime is "long", got "short"',
      '  guid: OfficeApp/Id: must be a GUID in lower case, not all zeros, got "x',
    ].join('\n'),
  )
})
