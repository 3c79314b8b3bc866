/** Ids -> small whole numbers, by whichever table is quicker for so many rows. */
import { createCodes, type IdTable, idText } from './id-text.ts'
import { packedIdTable } from './packed-ids.ts'
import { int32 } from './scratch.ts'
import { cellAt } from './vector.ts'

/** From this many rows on, packing ids pays; below, a Map is native code and quick from the first call on. */
const MANY = 131_072

/** `rows` is how many cells the longest list of ids has. */
export function createIdTable(rows: number): IdTable {
  const ids: string[] = []
  return rows < MANY ? mapIdTable(ids) : packedIdTable(ids)
}

function mapIdTable(ids: string[]): IdTable {
  const codeOf = createCodes(ids)
  return {
    size: () => ids.length,
    ids: () => ids,
    codesOf: (vector) => {
      const codes = int32(vector.length)
      for (let index = 0; index < codes.length; index++) codes[index] = codeOf(idText(cellAt(vector, index)))
      return codes
    },
  }
}
