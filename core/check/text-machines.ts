/**
 * Each kind of text condition as a machine. They decide nothing that compile.ts does not: they only tell apart what a text
 * may still become, so that one text of each kind can be found.
 */
import { ANY_ONE, ANY_RUN, foldCase, tokensOf } from '../criteria/wildcards.ts'
import { codeUnits, type Machine, machine } from './machine.ts'

type Tokens = readonly number[]
/** The places in a pattern that a text may have reached, rising. */
type Places = readonly number[]

/** What is reached without reading, and no place before the last `*` reached: from there on everything it allows is allowed. */
function settled(tokens: Tokens, places: readonly number[]): Places {
  const reached = new Set<number>()
  for (let place of places) {
    reached.add(place)
    while (tokens[place] === ANY_RUN) reached.add(++place)
  }
  const sorted = [...reached].sort((left, right) => left - right)
  const lastRun = sorted.reduce((last, place) => (tokens[place] === ANY_RUN ? place : last), 0)
  return sorted.filter((place) => place >= lastRun)
}

function advanced(tokens: Tokens, places: Places, character: number): Places {
  const next: number[] = []
  for (const place of places) {
    const token = tokens[place]
    if (token === ANY_RUN) next.push(place)
    else if (token === ANY_ONE || token === character) next.push(place + 1)
  }
  return settled(tokens, next)
}

function literals(tokens: Tokens, places: Places): number[] {
  return places.flatMap((place) => (tokens[place]! >= 0 ? [tokens[place]!] : []))
}

export function patternMachine(pattern: string): Machine {
  return tokenMachine(tokensOf(foldCase(pattern)))
}

export function literalMachine(text: string): Machine {
  return tokenMachine(codeUnits(foldCase(text)))
}

function tokenMachine(tokens: Tokens): Machine {
  return machine<Places>({
    start: settled(tokens, [0]),
    keyOf: String,
    step: (places, character) => {
      const next = advanced(tokens, places, character)
      return next.length === 0 ? null : next
    },
    characters: (places) => literals(tokens, places),
    answer: (places) => (places.includes(tokens.length) ? 1 : 0),
  })
}

/** A member of a list cell: found, or what is known of the member that is being read, its outer spaces off. */
interface Member {
  readonly found: boolean
  readonly started: boolean
  readonly places: Places
  /** The member would match if it ended at its last character that is no space. */
  readonly fits: boolean
}

export const SEPARATORS = codeUnits(';,\n')

/** `spaces` stand for every white space: one that no condition of the column mentions, and those that some do. */
export function memberMachine(pattern: string, spaces: readonly number[]): Machine {
  const tokens = tokensOf(foldCase(pattern))
  const places = settled(tokens, [0])
  const start: Member = { found: false, started: false, places, fits: places.includes(tokens.length) }
  return machine<Member>({
    start,
    keyOf: ({ found, started, places: reached, fits }) => (found ? '!' : `${started}${fits}${reached}`),
    step: (member, character) => {
      if (member.found) return member
      if (SEPARATORS.includes(character)) return member.fits ? { ...start, found: true } : start
      const isSpace = String.fromCharCode(character).trim() === ''
      if (isSpace && !member.started) return member
      const reached = advanced(tokens, member.places, character)
      return { found: false, started: true, places: reached, fits: isSpace ? member.fits : reached.includes(tokens.length) }
    },
    characters: ({ found, places: reached }) => (found ? [] : [...SEPARATORS, ...spaces, ...literals(tokens, reached)]),
    answer: ({ found, fits }) => (found || fits ? 1 : 0),
  })
}

const BELOW = -1
const ABOVE = -2

/** Before, at or after a text in the order of code units; the state is how much of it was met so far. */
export function orderMachine(text: string): Machine {
  const units = codeUnits(foldCase(text))
  return machine<number>({
    start: 0,
    keyOf: String,
    step: (met, character) => {
      if (met < 0) return met
      if (met === units.length || character > units[met]!) return ABOVE
      return character === units[met] ? met + 1 : BELOW
    },
    characters: (met) => (met >= 0 && met < units.length ? [units[met]!] : []),
    answer: (met) => (met === ABOVE ? 1 : met === units.length ? 2 : 0),
  })
}
