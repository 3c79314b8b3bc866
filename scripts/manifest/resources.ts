/** Rules on what a manifest names: every resid leads to a resource of its kind, and one page serves the shared runtime. */

import { descendants } from './descendants.ts'
import type { Finding } from './finding.ts'
import type { XmlElement } from './read-xml.ts'

const MOST_ID = 32
const MOST_COMMAND_ID = 125

/** The longest value of each kind of resource. */
const MOST: Readonly<Record<string, number>> = { 'bt:Images': 2048, 'bt:Urls': 2048, 'bt:ShortStrings': 125, 'bt:LongStrings': 250 }

/** Where the shared runtime's page is named; all must name one resource. */
const PAGE_USERS = /\/(?:Runtimes\/Runtime|Page\/SourceLocation|DesktopFormFactor\/FunctionFile|Action\/SourceLocation)$/

export function resourceFindings(root: XmlElement): Finding[] {
  const resources = descendants(root).filter(({ attributes, path }) => /\/Resources\//.test(path) && attributes.has('id'))
  const users = descendants(root).filter(({ attributes }) => attributes.has('resid'))
  return [
    ...idFindings(root, resources),
    ...lengthFindings(resources),
    ...residFindings(resources, users),
    ...pageFindings(root, resources, users),
  ]
}

function idFindings(root: XmlElement, resources: readonly XmlElement[]): Finding[] {
  const findings: Finding[] = []
  const taken = new Set<string>()
  for (const element of descendants(root)) {
    const id = element.attributes.get('id')
    if (id === undefined || element.name === 'OfficeTab') continue
    const most = resources.includes(element) ? MOST_ID : MOST_COMMAND_ID
    if (id.length === 0 || id.length > most)
      findings.push({ rule: 'id', place: element.path, text: `an id has 1 to ${most} characters, got ${id.length}: "${id}"` })
    if (taken.has(id)) findings.push({ rule: 'id', place: element.path, text: `the id "${id}" is taken` })
    taken.add(id)
  }
  return findings
}

function lengthFindings(resources: readonly XmlElement[]): Finding[] {
  return resources.flatMap((resource) => {
    const { length } = resource.attributes.get('DefaultValue') ?? ''
    const most = MOST[kindOf(resource)]!
    const place = `${resource.path} ${resource.attributes.get('id')}`
    return length > 0 && length <= most ? [] : [{ rule: 'length', place, text: `a value has 1 to ${most} characters, got ${length}` }]
  })
}

function residFindings(resources: readonly XmlElement[], users: readonly XmlElement[]): Finding[] {
  const byId = new Map(resources.map((resource) => [resource.attributes.get('id'), resource]))
  const findings = users.flatMap((user): Finding[] => {
    const resid = user.attributes.get('resid')!
    const resource = byId.get(resid)
    const wanted = kindFor(user)
    if (resource === undefined) return [{ rule: 'resid', place: user.path, text: `no resource has the id "${resid}"` }]
    if (kindOf(resource) !== wanted)
      return [{ rule: 'resid', place: user.path, text: `"${resid}" must be in ${wanted}, it is in ${kindOf(resource)}` }]
    return []
  })
  const used = new Set(users.map(({ attributes }) => attributes.get('resid')))
  const unused = resources.filter(({ attributes }) => !used.has(attributes.get('id')))
  return [
    ...findings,
    ...unused.map(({ path, attributes }) => ({ rule: 'resid', place: path, text: `nothing uses "${attributes.get('id')}"` })),
  ]
}

function kindOf({ path }: XmlElement): string {
  return path.split('/').at(-2)!
}

function kindFor({ name }: XmlElement): string {
  if (name === 'bt:Image') return 'bt:Images'
  if (name === 'Label' || name === 'Title' || name === 'Namespace') return 'bt:ShortStrings'
  return name === 'Description' ? 'bt:LongStrings' : 'bt:Urls'
}

function pageFindings(root: XmlElement, resources: readonly XmlElement[], users: readonly XmlElement[]): Finding[] {
  const pages = users.filter(({ path }) => PAGE_USERS.test(path))
  const named = new Set(pages.map(({ attributes }) => attributes.get('resid')))
  const [first] = named
  if (named.size !== 1) {
    const text = `Runtime, Page, FunctionFile and every ShowTaskpane must name one resource, got ${[...named].join(', ')}`
    return [{ rule: 'shared-runtime', place: pages[0]?.path ?? root.path, text }]
  }
  const page = resources.find(({ attributes }) => attributes.get('id') === first)?.attributes.get('DefaultValue')
  const source = descendants(root).find(({ path }) => path === 'OfficeApp/DefaultSettings/SourceLocation')
  const opened = source?.attributes.get('DefaultValue')
  if (page === opened || source === undefined || page === undefined) return []
  return [{ rule: 'shared-runtime', place: source.path, text: `must be the page of the runtime, ${page}, got ${opened}` }]
}
