/**
 * Who the add-in is in each environment: ids, namespace, names, and where its files lie. An installed add-in is known
 * by its id and a formula by its namespace, so none of these changes after a release; two environments share none, or
 * the functions of an Excel that holds both would not load.
 */

export type Environment = 'dev' | 'prod'

export interface ExcelConfig {
  /** The https address of the folder with the files, without a slash at its end. */
  readonly baseUrl: string
  /** Three numbers, as in package.json. */
  readonly version: string
  /** What stands before a function's name: `STRATA` in `=STRATA.SEGMENT(…)`. */
  readonly namespace: string
  /** The id of the add-in only manifest, manifest.xml. */
  readonly xmlId: string
  /** The id of the unified manifest, manifest.json: to Microsoft 365 it is another add-in. */
  readonly unifiedId: string
  readonly name: string
  /** The two manifests may be listed side by side, so people must be able to tell them apart. */
  readonly unifiedName: string
}

export const DEV_BASE_URL = 'https://localhost:3000'

const IDENTITIES: Readonly<Record<Environment, Omit<ExcelConfig, 'baseUrl' | 'version'>>> = {
  dev: {
    namespace: 'STRATADEV',
    xmlId: '7c81de9a-41c0-4f2c-8a59-341cfd1bc2f4',
    unifiedId: '80f7ef65-2d47-4150-b07f-ce3fee578453',
    name: 'Strata (dev)',
    unifiedName: 'Strata (dev, Microsoft 365)',
  },
  prod: {
    namespace: 'STRATA',
    xmlId: 'dc267bec-aaf3-459d-b7f6-168a639f5afe',
    unifiedId: 'b1d970ce-8d37-41ba-abe2-2b7638ffb310',
    name: 'Strata',
    unifiedName: 'Strata (Microsoft 365)',
  },
}

export function excelConfig(environment: Environment, baseUrl: string, version: string): ExcelConfig {
  return { ...IDENTITIES[environment], baseUrl, version }
}
