/** Lets the browser draw and take clicks between two pieces of slow work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
