/**
 * The certificate of the development server. Decides where it comes from (named by the user, else made and installed by
 * Microsoft's tool) and what is said where it can't be installed: the server still runs, with one that nothing trusts yet.
 */
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { getHttpsServerOptions } from 'office-addin-dev-certs'
import { Refusal } from './refusal.ts'

export interface Certificate {
  readonly cert: Buffer
  readonly key: Buffer
  /** What to do before Excel will load anything; `null` where the certificate is trusted, or the user's own affair. */
  readonly advice: string | null
}

/** Where Microsoft's tool keeps what it made. */
const KEPT = join(homedir(), '.office-addin-dev-certs')

export async function devCertificate(cert: string | undefined, key: string | undefined): Promise<Certificate> {
  if ((cert === undefined) !== (key === undefined))
    throw new Refusal('--cert and --key go together: a certificate for localhost and its key')
  if (cert !== undefined && key !== undefined) return own(cert, key)
  try {
    return { ...(await getHttpsServerOptions()), advice: null }
  } catch (error) {
    return untrusted(error instanceof Error ? error.message : String(error))
  }
}

async function own(certFile: string, keyFile: string): Promise<Certificate> {
  try {
    const [cert, key] = await Promise.all([readFile(certFile), readFile(keyFile)])
    createSecureContext({ cert, key })
    return { cert, key, advice: null }
  } catch (error) {
    throw new Refusal(`--cert ${certFile} --key ${keyFile} are no certificate and its key: ${(error as Error).message}`)
  }
}

/** The tool makes its certificate before it tries to install it. */
async function untrusted(reason: string): Promise<Certificate> {
  try {
    const [cert, key] = await Promise.all(['localhost.crt', 'localhost.key'].map((name) => readFile(join(KEPT, name))))
    return { cert: cert!, key: key!, advice: advice(reason) }
  } catch {
    throw new Refusal(`no certificate could be made for localhost (${reason.trim()}). Bring your own: --cert file --key file`)
  }
}

function advice(reason: string): string {
  return [
    `The certificate for localhost could not be installed: ${reason.trim()}`,
    'Excel shows nothing from a server that the machine does not trust. Do one of these, then start again:',
    '  - npx office-addin-dev-certs install  in a terminal of your own, and confirm what it asks (an administrator: --machine)',
    `  - trust ${join(KEPT, 'ca.crt')} by hand. Windows: open it, Install Certificate, Trusted Root Certification Authorities.`,
    '    Mac: open it in Keychain Access, Get Info, Trust, Always Trust. Linux: in the settings of the browser, as an authority.',
    '    Start with it by name, or the tool makes a new one:',
    `    npm run dev:excel -- --cert ${join(KEPT, 'localhost.crt')} --key ${join(KEPT, 'localhost.key')}`,
    '  - a certificate for localhost that your company trusts, with --cert and --key in the same way',
    '  - no certificate here: put the files on any https host, npm run build -- --base-url https://…',
  ].join('\n')
}
