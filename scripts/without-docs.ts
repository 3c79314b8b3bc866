/**
 * An esbuild plugin that leaves out of a bundle what only reference pages and tests read of a function's
 * declaration. They are most of its text, and Apps Script parses all of Code.js at every call.
 */
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

const DEFINES = new Set(['defineFunction', 'defineTable'])
const LEFT_OUT = new Set(['details', 'sources', 'examples', 'errors'])

export const withoutDocs: Plugin = {
  name: 'without-docs',
  setup: (build) => {
    build.onLoad({ filter: /core[\\/]functions[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: emptied(path, await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** The same source with these lists of the declaration empty. */
function emptied(path: string, source: string): string {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true)
  const cuts: { from: number; to: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && DEFINES.has(node.expression.getText(file))) {
      const declaration = node.arguments[0]
      if (!declaration || !ts.isObjectLiteralExpression(declaration))
        throw new Error(`${path}: a function is declared as one object literal`)
      for (const property of declaration.properties) {
        if (ts.isPropertyAssignment(property) && LEFT_OUT.has(property.name.getText(file)))
          cuts.push({ from: property.initializer.getStart(file), to: property.initializer.getEnd() })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return cuts.reverse().reduce((text, { from, to }) => `${text.slice(0, from)}[]${text.slice(to)}`, source)
}
