/**
 * manifest.json, the unified manifest, for distribution as a Microsoft 365 app. Decides that Excel takes this one and
 * hides the add-in of manifest.xml where both are installed: the same functions registered twice do not load.
 */
import type { ExcelConfig } from './config.ts'
import { ABOUT, BUTTON, DESCRIPTION, GET_STARTED, ICON, iconPath, PAGES, PROVIDER, REQUIREMENTS, RIBBON_ICONS } from './listing.ts'

const SCHEMA_VERSION = '1.30'
const OPEN = 'ShowTaskpane'

export function manifestJson(config: ExcelConfig): object {
  const url = (path: string): string => `${config.baseUrl}/${path}`
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id: config.unifiedId,
    version: config.version,
    name: { short: config.unifiedName },
    description: { short: DESCRIPTION, full: ABOUT },
    developer: { name: PROVIDER, websiteUrl: url(PAGES.support), privacyUrl: url(PAGES.privacy), termsOfUseUrl: url(PAGES.terms) },
    icons: { color: ICON.color, outline: ICON.outline },
    accentColor: '#2f74e0',
    localizationInfo: { defaultLanguageTag: 'en-us' },
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    validDomains: [config.baseUrl.replace(/^https:\/\//, '').replace(/\/.*$/, '')],
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities: REQUIREMENTS },
        runtimes: [runtime(config, url)],
        ribbons: [ribbon(url)],
        getStartedMessages: [{ ...GET_STARTED, learnMoreUrl: url(PAGES.support) }],
        alternates: [
          {
            hide: { customOfficeAddin: { officeAddinId: config.xmlId } },
            alternateIcons: { icon: icon(url, 32), highResolutionIcon: icon(url, 64) },
          },
        ],
      },
    ],
  }
}

function runtime({ namespace }: ExcelConfig, url: (path: string) => string): object {
  return {
    id: 'SharedRuntime',
    type: 'general',
    lifetime: 'long',
    code: { page: url('taskpane.html'), script: url('functions.js') },
    actions: [{ id: OPEN, type: 'openPage' }],
    // The schema has no place for allowErrorForDataTypeAny, so the functions are not listed here but in functions.json.
    customFunctions: { namespace: { id: namespace, name: namespace }, metadataUrl: url('functions.json') },
  }
}

function ribbon(url: (path: string) => string): object {
  const icons = RIBBON_ICONS.map((size) => icon(url, size))
  const button = {
    id: 'StrataOpen',
    type: 'button',
    label: BUTTON.label,
    icons,
    supertip: { title: BUTTON.label, description: BUTTON.tip },
    actionId: OPEN,
  }
  return {
    contexts: ['default'],
    tabs: [{ builtInTabId: 'TabHome', groups: [{ id: 'StrataGroup', label: BUTTON.group, icons, controls: [button] }] }],
  }
}

function icon(url: (path: string) => string, size: number): { readonly size: number; readonly url: string } {
  return { size, url: url(iconPath(size)) }
}
