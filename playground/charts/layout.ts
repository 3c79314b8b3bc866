/** Small measures that all kinds of charts share: how wide a text is, and from where to where the numbers go. */
import { max, min } from 'd3-array'

/** Of one character of the page's font at 11 px; wide enough for nearly every text. */
const CHARACTER = 6.6

export function widthOf(text: string): number {
  return text.length * CHARACTER
}

/** The text, cut with … where it is wider. */
export function fitted(text: string, width: number): string {
  const most = Math.floor(width / CHARACTER)
  if (text.length <= most) return text
  return most < 2 ? '' : `${text.slice(0, most - 1)}…`
}

/** Always with zero in it: lengths are compared. */
export function extentOf(values: readonly (number | null)[]): [number, number] {
  const numbers = values.filter((value) => value !== null)
  const [low, high] = [Math.min(0, min(numbers) ?? 0), Math.max(0, max(numbers) ?? 0)]
  return low === high ? [0, 1] : [low, high]
}
