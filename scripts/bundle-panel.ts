/**
 * Bundles the sidebar or the task pane, which is one page of at most 400 KB in Sheets. Decides what a panel does not need:
 * of the worksheet's functions it shows the help and computes none, so they come as data; of the messages it has those whose
 * code something in it can raise; and d3's scales measure numbers here, never colours, dates or number formats.
 */
import { readFile } from 'node:fs/promises'
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild'
import ts from 'typescript'
import { REGISTRY } from '../core/registry/index.ts'

/** The options are the same for every panel but for these. */
type Options = Pick<BuildOptions, 'entryPoints' | 'outdir' | 'supported' | 'target'>

export async function bundlePanel(options: Options & { readonly write?: boolean }): Promise<BuildResult<{ metafile: true }>> {
  const bundle = (plugins: Plugin[], write: boolean, minify = true): Promise<BuildResult<{ metafile: true }>> =>
    build({
      bundle: true,
      format: 'iife',
      platform: 'browser',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      charset: 'ascii',
      minify,
      legalComments: 'none',
      metafile: true,
      logLevel: 'warning',
      ...options,
      plugins: [helpAsData, numbersOnly, ...plugins],
      write,
    })
  const { metafile } = await bundle([], false, false)
  return bundle([messagesOf(await codesIn(metafile))], options.write ?? true)
}

const helpAsData: Plugin = {
  name: 'help-as-data',
  setup: ({ onLoad }) => {
    onLoad({ filter: /core[\\/]registry[\\/]index\.ts$/ }, () => ({
      contents: `export { isTableFunction } from './define.ts'\nexport const REGISTRY = ${JSON.stringify(REGISTRY.map(helpOf))}`,
      loader: 'ts',
    }))
  },
}

/** As much of a declaration as the panel reads. */
function helpOf({ name, summary, params, returns }: (typeof REGISTRY)[number]): object {
  const read = Object.entries(params).map(([param, { kind, shape, group, doc, optional }]) => [
    param,
    { kind, shape, group, doc, optional },
  ])
  const answer = 'rows' in returns ? { rows: returns.rows, columns: returns.columns.map((column) => ({ name: column.name })) } : {}
  return { name, summary, params: Object.fromEntries(read), returns: { ...answer, doc: returns.doc } }
}

/** What a scale of numbers asks of the packages below it. */
const STAND_INS: Readonly<Record<string, string>> = {
  'd3-interpolate': `
    const interpolate = (a, b) => (t) => a * (1 - t) + b * t
    const none = () => { throw new Error('a scale of numbers only') }
    export { interpolate, interpolate as interpolateNumber, none as interpolateRound, none as piecewise }`,
  'd3-format': `
    const none = () => { throw new Error('a scale of numbers only') }
    export { none as format, none as formatPrefix, none as formatSpecifier, none as precisionFixed, none as precisionPrefix, none as precisionRound }`,
}

const numbersOnly: Plugin = {
  name: 'numbers-only',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^d3-(?:interpolate|format)$/ }, ({ path }) => ({ path, namespace: 'stand-in', sideEffects: false }))
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS[path]!, loader: 'js' }))
  },
}

const MESSAGES = /core[\\/]messages[\\/][^\\/]+\.ts$/

/** Every quoted word in capitals of what is in the bundle, apart from the messages themselves. */
async function codesIn({ inputs, outputs }: BuildResult<{ metafile: true }>['metafile']): Promise<ReadonlySet<string>> {
  const kept = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) =>
      bytesInOutput > 0 && /\.tsx?$/.test(file) && file in inputs ? [file] : [],
    ),
  )
  const sources = await Promise.all(kept.filter((file) => !MESSAGES.test(file)).map((file) => readFile(file, 'utf8')))
  return new Set(sources.flatMap((source) => [...source.matchAll(/['"`]([A-Z][A-Z0-9]*_[A-Z0-9_]+)['"`]/g)].map(([, code]) => code!)))
}

function messagesOf(codes: ReadonlySet<string>): Plugin {
  return {
    name: 'messages-in-use',
    setup: ({ onLoad }) => {
      onLoad({ filter: MESSAGES }, async ({ path }) => ({ contents: withoutOthers(await readFile(path, 'utf8'), codes), loader: 'ts' }))
    },
  }
}

/** A file of messages as one object of them, those of other codes cut out. */
function withoutOthers(source: string, codes: ReadonlySet<string>): string {
  const file = ts.createSourceFile('messages.ts', source, ts.ScriptTarget.ES2022, true)
  const cuts: (readonly [start: number, end: number])[] = []
  const visit = (node: ts.Node): void => {
    const isMessage = ts.isPropertyAssignment(node) && /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(node.name.getText(file))
    if (isMessage && !codes.has(node.name.getText(file))) {
      const comma = source[node.getEnd()] === ',' ? 1 : 0
      cuts.push([node.getStart(file), node.getEnd() + comma])
    } else if (!isMessage) ts.forEachChild(node, visit)
  }
  visit(file)
  return cuts.reverse().reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), source)
}
