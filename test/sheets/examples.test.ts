/** Every example of the registry, answered by the built Code.js. */
import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { sheetsRunner } from '../kit/sheets-runner.ts'

for (const spec of REGISTRY) {
  describe(spec.name, () => {
    it.each(spec.examples)('$note', async ({ args, result }) => {
      expect(await sheetsRunner.run(spec, args)).toEqual(result)
    })
  })
}
