/** functions.json says what Microsoft's own generator would say, and keeps the rules that Excel sets for it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'
import { describe, expect, it } from 'vitest'
import { excelMetadata } from '../../core/registry/emit-excel.ts'
import { type FunctionSpec, REGISTRY } from '../../core/registry/index.ts'
import { builtAddin } from '../kit/excel-built.ts'
import { FUNCTIONS_SCHEMA } from '../kit/excel-functions-schema.ts'
import { functionsTs } from '../kit/excel-functions-ts.ts'
import { teamsAjv } from '../kit/teams-schema.ts'

async function generatedByMicrosoft(specs: readonly FunctionSpec[]): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'strata-metadata-'))
  const file = join(folder, 'functions.ts')
  await writeFile(file, functionsTs(specs))
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(file)
  await rm(folder, { recursive: true })
  expect(errors).toEqual([])
  return JSON.parse(metadataJson)
}

describe('functions.json', () => {
  it("equals what Microsoft's generator makes of the same functions, but for the errors flag that it does not know", async () => {
    const { allowErrorForDataTypeAny, ...rest } = excelMetadata(REGISTRY)
    expect(allowErrorForDataTypeAny).toBe(true)
    expect(await generatedByMicrosoft(REGISTRY)).toEqual(rest)
  })

  it('has no list of choices where no function has a choice, as the generator leaves it out too', async () => {
    const plain = REGISTRY.filter(({ params }) => Object.values(params).every(({ choices }) => !choices))
    const { allowErrorForDataTypeAny: _, ...rest } = excelMetadata(plain)
    expect(Object.keys(rest)).toEqual(['allowCustomDataForDataTypeAny', 'functions'])
    expect(await generatedByMicrosoft(plain)).toEqual(rest)
  })

  it('is what the build writes', async () => {
    expect((await builtAddin()).metadata).toEqual(excelMetadata(REGISTRY))
  })

  it('stays below 1 MB, above which desktop Excel does not read it', () => {
    expect(JSON.stringify(excelMetadata(REGISTRY), null, 2).length).toBeLessThan(1_000_000)
  })

  it('offers the choices of a parameter as a list, and the parameter takes text', () => {
    const { functions, enums } = excelMetadata(REGISTRY)
    const method = functions.find(({ name }) => name === 'VALUE_TIER')!.parameters.find(({ name }) => name === 'method')
    expect(method).toMatchObject({ type: 'string', customEnumId: 'VALUE_TIER_METHOD', optional: true })
    const values = enums!.find(({ id }) => id === 'VALUE_TIER_METHOD')!.values
    expect(values.map(({ stringValue }) => stringValue)).toEqual(REGISTRY.find(({ name }) => name === 'VALUE_TIER')!.params.method!.choices)
  })
})

const validate = teamsAjv().compile(FUNCTIONS_SCHEMA)

describe('the rules that Excel sets for functions.json', () => {
  it('are all kept', () => {
    validate(JSON.parse(JSON.stringify(excelMetadata(REGISTRY))))
    expect(validate.errors ?? []).toEqual([])
  })

  it('refuse what Excel refuses, by its own schema: a short id, a long description; and by ours: an unknown type, an unknown key', () => {
    const [first, ...rest] = excelMetadata(REGISTRY).functions
    const parameters = [{ ...first!.parameters[0]!, type: 'date', help: 'x' }]
    const broken = { ...first!, id: 'X1', description: 'x'.repeat(1025), parameters }
    expect(validate({ ...excelMetadata(REGISTRY), functions: [broken, ...rest] })).toBe(false)
    expect(validate.errors!.map(({ instancePath }) => instancePath).sort()).toEqual([
      '/functions/0/description',
      '/functions/0/id',
      '/functions/0/parameters/0',
      '/functions/0/parameters/0/type',
    ])
  })
})

describe.each(excelMetadata(REGISTRY).functions)('$name in functions.json', ({ id, name, parameters }) => {
  it('has an id of its own and a name that is no cell address', () => {
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$|^R[0-9]*C[0-9]*$/i)
    expect(excelMetadata(REGISTRY).functions.filter((other) => other.id.toUpperCase() === id.toUpperCase())).toHaveLength(1)
  })

  it('lists its required parameters first', () => {
    const optional = parameters.map((parameter) => parameter.optional === true)
    expect(optional).toEqual([...optional].sort())
  })
})

it.each(excelMetadata(REGISTRY).enums ?? [])('the choices of $id name each word once', ({ values }) => {
  expect(new Set(values.map(({ name }) => name)).size).toBe(values.length)
})
