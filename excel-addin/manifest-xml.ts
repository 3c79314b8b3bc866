/**
 * manifest.xml, the add-in only manifest, which every Excel reads. Decides the elements and their order, which Excel
 * enforces, and that runtime, functions, ribbon and pane name one page: with two the shared runtime does not load.
 */
import type { ExcelConfig } from './config.ts'
import { ABOUT, BUTTON, GET_STARTED, iconPath, PAGES, PROVIDER, REQUIREMENTS, RIBBON_ICONS } from './listing.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: string | readonly Element[]
}

/** The one page of the shared runtime. */
const PAGE = 'Taskpane.Url'

const SETS = REQUIREMENTS.map(({ name, minVersion }) => element('Set', { Name: name, MinVersion: minVersion }))
const ICON = element('Icon', {}, ...RIBBON_ICONS.map((size) => element('bt:Image', { size: String(size), resid: `Icon.${size}` })))

export function manifestXml(config: ExcelConfig): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(officeApp(config), '')}`
}

function officeApp(config: ExcelConfig): Element {
  const url = (path: string): string => `${config.baseUrl}/${path}`
  return element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    element('Id', {}, config.xmlId),
    element('Version', {}, `${config.version}.0`),
    element('ProviderName', {}, PROVIDER),
    element('DefaultLocale', {}, 'en-US'),
    element('DisplayName', { DefaultValue: config.name }),
    element('Description', { DefaultValue: ABOUT }),
    element('IconUrl', { DefaultValue: url(iconPath(32)) }),
    element('HighResolutionIconUrl', { DefaultValue: url(iconPath(64)) }),
    element('SupportUrl', { DefaultValue: url(PAGES.support) }),
    element('Hosts', {}, element('Host', { Name: 'Workbook' })),
    element('Requirements', {}, element('Sets', { DefaultMinVersion: '1.1' }, ...SETS)),
    element('DefaultSettings', {}, element('SourceLocation', { DefaultValue: url('taskpane.html') })),
    element('Permissions', {}, 'ReadWriteDocument'),
    versionOverrides(config, url),
  )
}

function versionOverrides(config: ExcelConfig, url: (path: string) => string): Element {
  return element(
    'VersionOverrides',
    { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    element(
      'Hosts',
      {},
      element(
        'Host',
        { 'xsi:type': 'Workbook' },
        element('Runtimes', {}, element('Runtime', { resid: PAGE, lifetime: 'long' })),
        element('AllFormFactors', {}, customFunctions()),
        element('DesktopFormFactor', {}, getStarted(), element('FunctionFile', { resid: PAGE }), ribbon()),
      ),
    ),
    resources(config, url),
  )
}

function customFunctions(): Element {
  return element(
    'ExtensionPoint',
    { 'xsi:type': 'CustomFunctions' },
    element('Script', {}, element('SourceLocation', { resid: 'Functions.Script.Url' })),
    element('Page', {}, element('SourceLocation', { resid: PAGE })),
    element('Metadata', {}, element('SourceLocation', { resid: 'Functions.Metadata.Url' })),
    element('Namespace', { resid: 'Functions.Namespace' }),
  )
}

function getStarted(): Element {
  return element(
    'GetStarted',
    {},
    element('Title', { resid: 'GetStarted.Title' }),
    element('Description', { resid: 'GetStarted.Description' }),
    element('LearnMoreUrl', { resid: 'Support.Url' }),
  )
}

function ribbon(): Element {
  const button = element(
    'Control',
    { 'xsi:type': 'Button', id: 'Strata.Open' },
    element('Label', { resid: 'Button.Label' }),
    element('Supertip', {}, element('Title', { resid: 'Button.Label' }), element('Description', { resid: 'Button.Tip' })),
    ICON,
    element('Action', { 'xsi:type': 'ShowTaskpane' }, element('SourceLocation', { resid: PAGE })),
  )
  const group = element('Group', { id: 'Strata.Group' }, element('Label', { resid: 'Group.Label' }), ICON, button)
  return element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, element('OfficeTab', { id: 'TabHome' }, group))
}

function resources({ namespace }: ExcelConfig, url: (path: string) => string): Element {
  const resource = (name: string, id: string, value: string): Element => element(name, { id, DefaultValue: value })
  return element(
    'Resources',
    {},
    element('bt:Images', {}, ...RIBBON_ICONS.map((size) => resource('bt:Image', `Icon.${size}`, url(iconPath(size))))),
    element(
      'bt:Urls',
      {},
      resource('bt:Url', PAGE, url('taskpane.html')),
      resource('bt:Url', 'Functions.Script.Url', url('functions.js')),
      resource('bt:Url', 'Functions.Metadata.Url', url('functions.json')),
      resource('bt:Url', 'Support.Url', url(PAGES.support)),
    ),
    element(
      'bt:ShortStrings',
      {},
      resource('bt:String', 'Functions.Namespace', namespace),
      resource('bt:String', 'GetStarted.Title', GET_STARTED.title),
      resource('bt:String', 'Group.Label', BUTTON.group),
      resource('bt:String', 'Button.Label', BUTTON.label),
    ),
    element(
      'bt:LongStrings',
      {},
      resource('bt:String', 'GetStarted.Description', GET_STARTED.description),
      resource('bt:String', 'Button.Tip', BUTTON.tip),
    ),
  )
}

function element(name: string, attributes: Element['attributes'], ...content: readonly Element[] | readonly [string]): Element {
  return { name, attributes, content: typeof content[0] === 'string' ? content[0] : (content as readonly Element[]) }
}

function print({ name, attributes, content }: Element, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`
  if (typeof content === 'string') return `${start}>${escaped(content)}</${name}>\n`
  if (content.length === 0) return `${start}/>\n`
  return `${start}>\n${content.map((child) => print(child, `${indent}  `)).join('')}${indent}</${name}>\n`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
