/** Which colour a segment has, the same in rules, preview and charts: by its place in the model, the rest in grey. */

const COLOURS = 8

/** One CSS value per segment; `sizes` in the order of assignment.ts. Beyond eight the colours come again. */
export function segmentColours(sizes: readonly { readonly name: string; readonly kind: string }[]): ReadonlyMap<string, string> {
  return new Map(
    sizes.map(({ name, kind }, index) => [name, kind === 'otherwise' ? 'var(--segment-rest)' : `var(--segment-${(index % COLOURS) + 1})`]),
  )
}
