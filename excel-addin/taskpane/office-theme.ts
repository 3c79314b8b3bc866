/**
 * Light or dark as Excel itself is, which may be other than the system. Excel tells of no change, so the theme is read
 * at the start and each time the pane is shown again.
 */

export function followOfficeTheme(): void {
  applyTheme()
  void Office.addin.onVisibilityModeChanged(applyTheme)
}

async function applyTheme(): Promise<void> {
  const dark = isDark(Office.context.officeTheme)
  // Without a theme of Excel's the page follows the system.
  document.documentElement.classList.toggle('dark', dark === true)
  document.documentElement.classList.toggle('light', dark === false)
}

/** Excel on the web has no theme to tell, and an older Excel only its colours. */
function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | null {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '') ?? []
  if (red === undefined) return null
  const brightness = 0.299 * Number.parseInt(red, 16) + 0.587 * Number.parseInt(green!, 16) + 0.114 * Number.parseInt(blue!, 16)
  return brightness < 128
}
