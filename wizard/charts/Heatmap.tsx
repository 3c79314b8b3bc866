/** A table of numbers whose cells are the deeper in colour the more they hold; the numbers stand in them, so nothing is told by colour alone. */
import { max } from 'd3-array'
import { scaleSqrt } from 'd3-scale'

interface Props {
  readonly caption: string
  /** What the rows and what the columns are, such as "Recency" and "Frequency". */
  readonly down: string
  readonly across: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** `null` is a cell without anybody in it. */
  readonly value: (row: number, column: number) => number | null
  readonly figure: (value: number) => string
}

/** The deepest tint that text is still read on. */
const DEEPEST = 38

export function Heatmap({ caption, down, across, rows, columns, value, figure }: Props) {
  const most = max(rows.flatMap((_, row) => columns.map((__, column) => value(row, column) ?? 0))) ?? 0
  // By the root, because one cell often holds most of all.
  const depth = scaleSqrt([0, Math.max(most, Number.MIN_VALUE)], [0, DEEPEST])
  return (
    <table class="heatmap">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            {down} / {across}
          </th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((name, row) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map((other, column) => {
              const cell = value(row, column)
              return (
                <td key={other} style={{ '--depth': `${depth(cell ?? 0)}%` }}>
                  {cell === null ? '' : figure(cell)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
