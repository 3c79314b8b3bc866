/** The sample workbook: its sheets in their order. The same on every machine and on every call. */
import { drawAccounts } from './accounts.ts'
import { accountsSheet } from './accounts-sheet.ts'
import { CAPACITY_NAMES, capacitySheet } from './capacity-sheet.ts'
import { checksSheet } from './checks-sheet.ts'
import { groupsSheet } from './groups-sheet.ts'
import { lifetimeSheet } from './lifetime-sheet.ts'
import { MARKET_NAMES, marketSheet } from './market-sheet.ts'
import { migrationSheet } from './migration-sheet.ts'
import { modelSheet } from './model-sheet.ts'
import { drawOrders } from './orders.ts'
import { ordersRanges, ordersSheet } from './orders-sheet.ts'
import { rfmSheet } from './rfm-sheet.ts'
import { segmentsSheet } from './segments-sheet.ts'
import { startSheet } from './start-sheet.ts'
import { TERRITORY_NAMES, territoriesSheet } from './territories-sheet.ts'
import type { SampleWorkbook } from './types.ts'
import { valueSheet } from './value-sheet.ts'
import { velocitySheet } from './velocity-sheet.ts'

export function sampleWorkbook(): SampleWorkbook {
  const accounts = drawAccounts()
  const orders = drawOrders(accounts)
  const ranges = ordersRanges(orders)
  return {
    sheets: [
      startSheet(ranges),
      accountsSheet(accounts),
      ordersSheet(orders),
      modelSheet(),
      segmentsSheet(),
      rfmSheet(ranges),
      checksSheet(),
      valueSheet(),
      migrationSheet(accounts),
      velocitySheet(accounts),
      lifetimeSheet(ranges),
      groupsSheet(),
      capacitySheet(),
      territoriesSheet(),
      marketSheet(),
    ],
    names: [...CAPACITY_NAMES, ...TERRITORY_NAMES, ...MARKET_NAMES],
  }
}
