/**
 * For whom and from where the Excel add-in is built: the arguments --base-url and --env. Decides which addresses Excel
 * will load from: https, whole, and nothing behind the folder.
 */
import { DEV_BASE_URL, type Environment } from '../excel-addin/config.ts'
import { readArguments } from './read-arguments.ts'
import { Refusal } from './refusal.ts'

export interface ExcelTarget {
  readonly environment: Environment
  readonly baseUrl: string
}

export const DEV_TARGET: ExcelTarget = { environment: 'dev', baseUrl: DEV_BASE_URL }

const USAGE = 'npm run build -- --base-url https://example.com/strata [--env prod|dev]'

/** A base address means prod unless told otherwise; without one it is the add-in for this machine. */
export function excelTarget(args: readonly string[]): ExcelTarget {
  const { env, 'base-url': given } = readArguments(args, { env: { type: 'string' }, 'base-url': { type: 'string' } }, USAGE)
  if (env !== undefined && env !== 'dev' && env !== 'prod') throw new Refusal(`--env is dev or prod, got ${env}`)
  if (given === undefined) {
    if (env === 'prod') throw new Refusal(`--env prod needs the address that the files will have: ${USAGE}`)
    return DEV_TARGET
  }
  return { environment: env ?? 'prod', baseUrl: baseUrl(given) }
}

function baseUrl(given: string): string {
  const refuse = (why: string): never => {
    throw new Refusal(`--base-url ${given}: ${why}, such as https://example.com/strata`)
  }
  if (!URL.canParse(given)) return refuse('must be a whole address')
  const { protocol, username, password, search, hash, href, pathname } = new URL(given)
  if (protocol !== 'https:') return refuse('Excel loads from https only')
  if (username + password !== '') return refuse('must hold no user name or password')
  if (search !== '' || hash !== '' || /[?#]/.test(given)) return refuse('must end with the folder, without ? or #')
  if (/\.\w+$/.test(pathname)) return refuse('must name the folder, not a file in it')
  // A browser's spelling of the address, so that all texts have the same one.
  return href.replace(/\/+$/, '')
}
