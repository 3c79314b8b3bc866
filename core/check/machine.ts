/** A condition that reads a folded text character by character: its states are found, numbered and kept as they are met. */

export interface Machine {
  readonly start: number
  /** The state after one more character; -1 where the answer is 0 whatever follows. */
  readonly step: (state: number, character: number) => number
  /** The characters that may lead elsewhere than all others do. */
  readonly characters: (state: number) => readonly number[]
  /** Texts with equal answers are treated alike by the condition; 0 is the answer of most. */
  readonly answer: (state: number) => number
}

interface Described<S> {
  readonly start: S
  readonly keyOf: (state: S) => string
  readonly step: (state: S, character: number) => S | null
  readonly characters: (state: S) => readonly number[]
  readonly answer: (state: S) => number
}

/** The same with its states numbered as they are met, each step worked out once. */
export function machine<S>({ start, keyOf, step, characters, answer }: Described<S>): Machine {
  const states: S[] = []
  const numbers = new Map<string, number>()
  const steps = new Map<number, number>()
  const numberOf = (state: S | null): number => {
    if (state === null) return -1
    const key = keyOf(state)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, states.length)
    return states.push(state) - 1
  }
  return {
    start: numberOf(start),
    step: (state, character) => {
      const key = state * 65_536 + character
      const known = steps.get(key)
      if (known !== undefined) return known
      const next = numberOf(step(states[state]!, character))
      steps.set(key, next)
      return next
    },
    characters: (state) => characters(states[state]!),
    answer: (state) => answer(states[state]!),
  }
}

export function codeUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
}
