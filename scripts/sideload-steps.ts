/** How a person puts the add-in of this machine into an Excel, in the words of each Excel. The longer guide is docs/guide/install-excel.md. */

/** The platform that one sits at comes first. */
export function sideloadSteps(manifest: string, platform: NodeJS.Platform = process.platform): string {
  const desktop = [windows(manifest), mac(manifest)]
  return [...(platform === 'darwin' ? desktop.reverse() : desktop), web(manifest)].join('\n\n')
}

function windows(manifest: string): string {
  return [
    'Windows, the quick way (fetches a tool of Microsoft, about 450 MB, the first time):',
    `  npx office-addin-debugging start ${quoted(manifest)} desktop --no-debug`,
    `  and at the end: npx office-addin-debugging stop ${quoted(manifest)}`,
    'Windows, without a tool:',
    '  1. Put manifest.xml into a folder that you share: right click, Properties, Sharing. Note its network path, \\\\computer\\folder.',
    '  2. Excel: File, Options, Trust Center, Trust Center Settings, Trusted Add-in Catalogs. Enter the path, Add catalog, tick Show in Menu.',
    '  3. Restart Excel: Home, Add-ins, More Add-ins, Shared Folder, Strata (dev), Add.',
  ].join('\n')
}

function mac(manifest: string): string {
  const folder = '~/Library/Containers/com.microsoft.Excel/Data/Documents/wef'
  return [
    'Mac:',
    `  1. mkdir -p ${folder} && cp ${quoted(manifest)} ${folder}/strata-dev.xml`,
    '  2. Restart Excel: Home, Add-ins, and under Developer Add-ins choose Strata (dev). After each restart once more.',
  ].join('\n')
}

function web(manifest: string): string {
  return [
    'Excel on the web:',
    '  1. Open a workbook: Home, Add-ins, More Add-ins, My Add-ins, Manage My Add-ins, Upload My Add-in.',
    `  2. Choose ${manifest}`,
    '  3. If the browser asks whether the page may reach this machine (local network), allow it.',
  ].join('\n')
}

function quoted(path: string): string {
  return path.includes(' ') ? `"${path}"` : path
}
