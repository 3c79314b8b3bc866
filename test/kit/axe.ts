/** What axe finds wrong with a page, as lines to compare with none. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** `exclude` holds selectors of parts that are not ours. */
export async function violations(page: Page, exclude: readonly string[] = []): Promise<readonly string[]> {
  // Not a script tag: a page's own policy would refuse it, as it should.
  await page.evaluate(AXE)
  const { violations: found } = await page.evaluate((parts) => {
    const { axe } = window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } }
    return axe.run(parts.length > 0 ? { exclude: parts.map((part) => [part]) } : document)
  }, exclude)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
