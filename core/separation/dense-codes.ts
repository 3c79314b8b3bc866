/** Codes without gaps: only those that occur, in the same order. A dictionary may hold names that no account has. */
export interface DenseCodes {
  /** −1 where blank, else below `count`. */
  readonly codes: Int32Array
  readonly count: number
}

/** `codes` are below `size`, −1 where blank. */
export function denseCodes(codes: Int32Array, size: number): DenseCodes {
  const dense = new Int32Array(size).fill(-1)
  for (const code of codes) if (code >= 0) dense[code] = 0
  let count = 0
  for (let code = 0; code < size; code++) if (dense[code] === 0) dense[code] = count++
  return { codes: codes.map((code) => (code < 0 ? -1 : dense[code]!)), count }
}
