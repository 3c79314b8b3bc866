/** Every example of every worksheet function as a row, exactly as its reference page prints it. */
import { type Cell, isError } from '../../core/cells.ts'
import type { Example } from '../../core/registry/define.ts'
import { exampleFormula } from '../../core/registry/formula.ts'
import { type FunctionSpec, REGISTRY } from '../../core/registry/index.ts'
import type { Checked, Value, Values } from './live-check.ts'

export function exampleChecks(specs: readonly FunctionSpec[] = REGISTRY): Checked[] {
  return specs.flatMap((spec) => spec.examples.map((_, index) => exampleCheck(spec, index)))
}

function exampleCheck(spec: FunctionSpec, index: number): Checked {
  const example = spec.examples[index]!
  return {
    kind: 'checked',
    id: `${spec.name}-${index + 1}`,
    hosts: ['sheets', 'excel'],
    settles: example.note,
    answers: spec.name,
    formula: exampleFormula(spec, example),
    expected: valuesOf(spec, example),
    ...(isReadOtherwise(spec, example) && { onlyLive: READ_OTHERWISE }),
  }
}

function valuesOf(spec: FunctionSpec, { note, result }: Example): Values {
  return result.map((row) =>
    row.map((cell): Value => {
      if (isError(cell)) throw new Error(`${spec.name}, "${note}": the live check has no way to expect an error cell in a result`)
      return cell
    }),
  )
}

const READ_OTHERWISE =
  'it splits array constants at commas and semicolons inside texts, and makes numbers of days, times and amounts written as text'

/** Digits with the marks of a date, a time, a percent or an amount, or a month and a year; a whole number stays text. */
const RETYPED = /^(?!\d+$|.*\.\.)[$\u20ac\u00a3]?\d[\d\s./:%e-]*$|^[a-z]{3,9} \d{4}$/i

/** Where a parameter asks for numbers or dates, a text and the number that the engine makes of it are read alike. */
function isReadOtherwise({ params }: FunctionSpec, { args }: Example): boolean {
  const kinds = Object.values(params).map(({ kind }) => kind)
  return args.some((argument, index) => {
    const texts = Array.isArray(argument) ? argument.flat().filter((cell: Cell) => typeof cell === 'string') : []
    const isTyped = kinds[index] === 'number' || kinds[index] === 'date'
    return texts.some((text) => /[,;]/.test(text) || (!isTyped && RETYPED.test(text)))
  })
}
