/**
 * Texts that were probably meant to be another: they differ by case, by spaces or by one edit from a text of the same
 * column that is at least ten times as frequent. Decides which edits are slips of the hand and which make another name.
 */
import type { TextTally } from './text-tally.ts'

export interface OddText {
  readonly text: string
  readonly cells: number
  /** The row of its first cell, from 0. */
  readonly first: number
  readonly meant: string
}

const TIMES = 10
/** Shorter words that differ by a letter are different words: Iran and Iraq, Plan A and Plan B. */
const SHORTEST_WORD = 5
/** Longer texts are sentences, not names. */
const LONGEST = 64

/** Texts that are one but for case and spaces. */
interface Spelling {
  /** Of its most frequent text, ties to the smaller one. */
  readonly text: string
  readonly leader: number
  readonly cells: number
  /** Lower case, outer spaces removed and inner ones single. */
  readonly key: string
  readonly codes: readonly number[]
}

/** In no order that depends on the rows: the most frequent first, ties by code units. */
export function oddTexts(tally: TextTally): OddText[] {
  const { texts, counts, firsts } = tally
  if (!counts.some((count) => count >= TIMES)) return []
  const spellings = spellingsOf(tally)
  const odd: OddText[] = []
  const correct = nearestFrequent(spellings)
  for (const spelling of spellings) {
    const meant = correct(spelling)
    for (const code of spelling.codes)
      if (meant !== null || TIMES * counts[code]! <= spelling.leader)
        odd.push({ text: texts[code]!, cells: counts[code]!, first: firsts[code]!, meant: (meant ?? spelling).text })
  }
  return odd.sort((left, right) => right.cells - left.cells || (left.text < right.text ? -1 : 1))
}

function spellingsOf({ texts, counts }: TextTally): Spelling[] {
  const groups = new Map<string, number[]>()
  texts.forEach((text, code) => {
    const key = text.toLowerCase().replace(/\s+/g, '')
    const group = groups.get(key)
    if (group) group.push(code)
    else groups.set(key, [code])
  })
  return [...groups.values()].map((codes) => {
    const best = codes.reduce((one, other) =>
      counts[other]! > counts[one]! || (counts[other]! === counts[one]! && texts[other]! < texts[one]!) ? other : one,
    )
    return {
      text: texts[best]!,
      leader: counts[best]!,
      cells: codes.reduce((sum, code) => sum + counts[code]!, 0),
      key: texts[best]!.trim().replace(/\s+/g, ' ').toLowerCase(),
      codes,
    }
  })
}

/**
 * One edit is found without comparing all with all: two texts one edit apart share a text that is left when at most one
 * character is taken out of each, and such remainders are looked up by their hash.
 */
function nearestFrequent(spellings: readonly Spelling[]): (rare: Spelling) => Spelling | null {
  const byHash = new Map<number, Spelling[]>()
  let most = 0
  for (const spelling of spellings) {
    if (spelling.leader < TIMES || spelling.key.length > LONGEST) continue
    most = Math.max(most, spelling.leader)
    for (const hash of new Set(remainderHashes(spelling.key))) {
      const same = byHash.get(hash)
      if (same) same.push(spelling)
      else byHash.set(hash, [spelling])
    }
  }
  return (rare) => {
    if (TIMES * rare.cells > most || rare.key.length > LONGEST) return null
    let best: Spelling | null = null
    for (const hash of remainderHashes(rare.key))
      for (const other of byHash.get(hash) ?? []) {
        if (other.leader < TIMES * rare.cells || !isSlip(rare.key, other.key)) continue
        if (best === null || other.leader > best.leader || (other.leader === best.leader && other.text < best.text)) best = other
      }
    return best
  }
}

/** Of the text itself and of all that is left of it without one character. */
function remainderHashes(text: string): Int32Array {
  const length = text.length
  const hashes = new Int32Array(length + 1)
  const ends = new Int32Array(length + 1)
  for (let at = length - 1, power = 1; at >= 0; at--, power = Math.imul(power, BASE))
    ends[at] = (ends[at + 1]! + Math.imul(text.charCodeAt(at), power)) | 0
  let begin = 0
  for (let at = 0; at < length; at++) {
    hashes[at] = (Math.imul(begin, POWERS[length - at - 1]!) + ends[at + 1]!) | 0
    begin = (Math.imul(begin, BASE) + text.charCodeAt(at)) | 0
  }
  hashes[length] = begin
  return hashes
}

const BASE = 0x01000193
const POWERS = Int32Array.from({ length: LONGEST + 1 }, () => 1)
for (let at = 1; at <= LONGEST; at++) POWERS[at] = Math.imul(POWERS[at - 1]!, BASE)

/**
 * One letter left out, added or changed, or two neighbours swapped (Damerau 1964), in a word of at least five letters
 * of the frequent text. Digits make another name: Tier 1 and Tier 2.
 */
function isSlip(rare: string, frequent: string): boolean {
  let at = 0
  while (at < rare.length && rare[at] === frequent[at]) at++
  const more = rare.length - frequent.length
  const edited = rare.slice(at, at + (more < 0 ? 0 : 1)) + frequent.slice(at, at + (more > 0 ? 0 : 1))
  const isOne =
    more === 0
      ? rare.slice(at + 1) === frequent.slice(at + 1) ||
        (rare[at] === frequent[at + 1] && rare[at + 1] === frequent[at] && rare.slice(at + 2) === frequent.slice(at + 2))
      : more === 1
        ? rare.slice(at + 1) === frequent.slice(at)
        : more === -1 && rare.slice(at) === frequent.slice(at + 1)
  return isOne && !/\d/.test(edited) && wordLength(frequent, at) >= SHORTEST_WORD
}

/** The letters of the word at a place, or of the one that ends before it. */
function wordLength(text: string, at: number): number {
  let from = at
  let to = at
  while (from > 0 && isLetter(text[from - 1]!)) from--
  while (to < text.length && isLetter(text[to]!)) to++
  return to - from
}

function isLetter(character: string): boolean {
  return character.toUpperCase() !== character.toLowerCase()
}
