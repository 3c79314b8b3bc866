/** Every example of the registry, computed by the playground's real formula engine. */
import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { univerRunner } from '../kit/univer-runner.ts'

describe.each(REGISTRY)('$name in the playground engine', (spec) => {
  it.each(spec.examples)('$note', async ({ args, result }) => {
    expect(await univerRunner.run(spec, args)).toEqual(result)
  })
})
