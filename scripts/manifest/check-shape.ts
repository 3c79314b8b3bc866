/** Whether a manifest's elements are those of the shape, in its order, with its attributes. Excel rejects any other. */
import type { Finding } from './finding.ts'
import type { XmlElement } from './read-xml.ts'
import type { Shape } from './shape.ts'

export function checkShape(element: XmlElement, shape: Shape): Finding[] {
  const findings = attributeFindings(element, shape)
  if (shape.children === undefined) {
    if (element.children.length > 0 || element.text === '')
      findings.push({ rule: 'text', place: element.path, text: 'holds text and no elements' })
    return findings
  }
  if (element.text !== '') findings.push({ rule: 'text', place: element.path, text: `holds no text, got "${element.text}"` })
  return [...findings, ...childFindings(element, shape.children)]
}

function attributeFindings({ attributes, path }: XmlElement, shape: Shape): Finding[] {
  const findings: Finding[] = []
  for (const [name, only] of Object.entries(shape.attributes)) {
    const value = attributes.get(name)
    if (value === undefined) findings.push({ rule: 'attributes', place: path, text: `lacks the attribute ${name}` })
    else if (only !== null && value !== only)
      findings.push({ rule: 'attributes', place: path, text: `${name} is "${only}", got "${value}"` })
  }
  for (const name of attributes.keys())
    if (!(name in shape.attributes)) findings.push({ rule: 'attributes', place: path, text: `has no attribute ${name}` })
  return findings
}

function childFindings({ children, path }: XmlElement, slots: NonNullable<Shape['children']>): Finding[] {
  const findings: Finding[] = []
  const names = slots.map(({ shape }) => shape.name)
  const counts = slots.map(() => 0)
  let at = 0
  for (const child of children) {
    const slot = slots.findIndex(({ shape }, index) => index >= at && shape.name === child.name)
    if (slot === -1) {
      const known = names.includes(child.name)
      const text = known
        ? `<${child.name}> is out of order or once too often: ${names.join(', ')}`
        : `holds no <${child.name}>, only ${names.join(', ')}`
      findings.push({ rule: known ? 'order' : 'elements', place: path, text })
      continue
    }
    at = slot
    counts[slot]!++
    findings.push(...checkShape(child, slots[slot]!.shape))
    if (counts[slot] === slots[slot]!.atMost) at++
  }
  slots.forEach(({ shape, atLeast }, index) => {
    if (counts[index]! < atLeast && !children.some(({ name }) => name === shape.name))
      findings.push({ rule: 'elements', place: path, text: `lacks <${shape.name}>` })
  })
  return findings
}
