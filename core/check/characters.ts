/** Characters that stand for many: one that no condition mentions, one between two others, one of all white space. */
import { foldCase } from '../criteria/wildcards.ts'
import { codeUnits } from './machine.ts'
import { SEPARATORS } from './text-machines.ts'

/** Space, tab, no-break, em and thin space: as numbers, because a shipped file may hold neither a tab nor what is not ASCII. */
const SPACES = [0x20, 0x09, 0xa0, 0x2003, 0x2009]

/** White space that no condition mentions, and what some do. */
export function spacesFor(mentioned: ReadonlySet<number>): number[] {
  const isSpace = (character: number): boolean => String.fromCharCode(character).trim() === '' && !SEPARATORS.includes(character)
  const unmentioned = SPACES.filter((character) => !mentioned.has(character))
  return [...[...mentioned].filter(isSpace), ...unmentioned.slice(0, 1)]
}

/** A character between two others that folding leaves alone and that makes no number of a text, a letter if possible; -1 where there is none. */
export function freeCharacter(above: number, below: number, isFree: (character: number) => boolean): number {
  const fits = (character: number): boolean => {
    const text = String.fromCharCode(character)
    return character > above && character < below && isFree(character) && foldCase(text) === text
  }
  const letter = codeUnits('xyzqjkvwabcdefghilmnoprstu!').find(fits)
  if (letter !== undefined) return letter
  // From here on whole alphabets are mentioned: any sign will do, spaces after all others.
  for (let character = above + 1; character < below; character++)
    if (fits(character) && String.fromCharCode(character).trim() !== '') return character
  for (let character = above + 1; character < below; character++) if (fits(character)) return character
  return -1
}
