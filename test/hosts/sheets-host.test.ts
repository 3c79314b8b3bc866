/** The Sheets host, through the built Code.js and google.script.run: the laws of every host, and those of its own. */
import { beforeAll, describe, expect, it } from 'vitest'
import { builtSheets } from '../kit/sheets-runner.ts'
import { sheetsUnderTest } from '../kit/sheets-workbook.ts'
import { hostContract } from './contract.ts'

let code: string

beforeAll(async () => {
  code = (await builtSheets()).code
})

hostContract('Sheets', async () => sheetsUnderTest(code))
