/** One broken manifest and more for each rule of the checker: what is put in the place of what, and where that is noticed. */

type Example = readonly [name: string, from: string | RegExp, to: string, place: string]

const HOST = 'OfficeApp/VersionOverrides/Hosts/Host'
const GROUP = `${HOST}/DesktopFormFactor/ExtensionPoint/OfficeTab/Group`
const RESOURCES = 'OfficeApp/VersionOverrides/Resources'

const LONG = (length: number): string => 'x'.repeat(length)

export const BROKEN_MANIFESTS: readonly (readonly [rule: string, examples: readonly Example[]])[] = [
  [
    'xml',
    [
      ['an end is missing', '</Permissions>', '', 'manifest.xml'],
      ['an element ends another', '</Version>', '</Id>', 'manifest.xml'],
      ['there is a comment', '<Id>', '<!-- an id --><Id>', 'manifest.xml'],
      ['there is no declaration', '<?xml version="1.0" encoding="UTF-8"?>', '', 'manifest.xml'],
      ['an & is not written out', '>Strata</ProviderName>', '>Strata & Co</ProviderName>', 'manifest.xml'],
      ['an attribute is there twice', 'lifetime="long"', 'lifetime="long" lifetime="long"', 'manifest.xml'],
      ['an element holds both elements and text', '<Hosts>', '<Hosts>here', 'manifest.xml'],
      ['something follows the root', '</OfficeApp>', '</OfficeApp><More/>', 'manifest.xml'],
    ],
  ],
  [
    'order',
    [
      ['two elements change places', /( +<Id>.*\n)( +<Version>.*\n)/, '$2$1', 'OfficeApp'],
      ['an element is there twice', /( +<Permissions>.*\n)/, '$1$1', 'OfficeApp'],
      [
        'runtimes stand after the functions',
        /( +<Runtimes>[\s\S]*<\/Runtimes>\n)( +<AllFormFactors>[\s\S]*<\/AllFormFactors>\n)/,
        '$2$1',
        HOST,
      ],
    ],
  ],
  [
    'elements',
    [
      ['one is missing', / +<ProviderName>.*\n/, '', 'OfficeApp'],
      ['one is unknown', '<Permissions>', '<AllowSnapshot/><Permissions>', 'OfficeApp'],
      [
        'a second pane is named',
        '<SourceLocation resid="Taskpane.Url"/>\n                  </Action>',
        '<TaskpaneId>B1</TaskpaneId><SourceLocation resid="Taskpane.Url"/></Action>',
        `${GROUP}/Control/Action`,
      ],
      ['the root is another', /OfficeApp/g, 'OfficeAddin', 'OfficeAddin'],
    ],
  ],
  [
    'attributes',
    [
      ['one is missing', ' lifetime="long"', '', `${HOST}/Runtimes/Runtime`],
      ['the runtime is a short one', 'lifetime="long"', 'lifetime="short"', `${HOST}/Runtimes/Runtime`],
      ['the type is another', '"TaskPaneApp"', '"ContentApp"', 'OfficeApp'],
      ['a namespace is wrong', 'appforoffice/1.1', 'appforoffice/1.0', 'OfficeApp'],
      ['one is unknown', '<Id>', '<Id kind="guid">', 'OfficeApp/Id'],
      ['the host is Word', '<Host Name="Workbook"/>', '<Host Name="Document"/>', 'OfficeApp/Hosts/Host'],
    ],
  ],
  [
    'text',
    [
      ['an element is empty', />Strata<\/ProviderName>/, '></ProviderName>', 'OfficeApp/ProviderName'],
      [
        'an element without text has some',
        '<IconUrl DefaultValue="https://localhost:3000/icons/icon-32.png"/>',
        '<IconUrl DefaultValue="https://localhost:3000/icons/icon-32.png">x</IconUrl>',
        'OfficeApp/IconUrl',
      ],
    ],
  ],
  [
    'guid',
    [
      ['is too short', /<Id>./, '<Id>', 'OfficeApp/Id'],
      ['has capitals', /<Id>.*<\/Id>/, '<Id>7C81DE9A-41C0-4F2C-8A59-341CFD1BC2F4</Id>', 'OfficeApp/Id'],
      ['is all zeros', /<Id>.*<\/Id>/, '<Id>00000000-0000-0000-0000-000000000000</Id>', 'OfficeApp/Id'],
    ],
  ],
  [
    'version',
    [
      ['has three numbers', /<Version>.*</, '<Version>1.2.3<', 'OfficeApp/Version'],
      ['is all zeros', /<Version>.*</, '<Version>0.0.0.0<', 'OfficeApp/Version'],
      ['has a word', /<Version>.*</, '<Version>1.0.0.beta<', 'OfficeApp/Version'],
    ],
  ],
  ['locale', [['is a language without a country', 'en-US', 'en', 'OfficeApp/DefaultLocale']]],
  ['permissions', [['are less than the panel needs', 'ReadWriteDocument', 'Restricted', 'OfficeApp/Permissions']]],
  [
    'length',
    [
      ['the name has 126 characters', '<DisplayName DefaultValue="', `<DisplayName DefaultValue="${LONG(114)}`, 'OfficeApp/DisplayName'],
      ['the provider has 126 characters', '<ProviderName>Strata', `<ProviderName>${LONG(126)}`, 'OfficeApp/ProviderName'],
      [
        'the description has more than 250 characters',
        '<Description DefaultValue="',
        `<Description DefaultValue="${LONG(200)}`,
        'OfficeApp/Description',
      ],
      [
        'a short text has 126 characters',
        'DefaultValue="Strata is ready"',
        `DefaultValue="${LONG(126)}"`,
        `${RESOURCES}/bt:ShortStrings/bt:String GetStarted.Title`,
      ],
      ['a long text has 251 characters', /"Shows the [^"]*"/, `"${LONG(251)}"`, `${RESOURCES}/bt:LongStrings/bt:String Button.Tip`],
      ['a text is empty', 'DefaultValue="Strata is ready"', 'DefaultValue=""', `${RESOURCES}/bt:ShortStrings/bt:String GetStarted.Title`],
    ],
  ],
  [
    'requirements',
    [
      ['the shared runtime is not asked for', / +<Set Name="SharedRuntime".*\n/, '', 'OfficeApp/Requirements'],
      [
        'functions without error messages are enough',
        'Name="CustomFunctionsRuntime" MinVersion="1.2"',
        'Name="CustomFunctionsRuntime" MinVersion="1.1"',
        'OfficeApp/Requirements',
      ],
      ['a set is unknown', 'Name="ExcelApi"', 'Name="ExcelAPI"', 'OfficeApp/Requirements/Sets/Set'],
      ['a version is none', 'MinVersion="1.12"', 'MinVersion="latest"', 'OfficeApp/Requirements/Sets/Set'],
    ],
  ],
  [
    'namespace',
    [
      ['holds a space', '"STRATADEV"', '"STRATA DEV"', `${RESOURCES}/bt:ShortStrings/bt:String Functions.Namespace`],
      ['has 33 characters', '"STRATADEV"', `"${LONG(33)}"`, `${RESOURCES}/bt:ShortStrings/bt:String Functions.Namespace`],
      ['reads as a cell', '"STRATADEV"', '"SEG1"', `${RESOURCES}/bt:ShortStrings/bt:String Functions.Namespace`],
    ],
  ],
  [
    'id',
    [
      ['of a resource has 33 characters', /Button\.Tip/g, LONG(33), `${RESOURCES}/bt:LongStrings/bt:String`],
      ['of a group has 126 characters', 'Strata.Group', LONG(126), GROUP],
      ['is there twice', '<bt:Url id="Support.Url"', '<bt:Url id="Icon.16"', `${RESOURCES}/bt:Urls/bt:Url`],
    ],
  ],
  [
    'resid',
    [
      ['leads nowhere', 'resid="Button.Tip"', 'resid="Button.Tips"', `${GROUP}/Control/Supertip/Description`],
      ['leads to a text of another kind', 'resid="Button.Tip"', 'resid="Button.Label"', `${GROUP}/Control/Supertip/Description`],
      [
        'is used by nothing',
        '<bt:LongStrings>',
        '<bt:LongStrings><bt:String id="Spare" DefaultValue="x"/>',
        `${RESOURCES}/bt:LongStrings/bt:String`,
      ],
    ],
  ],
  [
    'shared-runtime',
    [
      [
        'has another page for the functions',
        '<Page>\n              <SourceLocation resid="Taskpane.Url"',
        '<Page>\n              <SourceLocation resid="Support.Url"',
        `${HOST}/Runtimes/Runtime`,
      ],
      [
        'has another page for the button',
        'resid="Taskpane.Url"/>\n                  </Action>',
        'resid="Support.Url"/>\n                  </Action>',
        `${HOST}/Runtimes/Runtime`,
      ],
      [
        'has another page for commands',
        '<FunctionFile resid="Taskpane.Url"',
        '<FunctionFile resid="Support.Url"',
        `${HOST}/Runtimes/Runtime`,
      ],
      [
        'has another page where there is no ribbon',
        /(<SourceLocation DefaultValue="[^"]*)taskpane/,
        '$1support',
        'OfficeApp/DefaultSettings/SourceLocation',
      ],
    ],
  ],
  [
    'https',
    [
      ['an address is http', /"https(:[^"]*functions\.js)"/, '"http$1"', `${RESOURCES}/bt:Urls/bt:Url Functions.Script.Url`],
      ['an address is not whole', /"https:[^"]*functions\.json"/, '"functions.json"', `${RESOURCES}/bt:Urls/bt:Url Functions.Metadata.Url`],
      ['an address ends in a query', 'support.html"/>\n  <Hosts', 'support.html?x=1"/>\n  <Hosts', 'OfficeApp/SupportUrl'],
      [
        'a domain has a path',
        '<Hosts>\n    <Host N',
        '<AppDomains><AppDomain>https://a.example/x</AppDomain></AppDomains><Hosts>\n    <Host N',
        'OfficeApp/AppDomains/AppDomain',
      ],
    ],
  ],
  [
    'base-url',
    [
      [
        'an address lies elsewhere',
        /"[^"]*functions\.js"/,
        '"https://elsewhere.example/functions.js"',
        `${RESOURCES}/bt:Urls/bt:Url Functions.Script.Url`,
      ],
    ],
  ],
  ['file', [['the build has no such file', /functions\.js"/, 'function.js"', `${RESOURCES}/bt:Urls/bt:Url Functions.Script.Url`]]],
  [
    'icon',
    [
      ['a size is missing', / +<bt:Image size="80".*\n/, '', `${GROUP}/Icon`],
      ['a size is none of the ribbon', '<bt:Image size="20"', '<bt:Image size="22"', `${GROUP}/Icon`],
      ['a file has other pixels than it says', 'size="16" resid="Icon.16"', 'size="16" resid="Icon.20"', `${GROUP}/Icon/bt:Image Icon.20`],
      ['the listing has another size', 'icon-32.png"/>\n  <High', 'icon-40.png"/>\n  <High', 'OfficeApp/IconUrl'],
      [
        'the large icon of the listing has another size',
        'icon-64.png"/>\n  <Supp',
        'icon-80.png"/>\n  <Supp',
        'OfficeApp/HighResolutionIconUrl',
      ],
      ['a file is no PNG', 'icons/icon-32.png"/>\n  <High', 'support.html"/>\n  <High', 'OfficeApp/IconUrl'],
    ],
  ],
]
