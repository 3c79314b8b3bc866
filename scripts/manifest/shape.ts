/**
 * Which elements an add-in only manifest holds, in which order, with which attributes: Microsoft's manifest reference
 * (docs/manifest/*.md of OfficeDev/office-js-docs-reference) as far as an Excel add-in with functions, one ribbon group
 * and a shared runtime needs it. Whatever is not here is refused.
 */

export interface Shape {
  readonly name: string
  /** All must be present, no others may be; a string is the only value allowed, `null` allows any. */
  readonly attributes: Readonly<Record<string, string | null>>
  /** Absent where the element holds text. */
  readonly children?: readonly Slot[]
}

interface Slot {
  readonly shape: Shape
  readonly atLeast: 0 | 1
  readonly atMost: number
}

const none: Shape['attributes'] = {}
const resid: Shape['attributes'] = { resid: null }
const resource: Shape['attributes'] = { id: null, DefaultValue: null }
const value: Shape['attributes'] = { DefaultValue: null }

function text(name: string): Shape {
  return { name, attributes: none }
}

function leaf(name: string, attributes: Shape['attributes']): Shape {
  return { name, attributes, children: [] }
}

function branch(name: string, attributes: Shape['attributes'], ...children: readonly (Shape | Slot)[]): Shape {
  return { name, attributes, children: children.map((child) => ('shape' in child ? child : { shape: child, atLeast: 1, atMost: 1 })) }
}

function optional(shape: Shape): Slot {
  return { shape, atLeast: 0, atMost: 1 }
}

function several(shape: Shape): Slot {
  return { shape, atLeast: 1, atMost: Number.POSITIVE_INFINITY }
}

const icon = branch('Icon', none, several(leaf('bt:Image', { size: null, resid: null })))

const button = branch(
  'Control',
  { 'xsi:type': 'Button', id: null },
  leaf('Label', resid),
  branch('Supertip', none, leaf('Title', resid), leaf('Description', resid)),
  icon,
  branch('Action', { 'xsi:type': 'ShowTaskpane' }, leaf('SourceLocation', resid)),
)

const customFunctions = branch(
  'ExtensionPoint',
  { 'xsi:type': 'CustomFunctions' },
  branch('Script', none, leaf('SourceLocation', resid)),
  branch('Page', none, leaf('SourceLocation', resid)),
  branch('Metadata', none, leaf('SourceLocation', resid)),
  leaf('Namespace', resid),
)

const ribbon = branch(
  'ExtensionPoint',
  { 'xsi:type': 'PrimaryCommandSurface' },
  branch('OfficeTab', { id: null }, several(branch('Group', { id: null }, leaf('Label', resid), icon, several(button)))),
)

const versionOverrides = branch(
  'VersionOverrides',
  { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
  branch(
    'Hosts',
    none,
    branch(
      'Host',
      { 'xsi:type': 'Workbook' },
      branch('Runtimes', none, leaf('Runtime', { resid: null, lifetime: 'long' })),
      branch('AllFormFactors', none, customFunctions),
      branch(
        'DesktopFormFactor',
        none,
        optional(branch('GetStarted', none, leaf('Title', resid), leaf('Description', resid), leaf('LearnMoreUrl', resid))),
        leaf('FunctionFile', resid),
        ribbon,
      ),
    ),
  ),
  branch(
    'Resources',
    none,
    branch('bt:Images', none, several(leaf('bt:Image', resource))),
    branch('bt:Urls', none, several(leaf('bt:Url', resource))),
    branch('bt:ShortStrings', none, several(leaf('bt:String', resource))),
    branch('bt:LongStrings', none, several(leaf('bt:String', resource))),
  ),
)

export const OFFICE_APP: Shape = branch(
  'OfficeApp',
  {
    xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
    'xsi:type': 'TaskPaneApp',
  },
  text('Id'),
  text('Version'),
  text('ProviderName'),
  text('DefaultLocale'),
  leaf('DisplayName', value),
  leaf('Description', value),
  // Optional by the reference, required by the store.
  leaf('IconUrl', value),
  leaf('HighResolutionIconUrl', value),
  leaf('SupportUrl', value),
  optional(branch('AppDomains', none, several(text('AppDomain')))),
  branch('Hosts', none, leaf('Host', { Name: 'Workbook' })),
  branch('Requirements', none, branch('Sets', { DefaultMinVersion: null }, several(leaf('Set', { Name: null, MinVersion: null })))),
  branch('DefaultSettings', none, leaf('SourceLocation', value)),
  text('Permissions'),
  versionOverrides,
)
