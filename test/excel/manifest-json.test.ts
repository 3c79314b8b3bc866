/** manifest.json against Microsoft's own schema, and what the schema can't say. */
import { describe, expect, it } from 'vitest'
import { type Environment, excelConfig } from '../../excel-addin/config.ts'
import { manifestJson } from '../../excel-addin/manifest-json.ts'
import { manifestXml } from '../../excel-addin/manifest-xml.ts'
import { TEAMS_SCHEMA, teamsAjv } from '../kit/teams-schema.ts'

interface Manifest {
  readonly id: string
  readonly version: string
  readonly name: { readonly short: string }
  readonly validDomains: readonly string[]
  readonly extensions: readonly [
    {
      readonly runtimes: readonly [
        { readonly lifetime: string; readonly code: { readonly page: string }; readonly customFunctions: object },
      ]
      readonly alternates: readonly [{ readonly hide: object }]
    },
  ]
}

const ENVIRONMENTS: readonly Environment[] = ['dev', 'prod']
const BASE = 'https://files.example:8443/strata'

const validate = teamsAjv().getSchema(TEAMS_SCHEMA)!
const config = (environment: Environment) => excelConfig(environment, BASE, '1.2.3')
/** As it is written into the file. */
const manifest = (environment: Environment): Manifest => JSON.parse(JSON.stringify(manifestJson(config(environment)))) as Manifest

describe.each(ENVIRONMENTS)('manifest.json for %s', (environment) => {
  it("keeps Microsoft's schema 1.30", () => {
    validate(manifest(environment))
    expect(validate.errors ?? []).toEqual([])
  })

  it('runs functions and pane in one long-lived page, from the file that alone lets errors reach a function', () => {
    const { lifetime, code, customFunctions } = manifest(environment).extensions[0].runtimes[0]
    const { namespace } = config(environment)
    expect(lifetime).toBe('long')
    expect(code).toEqual({ page: `${BASE}/taskpane.html`, script: `${BASE}/functions.js` })
    expect(customFunctions).toEqual({ namespace: { id: namespace, name: namespace }, metadataUrl: `${BASE}/functions.json` })
  })

  it('hides the add-in of manifest.xml, whose functions would be the same ones again', () => {
    const { xmlId } = config(environment)
    expect(manifest(environment).extensions[0].alternates[0].hide).toEqual({ customOfficeAddin: { officeAddinId: xmlId } })
    expect(manifestXml(config(environment))).toContain(`<Id>${xmlId}</Id>`)
  })

  it('has the version of package.json and the host of the files', () => {
    expect(manifest(environment)).toMatchObject({ version: '1.2.3', validDomains: ['files.example:8443'] })
    expect(manifestXml(config(environment))).toContain('<Version>1.2.3.0</Version>')
  })
})

it.each([
  ['a name of 31 characters', { name: { short: 'x'.repeat(31) } }, '/name/short'],
  [
    'an address that is not https',
    { extensions: [{ runtimes: [{ id: 'a', code: { page: 'http://a.example/' } }] }] },
    '/extensions/0/runtimes/0/code/page',
  ],
  ['another version of the manifest', { manifestVersion: '1.29' }, '/manifestVersion'],
  ['a key of its own', { helpUrl: 'https://a.example/' }, ''],
])("Microsoft's schema refuses %s", (_, change, place) => {
  expect(validate({ ...manifest('prod'), ...change })).toBe(false)
  expect(validate.errors!.map(({ instancePath }) => instancePath)).toEqual([place])
})

it('no two of the four add-ins share an id or a name, nor the two environments a namespace', () => {
  const configs = ENVIRONMENTS.map(config)
  const ids = configs.flatMap(({ xmlId, unifiedId }) => [xmlId, unifiedId])
  const names = configs.flatMap(({ name, unifiedName }) => [name, unifiedName])
  expect(new Set(ids).size).toBe(4)
  expect(new Set(names).size).toBe(4)
  expect(configs.map(({ namespace }) => namespace)).toEqual(['STRATADEV', 'STRATA'])
})
