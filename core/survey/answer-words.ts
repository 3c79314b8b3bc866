/** Answers in words -> their place on a scale. Decides which words are known, and which answers say nothing. */

/** From least to most, variants with | between, by how many answers the scale has. English, as survey tools export them. */
const SCALES: Readonly<Record<number, readonly (readonly string[])[]>> = {
  2: [
    ['no|false', 'yes|true'],
    ['disagree', 'agree'],
  ],
  3: [
    ['disagree', 'neutral|neither agree nor disagree|undecided|neither', 'agree'],
    ['never', 'sometimes', 'always'],
    ['low', 'medium', 'high'],
  ],
  4: [
    ['strongly disagree', 'disagree', 'agree', 'strongly agree'],
    ['never', 'rarely|seldom', 'often', 'always'],
    ['not important', 'slightly important', 'important', 'very important'],
  ],
  5: [
    ['strongly disagree', 'disagree', 'neutral|neither agree nor disagree|undecided|neither', 'agree', 'strongly agree'],
    ['very dissatisfied', 'dissatisfied', 'neutral|neither satisfied nor dissatisfied|neither', 'satisfied', 'very satisfied'],
    ['very unlikely', 'unlikely', 'neutral|neither likely nor unlikely|neither', 'likely', 'very likely'],
    ['never', 'rarely|seldom', 'sometimes', 'often|usually', 'always'],
    [
      'not at all important|not important|unimportant',
      'slightly important',
      'moderately important',
      'very important|important',
      'extremely important',
    ],
    ['very low', 'low', 'medium|moderate', 'high', 'very high'],
    ['very poor', 'poor', 'fair|average', 'good', 'excellent|very good'],
  ],
  7: [
    [
      'strongly disagree',
      'disagree',
      'somewhat disagree|slightly disagree',
      'neutral|neither agree nor disagree|undecided|neither',
      'somewhat agree|slightly agree',
      'agree',
      'strongly agree',
    ],
    [
      'very dissatisfied',
      'dissatisfied',
      'somewhat dissatisfied|slightly dissatisfied',
      'neutral|neither satisfied nor dissatisfied|neither',
      'somewhat satisfied|slightly satisfied',
      'satisfied',
      'very satisfied',
    ],
    [
      'very unlikely',
      'unlikely',
      'somewhat unlikely|slightly unlikely',
      'neutral|neither likely nor unlikely|neither',
      'somewhat likely|slightly likely',
      'likely',
      'very likely',
    ],
  ],
}

/** The order in which scales are tried where nobody says how many answers there are. */
const TRIED = [5, 7, 2] as const

const SAYS_NOTHING =
  /^(?:n\/?a|not applicable|don'?t know|do not know|not sure|unsure|no opinion|no answer|prefer not to (?:say|answer)|none|-)$/

export function answerKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\u2019/g, "'")
}

/** True for answers such as N/A and Don't know: they count as not given. */
export function saysNothing(key: string): boolean {
  return SAYS_NOTHING.test(key)
}

/** Key -> place from 0 on. Words stand at the same place in all scales of one size. */
export function placesOfWords(size: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const scale of SCALES[size] ?? []) {
    scale.forEach((words, place) => {
      for (const word of words.split('|')) places.set(word, place)
    })
  }
  return places
}

/** How many answers the scale of these words has: the first size that knows them all, else the one that knows the most. */
export function sizeOfWords(keys: readonly string[]): number {
  let best: number = TRIED[0]
  let most = -1
  for (const size of TRIED) {
    const places = placesOfWords(size)
    const known = keys.filter((key) => places.has(key)).length
    if (known > most) {
      best = size
      most = known
    }
  }
  return best
}
