/** The texts of a column, each once: how often it occurs and where first. Work on texts is done once per text, not per cell. */
import type { CellKind } from './cell-kind.ts'

/** In the order of their first rows. */
export interface TextTally {
  /** As they stand in the cells, outer spaces included. */
  readonly texts: readonly string[]
  readonly kinds: readonly CellKind[]
  readonly counts: readonly number[]
  /** The first row of each, from 0. */
  readonly firsts: readonly number[]
}

export interface TallyWriter {
  readonly tally: TextTally
  /** Counts a text of so many cells and says what it is. Rows come in rising order. */
  readonly add: (text: string, row: number, cells?: number) => CellKind
}

export function createTally(kindOf: (text: string) => CellKind): TallyWriter {
  const texts: string[] = []
  const kinds: CellKind[] = []
  const counts: number[] = []
  const firsts: number[] = []
  const codes = new Map<string, number>()
  return {
    tally: { texts, kinds, counts, firsts },
    add: (text, row, cells = 1) => {
      const code = codes.get(text)
      if (code !== undefined) {
        counts[code]! += cells
        return kinds[code]!
      }
      codes.set(text, texts.length)
      texts.push(text)
      counts.push(cells)
      firsts.push(row)
      const kind = kindOf(text)
      kinds.push(kind)
      return kind
    },
  }
}

/** One kind of the texts only. */
export function textsOfKind(tally: TextTally, kind: CellKind): TextTally {
  if (tally.kinds.every((own) => own === kind)) return tally
  const kept = tally.kinds.flatMap((own, code) => (own === kind ? [code] : []))
  const of = <T>(list: readonly T[]): T[] => kept.map((code) => list[code]!)
  return { texts: of(tally.texts), kinds: of(tally.kinds), counts: of(tally.counts), firsts: of(tally.firsts) }
}
