/** What a person reads while they type a formula in the playground. */
import { IDescriptionService } from '@univerjs/sheets-formula'
import { expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { functionInfo } from '../../playground/engine/descriptions.ts'
import { createUniverHost } from '../kit/univer-host.ts'

it('offers every function of the registry, with its sentence and its parameters in order', () => {
  const host = createUniverHost()
  const service = host.injector.get(IDescriptionService)
  const offered = REGISTRY.map(({ name }) => service.getFunctionInfo(name))
  const found = REGISTRY.map(({ name }) => service.getSearchListByNameFirstLetter(name).map((item) => item.name))
  host.dispose()
  expect(offered.map((info) => [info?.functionName, info?.abstract, info?.functionParameter.map(({ name }) => name)])).toEqual(
    REGISTRY.map(({ name, summary, params }) => [name, summary, Object.keys(params)]),
  )
  expect(found.map((names, index) => names.includes(REGISTRY[index]!.name))).toEqual(REGISTRY.map(() => true))
})

it('says of each optional parameter that it is, and lists the choices there are', () => {
  for (const spec of REGISTRY) {
    const { functionParameter } = functionInfo(spec)
    Object.values(spec.params).forEach((param, index) => {
      const { detail, require } = functionParameter[index]!
      expect([spec.name, detail.includes('(optional'), require]).toEqual([spec.name, param.optional, param.optional ? 0 : 1])
      for (const choice of param.choices ?? []) expect(detail).toContain(choice)
    })
  }
})
