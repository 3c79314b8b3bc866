/**
 * What is written down in the workbook about plans: the one being written, with all that it has made so far, and
 * those that are done. Written before the cells are, so that a plan whose client died can still be taken back.
 */
import { type Area, addressOf } from './area.ts'
import { type Asking, ask, type Content, isFormula } from './workbook.ts'

/** In every area, `sheet` is a sheet's id. */
export type Entry =
  | { readonly made: 'sheet'; readonly id: string; readonly name: string }
  /** `mark` is what was written, in short; of a formula, its first cell only, and '' until it is known. */
  | { readonly made: 'cells'; readonly area: Area; readonly mark: string; readonly formula: boolean }
  /** What stood there before is kept on the plan's hidden sheet, from this row on. */
  | { readonly made: 'replaced'; readonly area: Area; readonly kept: number }
  | { readonly made: 'name'; readonly name: string }
  /** The result of a formula on a sheet that the plan added; goes with the sheet. */
  | { readonly made: 'result'; readonly area: Area }
  /** Cells that the plan wrote on a person's sheet, and then formatted. */
  | { readonly made: 'looks'; readonly area: Area }

export interface Record {
  readonly id: string
  readonly title: string
  readonly entries: readonly Entry[]
  /** The hidden sheet with what was replaced, if anything was. */
  readonly keptOn: string | null
}

/** A plan that is being written. While its lease runs, no other may write. */
export interface Lease extends Record {
  readonly expires: number
  /** Everything is written; what is left is to show it. */
  readonly closing: boolean
  /** Rows used on the hidden sheet. */
  readonly keptRows: number
}

/** How long after its last step a plan counts as interrupted, in milliseconds. Far longer than any one step takes. */
export const LEASE_MS = 120_000

const LEASE = 'strata.lease'
const DONE = 'strata.plans'

/** Where a text that the wizard keeps is stored, apart from the plans. */
export function textKey(key: string): string {
  return `strata.text.${key}`
}

export function* readLease(): Asking<Lease | null> {
  const text = yield* ask('property', LEASE)
  return text === null ? null : (JSON.parse(text) as Lease)
}

export function* writeLease(lease: Lease | null): Asking<void> {
  yield* ask('setProperty', LEASE, lease === null ? null : JSON.stringify(lease))
}

/** Plans that are done, oldest first. */
export function* readDone(): Asking<readonly Record[]> {
  const text = yield* ask('property', DONE)
  return text === null ? [] : (JSON.parse(text) as Record[])
}

export function* writeDone(records: readonly Record[]): Asking<void> {
  yield* ask('setProperty', DONE, records.length === 0 ? null : JSON.stringify(records))
}

/** The name that a sheet has until its plan is done; tells whose it is after a client has died. */
export function stagingName(plan: string, index: number | 'kept'): string {
  if (plan.length > MOST_ID) throw new Error(`the id ${plan} is too long for the name of a sheet`)
  return `${stagingPrefix(plan)}${index}`
}

/** A sheet's name has at most 31 characters in Excel, of which "~strata " and " kept" take 13. */
const MOST_ID = 18

export function stagingPrefix(plan: string): string {
  return `${HIDDEN}${plan} `
}

const HIDDEN = '~strata '

export function isHidden(sheetName: string): boolean {
  return sheetName.startsWith(HIDDEN)
}

/** What cells hold, in short: equal contents have equal marks (FNV-1a, twice 32 bits). */
export function markOf(contents: readonly (readonly Content[])[]): string {
  const text = JSON.stringify(contents.map((row) => row.map(comparable)))
  let [low, high] = [0x811c9dc5, 0x01000193]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  return `${(low >>> 0).toString(16)}${(high >>> 0).toString(16)}`
}

/** As it stands there when it is read back: hosts tell zero-length text as blank and may write line ends in their own way. */
function comparable(content: Content): Content {
  if (content === '') return null
  if (typeof content === 'string') return content.replace(/\r\n?/g, '\n')
  return isFormula(content) ? withoutSheets(content.formula) : content
}

/** A formula without the names of sheets, which change in it when a sheet is renamed, if only at the end of its own plan. */
function withoutSheets(formula: string): string {
  return formula.replace(/(?:'(?:[^']|'')*'|[^\s"'!(),;:=<>&^%*/+-]+)!/g, '!')
}

/** An area as a message names it, by the sheet's present name. */
export function* placeOf(area: Area): Asking<string> {
  const sheet = (yield* ask('sheets')).find(({ id }) => id === area.sheet)
  return `${sheet?.name ?? 'a sheet that is gone'}!${addressOf(area)}`
}
