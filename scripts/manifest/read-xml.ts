/**
 * Reads the XML of a manifest into elements. Decides how much of XML a manifest of ours may use: elements, attributes in
 * double quotes, text and the five named characters. Comments, CDATA, DOCTYPE and the rest are refused.
 */

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text of an element without children, trimmed. */
  readonly text: string
  /** The names from the root down, such as "OfficeApp/Hosts/Host". */
  readonly path: string
}

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/
const TOKEN = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>|[^<]+/y
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: Growing[]; text: string }

/** Throws with the line at which the text stops being such XML. */
export function readXml(text: string): XmlElement {
  const fail = (problem: string, offset: number): never => {
    throw new Error(`line ${text.slice(0, offset).split('\n').length}: ${problem}`)
  }
  const declaration = DECLARATION.exec(text) ?? fail('not <?xml version="1.0" encoding="UTF-8"?>', 0)
  const open: Growing[] = []
  let root: Growing | null = null
  TOKEN.lastIndex = declaration[0].length
  while (TOKEN.lastIndex < text.length) {
    const offset = TOKEN.lastIndex
    const match = TOKEN.exec(text) ?? fail(`not an element, an end or text: ${text.slice(offset, offset + 40).split('\n')[0]}`, offset)
    const [whole, slash, name, attributes, selfClosing] = match
    const parent = open.at(-1)
    if (name === undefined) {
      const words = decoded(whole, () => fail(`an & that begins no named character in "${whole.trim()}"`, offset)).trim()
      if (words !== '' && !parent) fail(`text outside the elements: ${words}`, offset)
      if (parent) parent.text += words
    } else if (slash === '/') {
      if (parent?.name !== name) fail(`</${name}> ends <${parent?.name ?? 'nothing'}>`, offset)
      if (parent!.children.length > 0 && parent!.text !== '') fail(`<${name}> holds both elements and text`, offset)
      open.pop()
    } else {
      if (!parent && root) fail(`a second root <${name}>`, offset)
      const values = new Map<string, string>()
      for (const [, key, value] of attributes!.matchAll(ATTRIBUTE)) {
        if (values.has(key!)) fail(`<${name}> has ${key} twice`, offset)
        values.set(
          key!,
          decoded(value!, () => fail(`an & that begins no named character in ${key}="${value}"`, offset)),
        )
      }
      const element: Growing = { name, attributes: values, children: [], text: '', path: parent ? `${parent.path}/${name}` : name }
      if (parent) parent.children.push(element)
      else root = element
      if (selfClosing === '') open.push(element)
    }
  }
  if (open.length > 0) fail(`<${open.at(-1)!.name}> has no end`, text.length)
  return root ?? fail('no element', text.length)
}

function decoded(text: string, fail: () => never): string {
  return text.replace(/&(\w*;?)/g, (_, name: string) => NAMED[name.replace(/;$/, '')] ?? fail())
}
