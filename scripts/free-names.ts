/**
 * Which names a script takes from its surroundings. A name counts as the script's own if it is declared anywhere in it,
 * in whatever scope: for the global names asked about here, which nobody uses for a variable, that is exact.
 */
import type { AnyNode, Pattern, Program } from 'acorn'
import { visit } from './script-nodes.ts'

export function freeNames(program: Program): string[] {
  const own = new Set<string>()
  const used = new Set<string>()
  visit(program, (node, parent) => {
    for (const pattern of declaredBy(node)) for (const name of boundNames(pattern)) own.add(name)
    if (node.type === 'Identifier' && !isLabelOrKey(node, parent)) used.add(node.name)
  })
  return [...used].filter((name) => !own.has(name)).sort()
}

/** Whether a name stands for a member, a property or a jump, and so for no variable. */
function isLabelOrKey(node: AnyNode, parent: AnyNode | null): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.key === node && !parent.computed
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return parent.label === node
    default:
      return parent?.type === 'MetaProperty'
  }
}

function declaredBy(node: AnyNode): readonly (Pattern | null | undefined)[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.id]
    case 'CatchClause':
      return [node.param]
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return [node.id, ...node.params]
    case 'ArrowFunctionExpression':
      return node.params
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [node.id]
    default:
      return []
  }
}

function boundNames(pattern: Pattern | null | undefined): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => boundNames(property.type === 'RestElement' ? property.argument : property.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundNames)
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    default:
      return []
  }
}
