/**
 * A page of docs as HTML, for the addresses that a store's listing links to. Decides how much of Markdown such a page may
 * use: headings, paragraphs, lists, tables, code, links, bold; and that links between our own documents become plain text.
 */

const STYLE =
  'body{max-width:42em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif}td,th{padding:.2em .8em .2em 0;text-align:left;vertical-align:top}pre{overflow:auto}'

const FENCED = /^```\w*\n([\s\S]*?)^```$/m

export function textPage(markdown: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1]
  if (title === undefined) throw new Error('a page begins with "# " and its title')
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${inline(title)}</title>`,
    `<style>:root{color-scheme:light dark}${STYLE}</style></head>`,
    '<body>',
    ...markdown.split(FENCED).flatMap((part, index) => (index % 2 === 1 ? [`<pre><code>${escaped(part)}</code></pre>`] : blocks(part))),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function blocks(prose: string): string[] {
  return prose
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(block)
}

function block(text: string): string {
  const [, marks, heading] = /^(#{1,4}) (.+)$/.exec(text) ?? []
  if (heading !== undefined) return `<h${marks!.length}>${inline(heading)}</h${marks!.length}>`
  const lines = text.split('\n')
  if (lines.every((line) => line.startsWith('|'))) return table(lines)
  if (lines.every((line) => /^(?:- | {2})/.test(line))) return list('ul', text.split(/^- /m))
  if (lines.every((line) => /^(?:\d+\. | {2})/.test(line))) return list('ol', text.split(/^\d+\. /m))
  if (lines.some((line) => /^(?:- |> |\||#+ |\d+\. )/.test(line))) throw new Error(`this page can't show: ${text.slice(0, 80)}`)
  return `<p>${inline(text)}</p>`
}

function table([head, , ...rows]: readonly string[]): string {
  const row = (line: string, cell: 'td' | 'th'): string =>
    `<tr>${line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((text) => `<${cell}>${inline(text.trim())}</${cell}>`)
      .join('')}</tr>`
  return `<table>${row(head!, 'th')}${rows.map((line) => row(line, 'td')).join('')}</table>`
}

function list(kind: 'ul' | 'ol', [, ...items]: readonly string[]): string {
  return `<${kind}>${items.map((item) => `<li>${inline(item.trim())}</li>`).join('')}</${kind}>`
}

function inline(text: string): string {
  return escaped(text)
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith('`') ? `<code>${part.slice(1, -1)}</code>` : words(part)))
    .join('')
}

function words(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\((https:[^)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\\\|/g, '|')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
