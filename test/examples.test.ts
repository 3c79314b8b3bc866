/** Every example of the reference pages, in every host. */
import { describe, it } from 'vitest'
import { REGISTRY } from '../core/registry/index.ts'
import { excelRunner } from './kit/excel-runner.ts'
import { coreRunner, deepFreeze } from './kit/run-core.ts'
import { expectCells } from './kit/same-cells.ts'
import { sheetsRunner } from './kit/sheets-runner.ts'
import { univerRunner } from './kit/univer-runner.ts'

/** Core, the built Code.js, the built functions.js in Microsoft's library, the playground's engine. */
const RUNNERS = [coreRunner, sheetsRunner, excelRunner, univerRunner]

for (const spec of REGISTRY) {
  describe(`${spec.name} gives the results of its reference page in every host`, () => {
    it.each(spec.examples)('$note', async (example) => {
      for (const runner of RUNNERS) expectCells(await runner.run(spec, deepFreeze(example.args)), example.result, runner.name)
    })
  })
}
