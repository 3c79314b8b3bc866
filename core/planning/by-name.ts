/** A setting that options give once for all, or by name such as fit.Enterprise. Decides which of the two counts. */
import { InputError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'

const MOST_NAMED = 8

/** One per name, such as those of segments: its own, else the one for all. Letter case is ignored, as in all options; other names are refused. */
export function byName<T>(option: string, forAll: T, own: ReadonlyMap<string, T | null>, names: readonly string[]): T[] {
  const keys = names.map((name) => name.toLowerCase())
  const settings = keys.map(() => forAll)
  own.forEach((value, name) => {
    const key = name.trim().toLowerCase()
    if (!keys.includes(key))
      throw new InputError('MARKET_NAME', {
        option: `${option}.${name}`,
        nearest: nearestName(name, names),
        names: names.slice(0, MOST_NAMED).join(', '),
      })
    keys.forEach((one, at) => {
      if (one === key) settings[at] = value ?? forAll
    })
  })
  return settings
}
