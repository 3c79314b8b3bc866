/** Rules on what the manifest says the add-in is: id, version, names, language, permission, API sets and namespace. */
import { descendants } from './descendants.ts'
import type { Finding } from './finding.ts'
import type { XmlElement } from './read-xml.ts'

/** An element's text or DefaultValue, what it must look like, and that in words. */
const VALUES: readonly (readonly [rule: string, path: string, pattern: RegExp, must: string])[] = [
  ['guid', 'Id', /^(?!0{8}-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a GUID in lower case, not all zeros'],
  ['version', 'Version', /^(?!0(?:\.0){3}$)(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){3}$/, 'four numbers such as 1.2.0.0'],
  ['locale', 'DefaultLocale', /^[a-z]{2}-[A-Z]{2}$/, 'a language and a country such as en-US'],
  ['length', 'ProviderName', /^.{1,125}$/, '1 to 125 characters'],
  ['length', 'DisplayName', /^.{1,125}$/, '1 to 125 characters'],
  ['length', 'Description', /^.{1,250}$/, '1 to 250 characters'],
  // Less would not let the panel read a table; no add-in for Excel can ask for more.
  ['permissions', 'Permissions', /^ReadWriteDocument$/, 'ReadWriteDocument'],
]

/** The sets that the add-in can't do without: one runtime for pane and functions, and functions whose errors have a message. */
const NEEDED: Readonly<Record<string, number>> = { SharedRuntime: 1, CustomFunctionsRuntime: 2 }
const SETS = new Set([...Object.keys(NEEDED), 'ExcelApi'])

/** A formula as Excel reads it; a namespace like a cell's address or a function's name would not be read as one. */
const NAMESPACE = /^(?![A-Za-z]{1,3}\d+$)[A-Za-z][A-Za-z0-9._]{0,31}$/

export function identityFindings(root: XmlElement): Finding[] {
  return [...valueFindings(root), ...setFindings(root), ...namespaceFindings(root)]
}

function valueFindings(root: XmlElement): Finding[] {
  return VALUES.flatMap(([rule, name, pattern, must]) => {
    const element = root.children.find((child) => child.name === name)
    const value = element?.attributes.get('DefaultValue') ?? element?.text
    if (element === undefined || value === undefined || pattern.test(value)) return []
    return [{ rule, place: element.path, text: `must be ${must}, got "${value}"` }]
  })
}

function setFindings(root: XmlElement): Finding[] {
  const sets = descendants(root).filter(({ name }) => name === 'Set')
  const findings: Finding[] = []
  for (const { path, attributes } of sets) {
    const [name, version] = [attributes.get('Name') ?? '', attributes.get('MinVersion') ?? '']
    if (!SETS.has(name)) findings.push({ rule: 'requirements', place: path, text: `${name} is none of ${[...SETS].join(', ')}` })
    if (!/^1\.\d{1,2}$/.test(version))
      findings.push({ rule: 'requirements', place: path, text: `${name} has no version such as 1.1: "${version}"` })
  }
  for (const [name, least] of Object.entries(NEEDED)) {
    const version = sets.find(({ attributes }) => attributes.get('Name') === name)?.attributes.get('MinVersion')
    if (Number(version?.split('.')[1] ?? 0) < least)
      findings.push({ rule: 'requirements', place: 'OfficeApp/Requirements', text: `must ask for ${name} 1.${least}` })
  }
  return findings
}

function namespaceFindings(root: XmlElement): Finding[] {
  const resid = descendants(root)
    .find(({ name }) => name === 'Namespace')
    ?.attributes.get('resid')
  const resource = descendants(root).find(({ attributes }) => attributes.get('id') === resid && resid !== undefined)
  const namespace = resource?.attributes.get('DefaultValue')
  if (resource === undefined || namespace === undefined || NAMESPACE.test(namespace)) return []
  const text = `must be a letter and up to 31 letters, digits, dots or underscores, and no cell, got "${namespace}"`
  return [{ rule: 'namespace', place: `${resource.path} ${resid}`, text }]
}
