/**
 * An esbuild plugin that leaves out of a bundle what it never reads of a function's declaration. That is most of its
 * text, and Apps Script parses all of Code.js at every call.
 */
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

const DEFINES = new Set(['defineFunction', 'defineTable'])
/** Lists that only reference pages and tests read. */
const REFERENCE = new Set(['details', 'sources', 'examples', 'errors', 'tables'])
/** Texts that help and autocomplete show; the hosts' own files of functions carry them outside of the bundle. */
const HELP = new Set(['doc', 'summary'])
/** Builders of parameters and options take their text as the first argument, or after the choices. */
const BUILDER = /^[po]\.\w+$/

/** For bundles that only compute. */
export const onlyComputing: Plugin = {
  name: 'only-computing',
  setup: (build) => {
    build.onLoad({ filter: /core[\\/]functions[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: emptied(path, await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

interface Cut {
  readonly node: ts.Node
  readonly instead: string
}

/** The same source with what is not kept empty. */
function emptied(path: string, source: string): string {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true)
  const cuts: Cut[] = []
  const visit = (node: ts.Node, isDeclared: boolean): void => {
    const cut = isDeclared ? cutAt(node, file) : null
    if (cut !== null) {
      cuts.push(cut)
      return
    }
    const isDeclaration = ts.isCallExpression(node) && DEFINES.has(node.expression.getText(file))
    if (isDeclaration && !ts.isObjectLiteralExpression(node.arguments[0]!))
      throw new Error(`${path}: a function is declared as one object literal`)
    ts.forEachChild(node, (child) => visit(child, isDeclared || isDeclaration))
  }
  visit(file, false)
  return cuts
    .reverse()
    .reduce((text, { node, instead }) => `${text.slice(0, node.getStart(file))}${instead}${text.slice(node.getEnd())}`, source)
}

function cutAt(node: ts.Node, file: ts.SourceFile): Cut | null {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
    const name = parent.name.getText(file)
    if (REFERENCE.has(name) && ts.isArrayLiteralExpression(node)) return { node, instead: '[]' }
    if (HELP.has(name) && ts.isStringLiteralLike(node)) return { node, instead: "''" }
  }
  if (ts.isStringLiteralLike(node) && ts.isCallExpression(parent) && BUILDER.test(parent.expression.getText(file))) {
    const texts = parent.arguments.filter(ts.isStringLiteralLike)
    if (texts[0] === node) return { node, instead: "''" }
  }
  return null
}
