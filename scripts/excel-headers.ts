/**
 * What a server must send with the add-in's files, beside their types. The table in docs/guide/install-excel.md says the
 * same to those who host it elsewhere.
 */

export function excelHeaders(file: string): Readonly<Record<string, string>> {
  return {
    // Excel on the web fetches functions.json and functions.js from another origin; without this it installs no function.
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    // Names that stay the same are asked for each time. Not for images: where they may not be kept, Excel shows its own.
    ...(!file.endsWith('.png') && { 'cache-control': 'no-cache' }),
  }
}
