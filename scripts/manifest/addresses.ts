/** Rules on the addresses in a manifest: https, all below one folder, and a file there for each, icons in their size. */
import { descendants } from './descendants.ts'
import type { Finding } from './finding.ts'
import { pngSize } from './png-size.ts'
import type { XmlElement } from './read-xml.ts'

/** The content of a file of the build, by its path below the base address; `null` where there is none. */
export type Files = (path: string) => Uint8Array | null

const REQUIRED_ICONS = [16, 32, 80]
const ALLOWED_ICONS = [16, 20, 24, 32, 40, 48, 64, 80]

interface Address {
  readonly element: XmlElement
  readonly place: string
  readonly url: string
}

export function addressFindings(root: XmlElement, files: Files): Finding[] {
  const addresses = addressesIn(root)
  const page = addresses.find(({ place }) => place === 'OfficeApp/DefaultSettings/SourceLocation')?.url ?? ''
  const base = page.slice(0, page.lastIndexOf('/') + 1)
  return [
    ...addresses.flatMap((address) => urlFindings(address, base, files)),
    ...domainFindings(root),
    ...iconFindings(root, addresses, base, files),
  ]
}

function addressesIn(root: XmlElement): Address[] {
  return descendants(root).flatMap((element) => {
    const url = element.attributes.get('DefaultValue')
    const isAddress = /Url$|^SourceLocation$/.test(element.name) || /\/bt:(?:Images|Urls)\//.test(element.path)
    const id = element.attributes.get('id')
    return url !== undefined && isAddress ? [{ element, place: id === undefined ? element.path : `${element.path} ${id}`, url }] : []
  })
}

function urlFindings({ place, url }: Address, base: string, files: Files): Finding[] {
  if (!isHttps(url)) return [{ rule: 'https', place, text: `must be a whole https address without user, query or fragment, got ${url}` }]
  if (!url.startsWith(base)) return [{ rule: 'base-url', place, text: `must lie below ${base}, got ${url}` }]
  return files(url.slice(base.length)) === null ? [{ rule: 'file', place, text: `the build has no ${url.slice(base.length)}` }] : []
}

function isHttps(url: string): boolean {
  if (!URL.canParse(url) || /\s/.test(url)) return false
  const { protocol, username, password, search, hash, href } = new URL(url)
  return protocol === 'https:' && username + password + search + hash === '' && href === url
}

function domainFindings(root: XmlElement): Finding[] {
  return descendants(root)
    .filter(({ name, text }) => name === 'AppDomain' && !(isHttps(`${text}/`) && new URL(text).origin === text))
    .map(({ path, text }) => ({ rule: 'https', place: path, text: `must be an https origin such as https://example.com, got ${text}` }))
}

function iconFindings(root: XmlElement, addresses: readonly Address[], base: string, files: Files): Finding[] {
  const findings: Finding[] = []
  const check = (place: string, url: string | undefined, size: number): void => {
    const file = url === undefined ? null : files(url.slice(base.length))
    const actual = file && pngSize(file)
    if (file && (actual?.width !== size || actual.height !== size))
      findings.push({
        rule: 'icon',
        place,
        text: `must be a PNG of ${size}×${size}, got ${actual ? `${actual.width}×${actual.height}` : 'no PNG'}`,
      })
  }
  const urlOf = (place: string): string | undefined => addresses.find((address) => address.place === place)?.url
  check('OfficeApp/IconUrl', urlOf('OfficeApp/IconUrl'), 32)
  check('OfficeApp/HighResolutionIconUrl', urlOf('OfficeApp/HighResolutionIconUrl'), 64)
  for (const icon of descendants(root).filter(({ name }) => name === 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.get('size')))
    const lacking = REQUIRED_ICONS.filter((size) => !sizes.includes(size))
    if (lacking.length > 0) findings.push({ rule: 'icon', place: icon.path, text: `lacks the sizes ${lacking.join(', ')}` })
    if (sizes.some((size, index) => !ALLOWED_ICONS.includes(size) || sizes.indexOf(size) !== index))
      findings.push({ rule: 'icon', place: icon.path, text: `each size once, of ${ALLOWED_ICONS.join(', ')}, got ${sizes.join(', ')}` })
    icon.children.forEach(({ attributes, path }, index) => {
      const resid = attributes.get('resid')
      check(`${path} ${resid}`, addresses.find(({ element }) => element.attributes.get('id') === resid)?.url, sizes[index]!)
    })
  }
  return findings
}
