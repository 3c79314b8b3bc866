/** The links of README, CONTRIBUTING and docs: each leads to a file that is there, and to a heading in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

const textOf = (page: string): string => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '')

/** As GitHub names them. */
function anchorsOf(page: string): readonly string[] {
  return [...textOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

it.each(PAGES)('the links of %s lead somewhere', (page) => {
  const from = join(ROOT, page)
  const prose = textOf(from).replace(/`[^`\n]*`/g, '')
  const dead = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => {
    if (/^https:/.test(link!)) return []
    const [path, anchor] = link!.split('#') as [string, string?]
    const target = path === '' ? from : resolve(dirname(from), path)
    const leads = existsSync(target) && (anchor === undefined || anchorsOf(target).includes(anchor))
    return leads ? [] : [link]
  })
  expect(dead).toEqual([])
})
