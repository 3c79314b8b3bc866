/** What a failed clasp means to the person who pushes, and what to do about it. */

/** How to make the file that names the script. */
export function noProject(project: string): string {
  return [
    `There is no ${project}, which names the script to push to. After npx clasp login, make it in one of two ways:`,
    '  a new spreadsheet (this writes .clasp.json): npx clasp create-script --type sheets --title Strata --rootDir dist/sheets',
    `  one that you have: copy .clasp.json.example to ${project} and paste the script's id,`,
    '  found in the spreadsheet under Extensions > Apps Script > Project Settings > Script ID',
  ].join('\n')
}

type Reading = readonly [said: RegExp, meaning: (found: RegExpExecArray, project: string) => string]

const SETTINGS = 'https://script.google.com/home/usersettings'

const READINGS: readonly Reading[] = [
  [/No credentials found/, () => 'Not logged in to Google: run npx clasp login, then push again'],
  [
    /invalid_grant|invalid_rapt|invalid authentication credentials/i,
    () => 'Google no longer accepts the login: run npx clasp login, then push again',
  ],
  [/Project settings not found/, (_, project) => noProject(project)],
  [
    /has not enabled the Apps Script API/,
    () => `The Apps Script API is off for your account: switch it on at ${SETTINGS}, wait a minute, then push again`,
  ],
  [
    /Enable it by visiting (https:\/\/\S+)/,
    ([, address]) =>
      `The Apps Script API is off in the Cloud project of your login: switch it on at ${address}, wait a minute, then push again`,
  ],
  [
    /Syntax error: (.+) line: (\d+) file: (.+)/,
    ([, error, line, file]) => `Apps Script refuses ${file} at line ${line}: ${error}. The checks here let it through: please report it`,
  ],
  [
    /entity was not found/,
    (_, project) =>
      `Google knows no script by the scriptId in ${project}: copy it again from the script's Project Settings, and check that npx clasp login used the account that owns it`,
  ],
  [
    /does not have permission/,
    (_, project) =>
      `Your account may not change the script that ${project} names: log in with the account that owns it (npx clasp login) or ask for edit access to the spreadsheet`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/,
    () => 'script.googleapis.com could not be reached: check the connection, then push again',
  ],
]

export function claspFailure(text: string, project: string): string {
  for (const [said, meaning] of READINGS) {
    const found = said.exec(text)
    if (found !== null) return meaning(found, project)
  }
  return `clasp failed: ${text}`
}
