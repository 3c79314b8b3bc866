/**
 * Rule -> English: what follows a column's name in a sentence, such as "is at least 10" or "begins with acme".
 * Decides how conditions are joined and negated. Total over the language; rules of one wording match the same cells.
 */
import { leafWords, valueWords } from './leaf-words.ts'
import type { Rule } from './rule.ts'

/** `joined` is the word between its parts, which another word must not tear apart. */
interface Phrase {
  readonly words: string
  readonly joined: 'or' | 'and' | null
}

export function ruleWords(rule: Rule): string {
  return phraseOf(rule, true).words
}

/** The conditions of one row of a model, each after its header: "Employees is at least 10 and Country is US or CA". */
export function conditionsWords(conditions: readonly (Rule | null)[], headers: readonly string[]): string {
  const phrases = conditions.flatMap((rule, column) => (rule === null ? [] : [{ header: headers[column]!, ...phraseOf(rule, true) }]))
  const separator = phrases.some(({ joined }) => joined === 'or') ? ', and ' : ' and '
  return phrases.map(({ header, words }) => `${header} ${words}`).join(separator)
}

/** `holds` is false for the complement, which is told part by part: not (a or b) is not a and not b. */
function phraseOf(rule: Rule, holds: boolean): Phrase {
  const [plain, isTrue] = withoutNot(rule, holds)
  if (plain.kind === 'any' || plain.kind === 'all')
    return joinedPhrase(plain.rules, (plain.kind === 'any') === isTrue ? 'or' : 'and', isTrue)
  const value = valueWords(plain)
  return { words: value === null ? leafWords(plain, isTrue) : oneOf([value], isTrue), joined: null }
}

/** Equal values are told as one list: "is US or CA", "is none of US, CA, DE". */
function joinedPhrase(rules: readonly Rule[], word: 'or' | 'and', holds: boolean): Phrase {
  const listed: string[] = []
  const parts: string[] = []
  let place = -1
  for (const rule of rules) {
    const [plain, isTrue] = withoutNot(rule, holds)
    const value = isTrue === (word === 'or') ? valueWords(plain) : null
    if (value !== null) {
      if (listed.length === 0) place = parts.push('') - 1
      listed.push(value)
    } else {
      const { words, joined } = phraseOf(plain, isTrue)
      parts.push(joined === null || joined === word ? words : `(${words})`)
    }
  }
  if (place >= 0) parts[place] = oneOf(listed, word === 'or')
  return { words: parts.join(` ${word} `), joined: parts.length > 1 ? word : null }
}

type WithoutNot = Exclude<Rule, { kind: 'not' } | { kind: 'nonblank' }>

/** The same rule with every not( … ), <> and nonblank around it counted into `holds`. */
function withoutNot(rule: Rule, holds: boolean): [WithoutNot, boolean] {
  if (rule.kind === 'not') return withoutNot(rule.rule, !holds)
  if (rule.kind === 'nonblank') return [{ kind: 'blank' }, !holds]
  return rule.kind === 'compare' && rule.operator === '<>' ? [{ ...rule, operator: '=' }, !holds] : [rule, holds]
}

function oneOf(values: readonly string[], holds: boolean): string {
  if (values.length === 1) return `${holds ? 'is' : 'is not'} ${values[0]}`
  if (values.length === 2) return holds ? `is ${values.join(' or ')}` : `is neither ${values.join(' nor ')}`
  return `is ${holds ? 'one' : 'none'} of ${values.join(', ')}`
}
