/** Which accounts belong together: those tied by parent ids, over any number of levels, as one account is tied to its parent. */
import { int32 } from '../scratch.ts'

/**
 * The family of each row, numbered from 0, −1 for a row that is no account. Codes of ids are −1 where blank; without own ids only the
 * children of one parent are tied. A row without either is a family of its own.
 */
export function familiesOf(isAccount: (row: number) => boolean, parents: Int32Array, ids: Int32Array | null): Int32Array {
  const known = 1 + Math.max(highest(parents), ids === null ? -1 : highest(ids))
  /** By id, another id of the same family; itself where there is none. */
  const next = int32(known)
  for (let id = 0; id < known; id++) next[id] = id
  const root = (id: number): number => {
    let at = id
    while (next[at] !== at) {
      next[at] = next[next[at]!]!
      at = next[at]!
    }
    return at
  }
  if (ids !== null)
    for (let row = 0; row < parents.length; row++) if (ids[row]! >= 0 && parents[row]! >= 0) next[root(ids[row]!)] = root(parents[row]!)
  const familyOf = int32(known).fill(-1)
  const families = int32(parents.length).fill(-1)
  let count = 0
  for (let row = 0; row < parents.length; row++) {
    if (!isAccount(row)) continue
    const id = parents[row]! >= 0 ? parents[row]! : (ids?.[row] ?? -1)
    if (id < 0) {
      families[row] = count++
      continue
    }
    const head = root(id)
    if (familyOf[head]! < 0) familyOf[head] = count++
    families[row] = familyOf[head]!
  }
  return families
}

function highest(codes: Int32Array): number {
  return codes.reduce((most, code) => Math.max(most, code), -1)
}
