/** What a row that stands for all others is called, so that it is not taken for one of them. */

/** `word`, in brackets where one of the names is the same; letter case apart, as lookups in a sheet compare. */
export function apart(word: string, names: readonly string[]): string {
  return names.some((name) => name.toLowerCase() === word.toLowerCase()) ? `(${word})` : word
}
