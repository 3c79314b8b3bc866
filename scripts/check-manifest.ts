/**
 * Checks an add-in only manifest without Microsoft's service, which would want the file sent to it. Decides that
 * all rules are tried and every broken one is named with its place. Run by the build; by hand for a folder:
 * tsx scripts/check-manifest.ts dist/excel.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addressFindings, type Files } from './manifest/addresses.ts'
import { checkShape } from './manifest/check-shape.ts'
import type { Finding } from './manifest/finding.ts'
import { identityFindings } from './manifest/identity.ts'
import { readXml, type XmlElement } from './manifest/read-xml.ts'
import { resourceFindings } from './manifest/resources.ts'
import { OFFICE_APP } from './manifest/shape.ts'
import { Refusal, runCommand } from './refusal.ts'

/** Every broken rule, none where Excel has no reason to refuse the manifest. */
export function manifestFindings(xml: string, files: Files): readonly Finding[] {
  let root: XmlElement
  try {
    root = readXml(xml)
  } catch (error) {
    return [{ rule: 'xml', place: 'manifest.xml', text: (error as Error).message }]
  }
  if (root.name !== OFFICE_APP.name) return [{ rule: 'elements', place: root.name, text: `the root is <${OFFICE_APP.name}>` }]
  return [...checkShape(root, OFFICE_APP), ...identityFindings(root), ...resourceFindings(root), ...addressFindings(root, files)]
}

/** Throws with every finding on a line of its own. */
export function checkManifest(folder: string): void {
  if (!existsSync(join(folder, 'manifest.xml'))) throw new Refusal(`${folder} holds no manifest.xml: npm run build makes dist/excel`)
  const files: Files = (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null)
  const findings = manifestFindings(readFileSync(join(folder, 'manifest.xml'), 'utf8'), files)
  const lines = findings.map(({ rule, place, text }) => `\n  ${rule}: ${place}: ${text}`)
  if (findings.length > 0) throw new Refusal(`manifest.xml breaks ${findings.length} of Excel's rules${lines.join('')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runCommand(async () => {
    const folder = process.argv[2] ?? 'dist/excel'
    checkManifest(folder)
    console.log(`${join(folder, 'manifest.xml')} breaks none of Excel's rules`)
  })
