/**
 * esbuild plugins that leave out of a bundle what it never reads of a function's declaration. That is most of its
 * text, and Apps Script parses all of Code.js at every call; of a panel, which only shows the declarations, it is what computes.
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

/** What a bundle reads of a declaration: the worksheet's functions compute, the panels show help. */
type Need = 'computing' | 'help'

export const onlyComputing = plugin('only-computing', 'computing')

/** A panel computes too, but never through the worksheet's functions. */
export const onlyHelp = plugin('only-help', 'help')

function plugin(name: string, need: Need): Plugin {
  return {
    name,
    setup: (build) => {
      build.onLoad({ filter: /core[\\/]functions[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
        contents: emptied(path, await readFile(path, 'utf8'), need),
        loader: 'ts',
      }))
    },
  }
}

interface Cut {
  readonly node: ts.Node
  readonly instead: string
}

/** The same source with what is not kept empty. */
function emptied(path: string, source: string, need: Need): string {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true)
  const cuts: Cut[] = []
  const visit = (node: ts.Node, isDeclared: boolean): void => {
    const cut = isDeclared ? cutAt(node, file, need) : null
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

function cutAt(node: ts.Node, file: ts.SourceFile, need: Need): Cut | null {
  const { parent } = node
  if (need === 'help' && ts.isMethodDeclaration(node) && node.name.getText(file) === 'compute')
    return { node, instead: 'compute: null as never' }
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
    const name = parent.name.getText(file)
    if (REFERENCE.has(name) && ts.isArrayLiteralExpression(node)) return { node, instead: '[]' }
    if (need === 'computing' && HELP.has(name) && ts.isStringLiteralLike(node)) return { node, instead: "''" }
    if (need === 'help' && name === 'compute') return { node, instead: 'null as never' }
  }
  if (
    need === 'computing' &&
    ts.isStringLiteralLike(node) &&
    ts.isCallExpression(parent) &&
    BUILDER.test(parent.expression.getText(file))
  ) {
    const texts = parent.arguments.filter(ts.isStringLiteralLike)
    if (texts[0] === node) return { node, instead: "''" }
  }
  return null
}
