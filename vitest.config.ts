/** Two test projects: `node` runs everything that needs no browser, `e2e` drives a real Chromium. */
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes long, so they begin first and no core waits for them at the end. */
const SLOW = /test\/(?:hosts|sheets\/push|e2e\/wizard)/

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification): number => Number(SLOW.test(moduleId))
    return [...(await super.sort(files))].sort((one, other) => isSlow(other) - isSlow(one))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          environment: 'node',
          // Vitest leaves one core to itself, which is half of a small machine.
          maxWorkers: '100%',
          server: { deps: { inline: [/@univerjs/] } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          environment: 'node',
          maxWorkers: '100%',
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
