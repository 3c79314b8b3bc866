/**
 * Builds Sidebar.html: one page with its script and style inside, as HtmlService wants it. HtmlService rewrites what
 * it serves (it drops what looks like a comment in a template literal, and reads `<?` as a template tag), so the
 * build avoids those forms; check-sheets-sidebar.ts refuses a page that still holds one. It drops comments too, and an Apps
 * Script project holds no text file, so what the licences of others want to go along stands hidden in the page.
 */
import { fileURLToPath } from 'node:url'
import type { Metafile } from 'esbuild'
import { bundlePanel } from './bundle-panel.ts'
import { thirdParty } from './third-party.ts'
import { licenceList } from './write-licences.ts'

const ENTRY = fileURLToPath(new URL('../sheets-addon/sidebar/main.ts', import.meta.url))

export interface PageParts {
  readonly script: string
  readonly style: string
  /** Plain text. */
  readonly notices: string
}

export async function buildSidebar(): Promise<{ readonly page: string; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await bundlePanel({
    entryPoints: [ENTRY],
    outdir: 'unused',
    write: false,
    target: 'es2019',
    // esbuild writes "<\/script" by itself; template literals become concatenated strings.
    supported: { 'template-literal': false, 'inline-script': true },
  })
  const text = (extension: string): string => outputFiles!.find(({ path }) => path.endsWith(extension))!.text.trim()
  const notices = licenceList('this page', thirdParty([metafile]))
  return { page: sidebarPage({ script: text('.js'), style: text('.css'), notices }), metafile }
}

export function sidebarPage({ script, style, notices }: PageParts): string {
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
    `<pre hidden>${escapedText(notices)}</pre>`,
    `<script>${escapedScript(script)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** In strings and patterns an escape is the same character. Anywhere else it breaks the script, which the check reports. */
function escapedScript(script: string): string {
  return script
    .replace(/<(?=!--|\?)/g, '\\x3C')
    .replace(/`/g, '\\x60')
    .replace(/\t/g, '\\t')
}

/** HtmlService gets ASCII only, so that no step on the way can take the page for another encoding. */
function escapedText(text: string): string {
  return text.replace(/[<&]|[^\n -~]/gu, (character) => `&#${character.codePointAt(0)};`)
}
