/** Puts a text on the clipboard, also inside a sandboxed sidebar that is denied the clipboard API. */

/** False where neither way is allowed; then the text of `shown` is left selected for the user to copy. */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    getSelection()?.selectAllChildren(shown)
    return document.execCommand('copy')
  }
}
