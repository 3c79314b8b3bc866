/**
 * Not part of Strata: functions for the rows of the live check whose ids begin with "probe". Paste this into a file
 * of its own beside Code.js in the Apps Script editor, and remove it when the check is done.
 */

/**
 * What Sheets hands to a custom function, argument by argument.
 * @customfunction
 */
function LIVECHECK_ARGUMENTS() {
  return Array.prototype.map.call(arguments, describe_).join(' | ')
}

function describe_(value) {
  if (Array.isArray(value)) {
    const rows = Array.isArray(value[0]) ? value : [value]
    return `${Array.isArray(value[0]) ? '' : 'flat '}${rows.length} x ${rows[0].length} of ${rows[0].map(describe_).join(', ')}`
  }
  if (typeof value === 'string') return `text [${value}]`
  if (Object.prototype.toString.call(value) === '[object Date]') return `date ${value.toISOString()}`
  return value === undefined || value === null ? String(value) : `${typeof value} ${value}`
}

/**
 * A result of a kind that Strata never returns.
 * @param {string} kind null, NaN, Infinity, error text, object or ragged
 * @customfunction
 */
function LIVECHECK_RETURN(kind) {
  const results = {
    null: [[null]],
    NaN: [[Number.NaN]],
    Infinity: [[Number.POSITIVE_INFINITY]],
    'error text': [['#N/A']],
    object: [[{ a: 1 }]],
    ragged: [[1, 2], [3]],
  }
  if (!(kind in results)) throw new Error(`LIVECHECK_RETURN: kind must be one of ${Object.keys(results).join(', ')}`)
  return results[kind]
}

/**
 * A column of so many cells.
 * @param {number} count how many
 * @customfunction
 */
function LIVECHECK_ROWS(count) {
  return Array.from({ length: count }, (_, index) => [index])
}

/**
 * How many cells have arrived.
 * @param {Array<Array<*>>} range a range or an array
 * @customfunction
 */
function LIVECHECK_CELLS(range) {
  return range.length * range[0].length
}

/**
 * The built-ins newer than ES2020 that this engine has.
 * @customfunction
 */
function LIVECHECK_ENGINE() {
  const newer = {
    'Array.prototype.at': [].at,
    'Array.prototype.findLast': [].findLast,
    'Array.prototype.toSorted': [].toSorted,
    'Array.prototype.with': [].with,
    'Array.fromAsync': Array.fromAsync,
    'Object.groupBy': Object.groupBy,
    'Object.hasOwn': Object.hasOwn,
    'Promise.any': Promise.any,
    'String.prototype.replaceAll': ''.replaceAll,
    'String.prototype.isWellFormed': ''.isWellFormed,
  }
  return (
    Object.keys(newer)
      .filter((name) => newer[name] !== undefined)
      .join(', ') || 'none'
  )
}

/** Run this one in the editor: it writes a formula with semicolons into the answer of the row probe-set-formula. */
function livecheckSetFormula() {
  const sheet = SpreadsheetApp.getActiveSheet()
  const row = sheet
    .getRange('A:A')
    .getValues()
    .findIndex(([id]) => id === 'probe-set-formula')
  if (row < 0) throw new Error('The active sheet has no row probe-set-formula: select the sheet of the live check')
  sheet.getRange(row + 1, 4).setFormula('=VALUE_TIER({10;40};"quantile";2)')
}
