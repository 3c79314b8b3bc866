/**
 * What Sidebar.html must be. HtmlService rewrites what it serves: it drops what looks like a comment in a template
 * literal and reads `<?` as a template tag, and a `</script` inside the script ends it early.
 */
import { parse } from 'acorn'
import { networkFaults } from './check-network.ts'

type Guard = readonly [form: string, pattern: RegExp]

const ANYWHERE: readonly Guard[] = [
  ['<!--', /<!--/],
  ['<?', /<\?/],
  ['a character outside ASCII', /[^\n -~]/],
  ['a second </script', /<\/script[\s\S]*<\/script/i],
  ['a second </style', /<\/style[\s\S]*<\/style/i],
]

/** Every opening of the sidebar sends and parses all of it. */
const MOST_BYTES = 500 * 1024

export function sidebarFaults(page: string): string[] {
  const faults = ANYWHERE.flatMap(([form, pattern]) => {
    const at = page.search(pattern)
    return at === -1 ? [] : [`holds ${form} near: ${page.slice(Math.max(0, at - 40), at + 40)}`]
  })
  if (page.length > MOST_BYTES) faults.push(`has ${page.length} bytes, above the ${MOST_BYTES} that open quickly`)
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1]
  if (script === undefined) return [...faults, 'holds no <script>']
  if (script.includes('`')) faults.push('holds a template literal in its script')
  try {
    parse(script, { ecmaVersion: 2019, sourceType: 'script' })
    faults.push(...networkFaults('Sidebar.html', script))
  } catch (error) {
    // The build writes `, <!-- and <? as escapes, and those stand for the character in strings only.
    faults.push(`the script is no ES2019 script (${(error as Error).message}); a template literal, <!-- or <? outside a string ends so`)
  }
  return faults
}
