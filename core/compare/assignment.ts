/** Who goes with whom, one to one, so that the weights of the pairs add up to the most: the Hungarian method (Kuhn 1955), in cubic time. */

/** The column of each row, −1 where there are more rows than columns. Rows must be equally long, `columns` each. */
export function bestAssignment(weights: readonly (readonly number[])[], columns: number): number[] {
  if (weights.length <= columns) return assign(weights, columns)
  const transposed = Array.from({ length: columns }, (_, column) => weights.map((row) => row[column]!))
  const rowOf = assign(transposed, weights.length)
  return weights.map((_, row) => rowOf.indexOf(row))
}

/**
 * Rows enter one by one, each along the cheapest alternating path (potentials after Jonker and Volgenant 1987). There are
 * no more rows than columns; column and row 0 are the path's start, so all counts are from 1.
 */
function assign(weights: readonly (readonly number[])[], columns: number): number[] {
  const rowPrice = new Array<number>(weights.length + 1).fill(0)
  const columnPrice = new Array<number>(columns + 1).fill(0)
  const rowAt = new Array<number>(columns + 1).fill(0)
  for (let entering = 1; entering <= weights.length; entering++) {
    const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY)
    const cameFrom = new Array<number>(columns + 1).fill(0)
    const isSeen = new Array<boolean>(columns + 1).fill(false)
    rowAt[0] = entering
    let column = 0
    while (rowAt[column] !== 0) {
      isSeen[column] = true
      const row = rowAt[column]!
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= columns; other++) {
        if (isSeen[other]) continue
        const slack = -weights[row - 1]![other - 1]! - rowPrice[row]! - columnPrice[other]!
        if (slack < least[other]!) {
          least[other] = slack
          cameFrom[other] = column
        }
        if (least[other]! < step) {
          step = least[other]!
          next = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (isSeen[other]) {
          rowPrice[rowAt[other]!]! += step
          columnPrice[other]! -= step
        } else least[other]! -= step
      }
      column = next
    }
    while (column !== 0) {
      rowAt[column] = rowAt[cameFrom[column]!]!
      column = cameFrom[column]!
    }
  }
  return weights.map((_, row) => rowAt.indexOf(row + 1, 1) - 1)
}
