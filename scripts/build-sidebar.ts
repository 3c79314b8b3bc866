/**
 * Builds Sidebar.html: one page with its script and style inside, as HtmlService wants it. HtmlService rewrites what
 * it serves (it drops what looks like a comment in a template literal, and reads `<?` as a template tag), so the
 * build avoids those forms and refuses a page that still holds one.
 */
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { build } from 'esbuild'
import { withoutDocs } from './without-docs.ts'

const ENTRY = fileURLToPath(new URL('../sheets-addon/sidebar/main.ts', import.meta.url))

export interface PageParts {
  readonly script: string
  readonly style: string
}

export async function buildSidebar(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    outdir: 'unused',
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2019',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    plugins: [withoutDocs],
    // esbuild writes "<\/script" by itself; template literals become concatenated strings.
    supported: { 'template-literal': false, 'inline-script': true },
    logLevel: 'warning',
  })
  const text = (extension: string): string => outputFiles.find(({ path }) => path.endsWith(extension))!.text.trim()
  return sidebarPage({ script: text('.js'), style: text('.css') })
}

/** The page, or an error that names the form HtmlService would damage. */
export function sidebarPage({ script, style }: PageParts): string {
  const safeScript = escapedScript(script)
  refuse('script', safeScript, [...BOTH, ['</script', /<\/script/i]])
  refuse('style', style, [...BOTH, ['</style', /<\/style/i]])
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<base target="_top">',
    '<title>Strata</title>',
    `<style>html,body,#strata{height:100%;margin:0}${style}</style>`,
    '</head>',
    '<body>',
    '<div id="strata"></div>',
    `<script>${safeScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** In strings and patterns an escape is the same character. Anywhere else it breaks the script, which fails here. */
function escapedScript(script: string): string {
  const escaped = script.replace(/<(?=!--|\?)/g, '\\x3C').replace(/`/g, '\\x60')
  try {
    parse(escaped, { ecmaVersion: 2019, sourceType: 'script' })
  } catch (error) {
    throw new Error(`Sidebar.html: the script holds a template literal, <!-- or <? outside a string (${String(error)})`)
  }
  return escaped
}

type Guard = readonly [form: string, pattern: RegExp]

const BOTH: readonly Guard[] = [
  ['<!--', /<!--/],
  ['<?', /<\?/],
  ['a character outside ASCII', /[^\n -~]/],
]

function refuse(part: keyof PageParts, text: string, guards: readonly Guard[]): void {
  for (const [form, pattern] of guards) {
    const at = text.search(pattern)
    if (at !== -1) throw new Error(`Sidebar.html: the ${part} holds ${form} near: ${text.slice(Math.max(0, at - 40), at + 40)}`)
  }
}
