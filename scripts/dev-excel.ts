/**
 * `npm run dev:excel`: builds the add-in for this machine, serves it over https with the headers that Excel wants, says how
 * to put it into an Excel, and builds again at each change. Ctrl+C ends it.
 */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildExcel } from './build-excel.ts'
import { type Certificate, devCertificate } from './dev-certificate.ts'
import { excelHeaders } from './excel-headers.ts'
import { DEV_TARGET } from './excel-target.ts'
import { readArguments } from './read-arguments.ts'
import { Refusal, runCommand } from './refusal.ts'
import { serve } from './serve.ts'
import { sideloadSteps } from './sideload-steps.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = join(ROOT, 'dist/excel')
const BUILD = join(ROOT, 'scripts/build-excel.ts')
const SOURCES = ['core', 'wizard', 'excel-addin', 'docs']
/** Editors write a file in several steps. */
const SETTLE_MS = 200

const OPTIONS = { cert: { type: 'string' }, key: { type: 'string' } } as const
const USAGE = 'npm run dev:excel [-- --cert localhost.crt --key localhost.key]'

await runCommand(async () => {
  const { cert, key } = readArguments(process.argv.slice(2), OPTIONS, USAGE)
  const certificate = await devCertificate(cert, key)
  await buildExcel(FOLDER, DEV_TARGET)
  const address = await serveAddIn(certificate)

  if (certificate.advice !== null) console.error(`${certificate.advice}\n`)
  console.log(`The add-in is at ${address} (Ctrl+C ends it). To see whether the certificate works, open ${address}taskpane.html\n`)
  console.log(`${sideloadSteps(relative(process.cwd(), join(FOLDER, 'manifest.xml')))}\n`)
  console.log('Then type =STRATADEV.SEGMENT( into a cell, or choose Strata on the Home tab.')

  let timer: NodeJS.Timeout | undefined
  let builds = Promise.resolve()
  for (const source of SOURCES)
    watch(join(ROOT, source), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        builds = builds.then(buildAgain)
      }, SETTLE_MS)
    })
})

/** The port stands in the manifest, so another one will not do. */
async function serveAddIn(tls: Certificate): Promise<string> {
  const port = Number(new URL(DEV_TARGET.baseUrl).port)
  try {
    return (await serve(FOLDER, port, { tls, onlyThisPort: true, headers: excelHeaders })).address
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Refusal(`Port ${port} is taken: the manifest names it, so end the program that holds it, and start again`)
  }
}

/** In a process of its own, which prints what is wrong: this one knows the functions only as they were declared when it began. */
function buildAgain(): Promise<void> {
  return new Promise((done) => {
    spawn(process.execPath, [...process.execArgv, BUILD], { stdio: 'inherit' }).on('close', (code) => {
      if (code === 0) console.log('Built again. Reload the pane (its menu, Reload); a new list of functions needs Excel started again.')
      done()
    })
  })
}
