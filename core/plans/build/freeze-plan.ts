/** Results in the place of Strata's formulas, for people who open the file without the add-in. */
import { areaOf } from '../area.ts'
import type { Plan } from '../step.ts'

interface Frozen {
  readonly sheet: string
  readonly address: string
}

export function freezePlan(id: string, title: string, areas: readonly Frozen[]): Plan {
  return { id, title, steps: areas.map(({ sheet, address }) => ({ step: 'freeze', area: areaOf(sheet, address) })) }
}
