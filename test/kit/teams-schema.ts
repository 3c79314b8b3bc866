/**
 * Microsoft's schema of the unified manifest, as published in @microsoft/app-manifest, and a validator over it. It calls
 * itself draft 4 but uses `const` of draft 6, so it is read as draft 7: nothing in it means something else there.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'

const PACKAGE = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'))
const { $schema: _, ...schema } = JSON.parse(
  readFileSync(join(PACKAGE, 'build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json'), 'utf8'),
) as Record<string, unknown>

/** The schema's own name is not in it. */
export const TEAMS_SCHEMA = 'teams'

/** `strict: false`: the schema holds keywords that only say something to people. */
export function teamsAjv(): Ajv {
  return new Ajv({ allErrors: true, strict: false, unicodeRegExp: true, formats: { uri: (text) => URL.canParse(text) } }).addSchema(
    schema,
    TEAMS_SCHEMA,
  )
}
