/**
 * Builds the playground into one folder that any web server can show from any path. Decides what is bundled: with
 * splitting, so that Univer's hyphenation dictionaries stay separate files that are fetched only when needed.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Gives what the bundler says is in it. */
export async function buildPlayground(outDir = path.join(ROOT, 'dist/playground')): Promise<readonly Metafile[]> {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const { metafile } = await build({
    entryPoints: { main: path.join(ROOT, 'playground/main.tsx'), 'import-worker': path.join(ROOT, 'playground/import/worker.ts') },
    outdir: outDir,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'warning',
  })
  await copyFile(path.join(ROOT, 'playground/index.html'), path.join(outDir, 'index.html'))
  return [metafile]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPlayground()
