/**
 * That a built script reaches nothing outside its file. Decides which names it may take from its surroundings: what is
 * not listed (fetch, XMLHttpRequest, Worker, UrlFetchApp, eval, window itself) is refused, and so are the few ways of
 * loading, sending and writing HTML that need no such name. It reads plain code: what hides on purpose is stopped by a
 * content security policy and by the scopes.
 */
import { runInNewContext } from 'node:vm'
import { type AnyNode, type MemberExpression, type Program, parse } from 'acorn'
import { freeNames } from './free-names.ts'
import { literal, nameOf, visit } from './script-nodes.ts'

/** What JavaScript itself has, apart from what compiles text as code or leads to any name. */
const LANGUAGE = new Set(
  [...(runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]), 'arguments'].filter(
    (name) => !['eval', 'Function', 'WebAssembly', 'globalThis'].includes(name),
  ),
)

const PANEL = [
  ...['document', 'navigator', 'getSelection'],
  ...['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  // d3-interpolate would compute with a CSS transform by these; they compute and nothing else.
  ...['DOMMatrix', 'WebKitCSSMatrix'],
]

/** What each script may take from its surroundings, apart from the language; what Code.js may, check-sheets-services.ts says. */
const SURROUNDINGS = {
  'Code.js': null,
  'Sidebar.html': [...PANEL, 'google'],
  'functions.js': ['CustomFunctions'],
  'taskpane.js': [...PANEL, 'Office', 'Excel', 'TextEncoder'],
} as const

/** A member of whatever object; some are network names that an object leads to without naming it. */
const MEMBERS: Readonly<Record<string, string>> = {
  ...group('reaches the network', [
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'sendBeacon', 'importScripts'],
    ...['Worker', 'SharedWorker', 'serviceWorker', 'Image', 'Audio', 'UrlFetchApp', 'Jdbc', 'MailApp', 'GmailApp'],
  ]),
  ...group('leads to another page', [
    ...['location', 'defaultView', 'contentWindow', 'contentDocument', 'openBrowserWindow', 'displayDialogAsync'],
    ...['submit', 'requestSubmit'],
  ]),
  ...group('writes text as HTML', ['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'srcdoc']),
  ...group('identifies a person or a visit', ['cookie', 'getAccessToken', 'getAccessTokenAsync']),
}

const LOADING_ELEMENTS = [
  ...['script', 'link', 'img', 'image', 'feImage', 'iframe', 'frame', 'object', 'embed'],
  ...['audio', 'video', 'source', 'track'],
]
const LOADING_ATTRIBUTES = ['src', 'srcset', 'srcSet', 'href', 'xlinkHref', 'xlink:href', 'poster', 'formAction', 'formaction']

/** What would load where a sheet or a style shows it. */
const TEXTS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\b(?:IMPORT(?:DATA|XML|HTML|FEED|RANGE)|WEBSERVICE|IMAGE|HYPERLINK)\(/, 'is a formula that asks for an address'],
  [/url\(\s*["']?(?!data:|#)|@import/i, 'is a style that loads'],
]

export function networkFaults(file: keyof typeof SURROUNDINGS, script: string): string[] {
  const program: Program = parse(script, { ecmaVersion: 2022, sourceType: 'script' })
  const faults: string[] = []
  visit(program, (node, parent) => {
    const fault = faultOf(node, parent)
    if (fault !== null) faults.push(`${fault}, near: ${script.slice(Math.max(0, node.start - 30), node.start + 50)}`)
  })
  const names: readonly string[] | null = SURROUNDINGS[file]
  const strange = names === null ? [] : freeNames(program).filter((name) => !LANGUAGE.has(name) && !names.includes(name))
  return [...strange.map((name) => `uses ${name}, which check-network.ts does not list for ${file}`), ...faults]
}

function faultOf(node: AnyNode, parent: AnyNode | null): string | null {
  switch (node.type) {
    case 'ImportExpression':
      return 'import() loads a file'
    case 'MemberExpression':
      return memberFault(node, parent)
    case 'Property':
      return parent?.type === 'ObjectExpression' ? setFault(nameOf(node.key, node.computed), node.value, false) : null
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' ? setFault(nameOf(node.left.property, node.left.computed), node.right, true) : null
    case 'CallExpression':
      return callFault(node.callee, node.arguments)
    case 'Literal':
      return typeof node.value === 'string' ? textFault(node.value) : null
    case 'TemplateElement':
      return textFault(node.value.cooked ?? node.value.raw)
    default:
      return null
  }
}

function memberFault(node: MemberExpression, parent: AnyNode | null): string | null {
  const { object, property, computed } = node
  const name = nameOf(property, computed)
  // Only what has many kinds of members: an array or a table of ours is read this way all the time.
  if (name === null)
    return object.type === 'Identifier' && /^(?:document|navigator)$/.test(object.name) ? `${object.name}[…] may be any member` : null
  if (name === 'open' && parent?.type === 'CallExpression') return '.open() leads to another page'
  // A step of the panel is called Write, so it is the document's own that counts, and whatever is called.
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node
  if (/^write(?:ln)?$/.test(name) && (isCalled || (object.type === 'Identifier' && object.name === 'document')))
    return `.${name} writes text as HTML`
  return Object.hasOwn(MEMBERS, name) ? `.${name} ${MEMBERS[name]}` : null
}

/** A property of an object literal, such as the props of an element, or one that is assigned. */
function setFault(name: string | null, value: AnyNode, assigned: boolean): string | null {
  if (name === null) return null
  // Preact itself writes innerHTML from the `__html` of one prop, so that prop is refused, and what Preact does with it is not.
  if (name === 'dangerouslySetInnerHTML' || name === '__html') return `${name} writes text as HTML`
  if (name === 'innerHTML' || name === 'outerHTML') return isPreacts(value) ? null : `${name} writes text as HTML`
  // The prop of a link may be an address that is written out: it opens when a person clicks it, and carries nothing.
  if (!LOADING_ATTRIBUTES.includes(name) || (name === 'href' && !assigned && literal(value) !== null)) return null
  return /^(?:data:|#)/.test(literal(value) ?? '') ? null : `${name} loads an address`
}

const isPreacts = (value: AnyNode): boolean =>
  literal(value) === '' || (value.type === 'MemberExpression' && nameOf(value.property, value.computed) === '__html')

function callFault(callee: AnyNode, [first, second]: readonly AnyNode[]): string | null {
  const name = callee.type === 'MemberExpression' ? nameOf(callee.property, callee.computed) : null
  const text = first === undefined ? null : literal(first)
  if (callee.type === 'Identifier' && /^set(?:Timeout|Interval)$/.test(callee.name) && text !== null)
    return `${callee.name} compiles text as code`
  if (name === 'setAttribute' && text !== null && second !== undefined) return setFault(text, second, true)
  const props = second?.type === 'ObjectExpression'
  const element = name === 'createElementNS' && second !== undefined ? literal(second) : name === 'createElement' || props ? text : null
  return element !== null && LOADING_ELEMENTS.includes(element) ? `<${element}> loads a file` : null
}

function textFault(text: string): string | null {
  const why = TEXTS.find(([pattern]) => pattern.test(text))?.[1]
  return why === undefined ? null : `"${text.slice(0, 40)}" ${why}`
}

function group(why: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, why]))
}
