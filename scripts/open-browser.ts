/** Opens an address in the person's browser, where there is one: not in CI and not on a machine without a screen. */
import { spawn } from 'node:child_process'

/** Never fails: the address is on the screen in any case. */
export function openInBrowser(address: string): void {
  const { platform, env } = process
  const screen = platform !== 'linux' || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined
  if (env.CI !== undefined || !screen) return
  const [command, ...args] = platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
