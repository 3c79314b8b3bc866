/** show=support: a row per period and supporting role. */
import type { Table } from '../../registry/define.ts'
import type { Period } from '../periods.ts'
import type { SupportNeed } from './support.ts'

export function supportTable(needs: readonly SupportNeed[], periods: readonly Period[]): Table {
  return {
    header: ['period', 'role', 'reps', 'by ratio', 'by volume', 'need', 'binding', 'on board', 'gap'],
    rows: needs.map(({ period, role, reps, byRatio, byVolume, need, binding, onBoard }) => [
      periods[period]!.start,
      role,
      reps,
      byRatio,
      byVolume,
      need,
      binding,
      onBoard,
      onBoard - need,
    ]),
  }
}
