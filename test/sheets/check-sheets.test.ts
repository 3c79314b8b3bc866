/** The check before shipping: the real build passes it, and each rule refuses a broken variant of that build. */
import { beforeAll, describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { sidebarPage } from '../../scripts/build-sidebar.ts'
import { checkSheets, type SheetsFiles, sheetsFaults } from '../../scripts/check-sheets.ts'
import type { Globals } from '../../scripts/check-sheets-code.ts'
import { sidebarFaults } from '../../scripts/check-sheets-sidebar.ts'
import { builtSheets } from '../kit/sheets-runner.ts'

const HANDLERS = ['onOpen', 'onInstall', 'showSidebar', 'enableFunctions', 'hostCall']
const GLOBALS: Globals = { bundle: 'strata', handlers: HANDLERS, functions: REGISTRY }
/** A page that costs no time to check, for the changes that are not about the page. */
const PAGE = sidebarPage({ script: '', style: '', notices: '' })
let build: SheetsFiles

beforeAll(async () => {
  build = await builtSheets()
})

/** The faults of the real files with one of them changed. A change that changes nothing would prove nothing. */
function faultsWith(name: keyof SheetsFiles, change: (text: string) => string, globals = GLOBALS): string[] {
  const changed = change(build[name])
  expect(changed).not.toBe(build[name])
  return sheetsFaults({ ...build, sidebar: PAGE, [name]: changed }, globals)
}

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)
const followedBy = (more: string) => (text: string) => `${text}${more}\n`
const inside = (statement: string) => replaced('var strata=(()=>{', `var strata=(()=>{${statement};`)

describe('the build', () => {
  it('passes every rule', () => {
    expect(sheetsFaults(build, GLOBALS)).toEqual([])
  })

  it('is refused with all its faults at once', () => {
    const files = { ...build, code: `${build.code}var é = console`, manifest: '{' }
    expect(() => checkSheets(files, GLOBALS)).toThrow(
      /can't be shipped:\n {2}Code\.js: character outside ASCII.*\n(.|\n)* {2}appsscript\.json: is no/,
    )
  })
})

describe('Code.js is refused', () => {
  it.each([
    ['with syntax that Apps Script may refuse', followedBy('class A { #field = 1 }'), 'is no ES2019 script: Unexpected character'],
    ['with optional chaining', followedBy('var a = strata?.run'), 'is no ES2019 script'],
    ['with a character outside ASCII', followedBy('// é'), 'character outside ASCII near: '],
    ['above 400 KB', followedBy(`// ${'x'.repeat(400 * 1024)}`), 'above the 409600 that keep custom functions quick'],
    ['with a global of its own', followedBy('function probe() {}'), 'probe is global, though neither a worksheet function nor a handler'],
    ['with a variable of its own', followedBy('var cache = {}'), 'cache is global'],
    ['with a statement at the top', followedBy('strata.run("X", [])'), 'ExpressionStatement at the top level, where only'],
    ['with a const at the top', followedBy('const cache = {}'), 'VariableDeclaration at the top level, where only'],
    ['with a name declared twice', followedBy('function onOpen() {}'), 'onOpen is declared twice'],
    ['without a worksheet function', replaced('function VALUE_TIER(', 'function VALUES_TIER('), 'VALUE_TIER is missing'],
    ['without a handler', replaced('function hostCall(', 'function hostCalled('), 'hostCall is missing'],
    [
      'with a worksheet function that is no declaration',
      replaced('function VALUE_TIER(', 'var VALUE_TIER = function ('),
      'VALUE_TIER is no function declaration, so Sheets would not find it',
    ],
    [
      'without @customfunction',
      replaced(' * @customfunction\n */\nfunction VALUE_TIER(', ' */\nfunction VALUE_TIER('),
      'VALUE_TIER has no JSDoc with @customfunction directly above it',
    ],
    [
      'with a JSDoc that stands apart',
      replaced('*/\nfunction VALUE_TIER(', '*/\n\nfunction VALUE_TIER('),
      'VALUE_TIER has no JSDoc with @customfunction directly above it',
    ],
    [
      'with a handler offered as a function',
      replaced('function onOpen(', '/**\n * @customfunction\n */\nfunction onOpen('),
      'onOpen is offered',
    ],
    [
      'with parameters in another order',
      replaced('function VALUE_TIER(values, method', 'function VALUE_TIER(method, values'),
      'VALUE_TIER takes (method, values, tiers, labels), declared are (values, method, tiers, labels)',
    ],
    [
      'without the @param of a parameter',
      replaced(/ \* @param \{[^}]+\} labels .*\n( \* @return .*\n \* @customfunction\n \*\/\nfunction VALUE_TIER\()/, '$1'),
      'VALUE_TIER has @param lines for (values, method, tiers), declared are (values, method, tiers, labels)',
    ],
    [
      'with a service whose scope is not asked for',
      inside('function probe(){UrlFetchApp.fetch("https://example.com")}'),
      'uses UrlFetchApp, which needs the scope https://www.googleapis.com/auth/script.external_request',
    ],
    ['with an unknown service', inside('function probe(){return DriveApp}'), 'uses DriveApp, which is no part of ES2020 and no service'],
    ['with what browsers have', inside('function probe(){setTimeout(probe)}'), 'uses setTimeout, which is no part of ES2020'],
    ['with a log of its own', inside('function probe(){console.log(1)}'), 'uses console, which is no part of ES2020'],
    ['with text compiled as code', inside('function probe(){return eval("1")}'), 'uses eval, which is no part of ES2020'],
    ['with a service used at load', inside('SpreadsheetApp.getActive()'), 'fails while loading: SpreadsheetApp.getActive was used'],
    ['with an exception at load', inside('null.cells'), 'fails while loading: Cannot read properties of null'],
  ])('%s', (_, change, fault) => {
    expect(faultsWith('code', change)).toContainEqual(expect.stringContaining(fault))
  })

  it.each([
    ['a cell address', 'RFM1', 'RFM1 reads as a cell address'],
    ['a cell address in R1C1', 'R1C1', 'R1C1 reads as a cell address'],
    ['hidden', 'CLV_', 'CLV_ ends in _, which hides it from Sheets'],
    ['the same but for case', 'Segment', 'has the same letters as another name, and Sheets ignores their case'],
  ])('with a name that is %s', (_, name, fault) => {
    const stub = `/**\n * @customfunction\n */\nfunction ${name}() {}`
    const functions = [...REGISTRY, { name, params: {} }]
    expect(faultsWith('code', followedBy(stub), { ...GLOBALS, functions })).toEqual([expect.stringContaining(fault)])
  })
})

describe('Sidebar.html is refused', () => {
  it.each([
    ['with </script in its script', { script: 'a="</script>"', style: '' }, 'holds a second </script near: '],
    ['with a template literal', { script: 'a=`x`', style: '' }, 'the script is no ES2019 script'],
    ['with <!-- outside a string', { script: 'a <!--b', style: '' }, 'the script is no ES2019 script'],
    ['with a character outside ASCII', { script: 'a="é"', style: '' }, 'holds a character outside ASCII near: '],
    ['with </style in a style', { script: '', style: 'a::after{content:"</style>"}' }, 'holds a second </style near: '],
    ['with <? in a style', { script: '', style: 'a::after{content:"<?"}' }, 'holds <? near: '],
    ['with <!-- in a style', { script: '', style: '<!-- a{} -->' }, 'holds <!-- near: '],
    ['above 500 KB', { script: `a="${'x'.repeat(500 * 1024)}"`, style: '' }, 'above the 512000 that open quickly'],
  ])('%s', (_, parts, fault) => {
    expect(sidebarFaults(sidebarPage({ ...parts, notices: '' })).join('\n')).toContain(fault)
  })

  it.each([
    ['without a script', replaced(/<script>/g, '<script type="module">'), 'holds no <script>'],
    ['with a template literal in its script', replaced('</script>', ';a=`x`</script>'), 'holds a template literal in its script'],
  ])('%s', (_, change, fault) => {
    expect(faultsWith('sidebar', change)).toContainEqual(expect.stringContaining(fault))
  })
})

describe('appsscript.json is refused', () => {
  const withEntry = (key: string, value: unknown) => (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), [key]: value })

  it.each([
    ['that is no JSON', replaced('{', ''), 'is no JSON'],
    ['with a key of its own', withEntry('webapp', {}), 'holds webapp, which no part of Strata needs'],
    [
      'with one scope more',
      replaced('/auth/script.container.ui"', '/auth/script.container.ui", "https://www.googleapis.com/auth/drive"'),
      'oauthScopes must be ["https://www.googleapis.com/auth/spreadsheets.currentonly","https://www.googleapis.com/auth/script.container.ui"], got',
    ],
    ['with one scope less', withEntry('oauthScopes', ['https://www.googleapis.com/auth/spreadsheets.currentonly']), 'oauthScopes must be'],
    ['with an advanced service', withEntry('dependencies', { enabledAdvancedServices: [] }), 'dependencies must be {}, got'],
    ['that logs exceptions', withEntry('exceptionLogging', 'STACKDRIVER'), 'exceptionLogging must be "NONE", got "STACKDRIVER": a logged'],
    ['without its runtime', withEntry('runtimeVersion', undefined), 'runtimeVersion must be "V8", got undefined'],
    ['with a time zone of its own', withEntry('timeZone', 'Asia/Tokyo'), 'timeZone must be "Etc/UTC", got "Asia/Tokyo"'],
  ])('%s', (_, change, fault) => {
    expect(faultsWith('manifest', change)).toContainEqual(expect.stringContaining(fault))
  })
})
