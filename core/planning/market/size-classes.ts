/** Which numbers of employees a size class spans: a code of the Census Bureau's SUSB tables, or a band such as 20-99. */

/** Both ends included. */
export interface SizeClass {
  readonly least: number
  readonly most: number
}

/** The codes 01 to 09 of SUSB's ENTRSIZE: total, <5, 5-9, 10-19, <20, 20-99, 100-499, <500, 500+. */
const SUSB: readonly (readonly [least: number, most: number])[] = [
  [0, Infinity],
  [0, 4],
  [5, 9],
  [10, 19],
  [0, 19],
  [20, 99],
  [100, 499],
  [0, 499],
  [500, Infinity],
]

/** `null` where the text is neither. The number of "19: <500" is SUSB's own and differs between its files: its band counts. */
export function sizeClassOf(text: string): SizeClass | null {
  const band = text
    .toLowerCase()
    .replace(/^\s*\d+:/, '')
    .replace(/employees?|[,\s]/g, '')
  const code = /^0?([1-9])$/.exec(band)
  const spans = /^(\d+)(?:-|\u2013|to|\.\.)(\d+)$/.exec(band)
  const below = /^<(\d+)$/.exec(band)
  const from = /^(?:>=(\d+)|(\d+)(?:\+|ormore))$/.exec(band)
  const [least, most] = code
    ? SUSB[Number(code[1]) - 1]!
    : spans
      ? [Number(spans[1]), Number(spans[2])]
      : below
        ? [0, Number(below[1]) - 1]
        : from
          ? [Number(from[1] ?? from[2]), Infinity]
          : band === 'total' || band === 'all'
            ? SUSB[0]!
            : [1, 0]
  return least <= most ? { least, most } : null
}
