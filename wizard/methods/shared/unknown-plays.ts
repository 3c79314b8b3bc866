/** What to do with accounts of which the deciding field is missing, the same in all methods. */
import type { PlayTexts } from './define-method.ts'

export const UNKNOWN_PLAYS: readonly (readonly [RegExp, PlayTexts])[] = [
  [
    /\bunknown$|^no answers$/i,
    {
      marketing: 'Keep on the general newsletter; no targeted spend until the field is filled.',
      sales: 'Ask for the missing field on the next call and write it down the same day.',
      success: 'Fill the field from the contract or an enrichment list before the next review.',
      pricing: 'List price; no segment discount without the field.',
      kpi: 'Share of these accounts completed this quarter',
    },
  ],
]
