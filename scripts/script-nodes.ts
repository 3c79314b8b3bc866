/** How a parsed script is walked, and how a name or a text is read where it is written out. */
import type { AnyNode } from 'acorn'

type See = (node: AnyNode, parent: AnyNode | null) => void

/** Every node, each before its parts. */
export function visit(node: AnyNode, see: See, parent: AnyNode | null = null): void {
  see(node, parent)
  for (const part of Object.values(node).flat() as unknown[]) {
    if (typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string') visit(part as AnyNode, see, node)
  }
}

/** The text of a string or of a template without values; `null` for what is only known when it runs. */
export function literal(node: AnyNode): string | null {
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]!.value.cooked ?? null
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

/** `key` in `.key`, `{ key: … }` and `["key"]`. */
export function nameOf(key: AnyNode, computed: boolean): string | null {
  return key.type === 'Identifier' && !computed ? key.name : literal(key)
}
