/** An element with all elements below it, in the order of the file. */
import type { XmlElement } from './read-xml.ts'

export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)]
}
