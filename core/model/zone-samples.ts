/**
 * One number for each stretch between the numbers at which a condition may change its answer, and each of those numbers
 * itself. Decides which number stands for a stretch: the last whole one before its upper end, so that examples read well.
 */

/** For `edges` in rising order, 2n + 1 numbers: 1, 3, 5 … are the edges, 0, 2, 4 … lie between and around them. */
export function zoneSamples(edges: ArrayLike<number>): number[] {
  const samples: number[] = [between(-Infinity, edges[0] ?? Infinity)]
  for (let index = 0; index < edges.length; index++) samples.push(edges[index]!, between(edges[index]!, edges[index + 1] ?? Infinity))
  return samples
}

/** Where nothing lies between two neighbouring doubles, one of them: no number is ever in that stretch. */
function between(low: number, high: number): number {
  if (high === Infinity) return low === -Infinity ? 0 : above(low)
  const whole = Math.ceil(high) - 1
  if (whole > low && whole < high) return whole
  return low === -Infinity ? high - Math.abs(high) : low / 2 + high / 2
}

function above(low: number): number {
  const whole = Math.floor(low) + 1
  return whole > low ? whole : low + Math.abs(low)
}
