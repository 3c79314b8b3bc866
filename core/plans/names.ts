/** Which names a spreadsheet takes for sheets and for ranges, and the nearest free one to a wish. */

/** Excel's limit; Sheets takes more. */
const MOST_SHEET_NAME = 31

/** The wish without what a sheet's name can't hold, with a number behind it where it is taken (letter case does not matter). */
export function freeSheetName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const plain = tidy(wish)
  let free = plain
  for (let count = 2; used.has(free.toLowerCase()); count++) free = `${tidy(plain.slice(0, MOST_SHEET_NAME - ` ${count}`.length))} ${count}`
  return free
}

/** Excel also refuses quotes at the ends and, for its own log of changes, the name History. */
function tidy(wish: string): string {
  const cut = wish
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MOST_SHEET_NAME)
    .replace(/^[' ]+|[' ]+$/g, '')
  if (cut === '') return 'Sheet'
  return cut.toLowerCase() === 'history' ? `${cut} 1` : cut
}

/** Whether a range can have this name in every host: no cell such as Q1 or R1C1, no truth, no spaces, not too long. */
export function isRangeName(name: string): boolean {
  const isWord = /^[A-Za-z_][A-Za-z0-9_.]{0,99}$/.test(name)
  const isCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*(?:[Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name)
  return isWord && !isCell && !/^(?:true|false)$/i.test(name)
}
