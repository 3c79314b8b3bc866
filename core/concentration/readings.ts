/** Figures of concentration -> plain words: one sentence per figure, each its own function. */
import { counted } from '../check/phrases.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { percent } from '../percent.ts'
import type { Strength } from '../separation/effect-strength.ts'
import type { Explainer, LeftOut } from './explainers.ts'
import type { ValueProfile } from './value-profile.ts'

/** The largest `accounts` of all hold `share` of the value or more. */
export function behindReading(accounts: number, all: number, share: number): string {
  return `${largest(accounts)} (${percent(accounts / all)} of all) ${hold(accounts)} at least ${percent(share)} of the value`
}

export function topReading(accounts: number, heldShare: number): string {
  return `${largest(accounts)} ${hold(accounts)} ${percent(heldShare)} of the value`
}

function largest(accounts: number): string {
  return accounts === 1 ? 'the largest account' : `the ${numberWords(accounts)} largest accounts`
}

function hold(accounts: number): string {
  return accounts === 1 ? 'holds' : 'hold'
}

/** NaN where there is one account only. */
export function giniOfSampleReading(gini: number): string {
  return Number.isNaN(gini) ? 'needs two accounts' : 'the same as an estimate from a sample, 1 where one holds all'
}

export function herfindahlReading(herfindahl: number): string {
  return `${numberWords(Math.round(herfindahl * 10_000))} on the scale to 10,000`
}

export function effectiveReading(effectiveNumber: number): string {
  const number = Math.round(effectiveNumber * 10) / 10
  return number === 1 ? 'as if one account held all' : `as concentrated as ${numberWords(number)} accounts of equal value`
}

export function belowZeroReading(accounts: number): string {
  return `${counted(accounts, 'account')} below 0, counted as holding nothing`
}

/** `all` accounts hold `total`. */
export function profileReading({ columns, accounts, value, shareByChance }: ValueProfile, all: number, total: number): string {
  const held = `${percent(accounts / all)} of the accounts hold ${percent(value / total)} of the value`
  return `${held}, told by ${columns.join(' and ')}; by chance it would take ${percent(shareByChance)}`
}

export const NO_PROFILE = 'no profile of one or two columns is smaller than chance gives'

/** What a column tells by itself. */
export function effectReading({ name, effect, correlation }: Explainer, strength: Strength): string {
  if (effect === 0) return `${name} tells no more than chance`
  if (strength === 'negligible') return `${name} tells next to nothing of how the accounts rank by value`
  const told = `${strength}: ${name} alone tells ${percent(effect)} of how the accounts rank by value`
  if (!(Math.abs(correlation) >= DIRECTED)) return told
  return `${told}, which ${correlation > 0 ? 'rises' : 'falls'} with it (rank correlation ${correlation.toFixed(2)})`
}

/** Below this, which Cohen (1988) calls small, a rank correlation has no direction worth a word. */
const DIRECTED = 0.1

export function leftOutReading(reason: LeftOut, smallest: number): string {
  switch (reason.kind) {
    case 'blank':
      return 'left out: all cells are blank'
    case 'constant':
      return 'left out: every account has the same'
    case 'ids':
      return 'left out: no two accounts have the same, as in a column of ids'
    case 'small':
      return `left out: no two groups of ${smallest} accounts or more`
    case 'bands':
      return 'left out: restates the value, its groups are bands of it'
    case 'same ranks':
      return `left out: restates the value (rank correlation ${correlationText(reason.correlation)})`
    case 'part':
      return `left out: restates the value, with ${reason.others.join(' and ')} it adds up to it`
  }
}

/** Not rounded up to 1. */
function correlationText(correlation: number): string {
  return (Math.trunc(correlation * 100) / 100).toFixed(2)
}
