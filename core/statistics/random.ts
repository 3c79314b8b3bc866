/**
 * The project's one source of chance: a generator that a seed decides, so that the same input gives the same output
 * in every host. xoshiro128** 1.1 (Blackman and Vigna 2021), its state filled from the seed by a Weyl sequence
 * through MurmurHash3's finalizer, so that neighbouring seeds share nothing.
 */
export interface Random {
  /** The next number of [0, 1), all 53 bits of it. */
  readonly next: () => number
  /** A whole number from 0 to `count` − 1, each equally likely; `count` is from 1 to 2^32. */
  readonly below: (count: number) => number
}

const WORD = 2 ** 32

/** `seed` is a whole number; only its last 32 bits count. */
export function createRandom(seed: number): Random {
  let [a, b, c, d] = [mixed(seed, 1), mixed(seed, 2), mixed(seed, 3), mixed(seed, 4)]

  const word = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }

  return {
    next: () => {
      const high = word() >>> 5
      return (high * 2 ** 26 + (word() >>> 6)) / 2 ** 53
    },
    below: (count) => {
      // A word beyond the last full round of `count` would favour the small numbers.
      const rounds = WORD - (WORD % count)
      let drawn = word()
      while (drawn >= rounds) drawn = word()
      return drawn % count
    },
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

function mixed(seed: number, step: number): number {
  let word = (seed + Math.imul(step, 0x9e3779b9)) | 0
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
  return word ^ (word >>> 16)
}
