/** The name that was probably meant where one is unknown, and the one measure of how far two texts are apart. */

/** `, nearest is "Employees"` where a known name is at most a third of the letters away (case ignored), else nothing. */
export function nearestName(unknown: string, known: readonly string[]): string {
  const key = unknown.trim().toLowerCase()
  let best = ''
  let bestDistance = Math.ceil(key.length / 3) + 1
  for (const name of known) {
    const distance = editDistance(key, name.toLowerCase())
    if (distance < bestDistance) {
      bestDistance = distance
      best = name
    }
  }
  return best === '' ? '' : `, nearest is "${best}"`
}

/** Levenshtein's edit distance, one row at a time. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const current = [i]
    for (let j = 1; j <= to.length; j++) {
      const substituted = previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      current.push(Math.min(substituted, previous[j]! + 1, current[j - 1]! + 1))
    }
    previous = current
  }
  return previous[to.length]!
}
