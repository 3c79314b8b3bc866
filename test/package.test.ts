/** What package.json and the lock file promise: exact versions, one version of Univer, no download addresses, complete. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as T
const { dependencies = {}, devDependencies } = read<Manifest>('package.json')
const { packages } = read<Lock>('package-lock.json')

describe('dependencies', () => {
  it('are pinned to one exact version each', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('hold one version of Univer and nothing proprietary of it', () => {
    const univer = Object.entries(devDependencies).filter(([name]) => name.startsWith('@univerjs/'))
    expect(new Set(univer.map(([, version]) => version))).toEqual(new Set(['0.25.1']))
    expect(Object.keys(packages).filter((path) => path.includes('@univerjs-pro/') || path.endsWith('@univerjs/presets'))).toEqual([])
  })

  it('are locked without download addresses', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  it('list the variants for every platform, or npm ci refuses the lock file', () => {
    for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
      const missing = Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      )
      expect(missing, path).toEqual([])
    }
  })
})
