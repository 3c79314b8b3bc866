/** The segments of a model with what each gets. Decides their order: the model's, then what else accounts have, the rest last. */
import { SEPARATOR, type SegmentModel } from '../../core/model/segment-model.ts'
import { type Size, sumOf } from './sizes.ts'

export interface SegmentSize extends Size {
  readonly name: string
  /** `other` is no segment of the model: a name given to an account by hand, or Conflict. */
  readonly kind: 'segment' | 'other' | 'otherwise'
}

/** `sizes` belong to `places`, among which a name may come more than once. Under `all` an account counts in each of its segments. */
export function segmentSizes(
  places: readonly string[],
  sizes: readonly Size[],
  hasValues: boolean,
  model: SegmentModel,
  otherwise: string,
): readonly SegmentSize[] {
  const members = new Map<string, Size[]>()
  places.forEach((text, place) => {
    if (sizes[place]!.accounts === 0) return
    const names = model.policy === 'all' ? text.split(SEPARATOR) : [text]
    for (const name of new Set(names)) members.set(name, [...(members.get(name) ?? []), sizes[place]!])
  })
  const own = namesInOrder(model)
  const others = [...members.keys()].filter((name) => !own.includes(name) && name !== otherwise).sort()
  const hasRest = members.has(otherwise) && !own.includes(otherwise)
  const sized = (name: string, kind: SegmentSize['kind']): SegmentSize => {
    const { accounts, value } = sumOf(members.get(name) ?? [{ accounts: 0, value: hasValues ? 0 : null }])
    return { name, kind, accounts, value }
  }
  return [
    ...own.map((name) => sized(name, 'segment')),
    ...others.map((name) => sized(name, 'other')),
    ...(hasRest ? [sized(otherwise, 'otherwise')] : []),
  ]
}

/** As a person reads the table, which under `longest` is not the order in which rules are tried. */
function namesInOrder({ rules }: SegmentModel): string[] {
  const inOrder = [...rules].sort((left, right) => left.row - right.row)
  return [...new Set(inOrder.map(({ segment }) => segment))].filter((segment) => segment !== '')
}
