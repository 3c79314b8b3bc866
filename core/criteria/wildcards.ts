/**
 * Whole-text, case-insensitive matching with `?` (one character), `*` (any run, also none) and `~` before a
 * character that is to be taken as it is. Accents matter. Linear in text × pattern: no backtracking bombs.
 */

/** Tokens of a pattern that stand for no character of their own: `?` and `*`. */
export const ANY_ONE = -1
export const ANY_RUN = -2

/** The one case folding for comparing texts: lower case by Unicode's default, in every locale; a final sigma is a sigma. */
export function foldCase(text: string): string {
  if (text !== lastText) {
    lastText = text
    lastFolded = text.toLowerCase().replace(/\u03c2/g, '\u03c3')
  }
  return lastFolded
}

// Hundreds of rules are tried on one text after the other: the last one is folded once.
let lastText = ''
let lastFolded = ''

/** A test for texts that are already folded. */
export function wildcardMatcher(pattern: string): (folded: string) => boolean {
  const tokens = tokensOf(foldCase(pattern))
  if (tokens.every((token) => token >= 0)) {
    const literal = String.fromCharCode(...tokens)
    return (folded) => folded === literal
  }
  return (folded) => matches(tokens, folded)
}

/** A pattern as UTF-16 code units, ANY_ONE and ANY_RUN. */
export function tokensOf(pattern: string): number[] {
  const tokens: number[] = []
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index]
    if (character === '~' && index + 1 < pattern.length) tokens.push(pattern.charCodeAt(++index))
    else if (character === '?') tokens.push(ANY_ONE)
    else if (character === '*') tokens.push(ANY_RUN)
    else tokens.push(pattern.charCodeAt(index))
  }
  return tokens
}

/** Greedy matching that remembers only the last `*`: enough, since an earlier one never needs to give more back. */
function matches(tokens: readonly number[], text: string): boolean {
  let token = 0
  let index = 0
  let lastRun = -1
  let runEnd = 0
  while (index < text.length) {
    const wanted = tokens[token]
    if (wanted === ANY_RUN) {
      lastRun = token++
      runEnd = index
    } else if (wanted === ANY_ONE || wanted === text.charCodeAt(index)) {
      token++
      index++
    } else if (lastRun >= 0) {
      token = lastRun + 1
      index = ++runEnd
    } else {
      return false
    }
  }
  while (tokens[token] === ANY_RUN) token++
  return token === tokens.length
}
