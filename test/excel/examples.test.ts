/** Every example of every function, through the bundle as built, in Microsoft's own client library. */
import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { excelRunner } from '../kit/excel-runner.ts'

for (const spec of REGISTRY) {
  describe(`${spec.name} in Excel`, () => {
    it.each(spec.examples)('answers its example: $note', async ({ args, result }) => {
      expect(await excelRunner.run(spec, args)).toEqual(result)
    })
  })
}
