/** Small symmetric systems by Cholesky's factors: whether a matrix curves upwards in every direction, and what it solves to. */

/** The lower factor, row by row; `null` where the matrix is not positive definite. */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!
      for (let index = 0; index < column; index++) sum -= factor[row * size + index]! * factor[column * size + index]!
      if (row !== column) factor[row * size + column] = sum / factor[column * size + column]!
      else if (sum > 1e-14 * Math.abs(matrix[row * size + row]!)) factor[row * size + row] = Math.sqrt(sum)
      else return null
    }
  }
  return factor
}

/** The solution of matrix · x = right, from the matrix's lower factor. */
export function solved(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) x[row]! -= factor[row * size + column]! * x[column]!
    x[row]! /= factor[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) x[row]! -= factor[column * size + row]! * x[column]!
    x[row]! /= factor[row * size + row]!
  }
  return x
}
