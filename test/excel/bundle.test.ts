/** functions.js as built: whole in itself, old enough a language, and associated before anything else happens. */
import { createContext, runInContext } from 'node:vm'
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { builtAddin } from '../kit/excel-built.ts'
import { excelHost } from '../kit/excel-host.ts'

describe('functions.js', () => {
  it('needs nothing but the global CustomFunctions, without its error class, and associates every function at once', async () => {
    const { script } = await builtAddin()
    const associated: string[] = []
    const page = { CustomFunctions: { associate: (id: string) => associated.push(id) } }
    runInContext(script, createContext(page))
    expect(associated).toEqual(REGISTRY.map(({ name }) => name))
    expect(Object.keys(page)).toEqual(['CustomFunctions'])
  })

  it("associates exactly the functions of functions.json, in Microsoft's library", async () => {
    const addin = await builtAddin()
    const associated = Object.keys(excelHost(addin).runtime._association.mappings)
    expect(associated.sort()).toEqual(addin.metadata.functions.map(({ id }) => id).sort())
  })

  it('is plain ES2020 in ASCII, so that no web view and no missing charset can misread it', async () => {
    const { script } = await builtAddin()
    expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow()
    expect(script).toMatch(/^\p{ASCII}*$/u)
  })

  it('loads quickly: below 360 kB before compression', async ({ annotate }) => {
    const bytes = Buffer.byteLength((await builtAddin()).script)
    await annotate(`functions.js has ${bytes} bytes`)
    expect(bytes).toBeLessThan(360_000)
  })
})
