/** show=summary: how far two groupings of the accounts agree, each figure with what it says in plain words. */
import { figureCell, type Row } from '../cells.ts'
import { percent } from '../percent.ts'
import type { Table } from '../registry/define.ts'
import { contingency } from '../statistics/contingency.ts'
import { agreement } from './agreement.ts'
import type { Flows } from './flows.ts'
import type { Matching } from './matching.ts'
import { movesOf } from './moves.ts'
import { alikeness, linkStrength, sharedKnowledge } from './readings.ts'

export function summaryTable(flows: Flows, matching: Matching, order: readonly string[] | null): Table {
  const { from, to, money } = flows
  const moves = movesOf(flows, matching, order)
  const both = moves.accountsInBoth
  const { adjustedRandIndex, normalisedMutualInformation } = agreement(moves.shared, from.length, to.length)
  const { cramersV, classes } = contingency(moves.shared, from.length, to.length)
  const rows: Row[] = [
    ['accounts before', moves.accountsBefore, 'with a segment before'],
    ['accounts after', moves.accountsAfter, 'with a segment after'],
    ['new accounts', moves.newAccounts, 'without a segment before'],
    ['lost accounts', moves.lostAccounts, 'without a segment after'],
    ['accounts in both', both, 'the shares below are of these'],
    ['matched segments', matching.partners.filter((partner) => partner >= 0).length, pairing(flows, matching)],
    ['moved accounts', moves.movedAccounts, 'now in another segment'],
    shareRow('moved share', moves.movedAccounts, both, 'of the accounts moved'),
  ]
  if (order !== null && matching.how === 'name')
    rows.push(
      shareRow('up share', moves.movedUp, both, 'are in a better segment'),
      shareRow('stay share', both - moves.movedAccounts, both, 'stayed'),
      shareRow('down share', moves.movedAccounts - moves.movedUp, both, 'are in a worse segment'),
    )
  if (money !== 'none')
    rows.push(
      ['value before', moves.valueBefore, 'of all with a segment before'],
      ['value after', moves.valueAfter, 'of all with a segment after'],
      ['moved value', moves.movedValue, 'value before of the accounts that moved'],
      shareRow('moved value share', moves.movedValue, moves.valueInBoth, 'of the value before moved'),
    )
  rows.push(
    shareRow('split share', both - moves.followers, both, 'went elsewhere than most of their segment'),
    figureRow('adjusted Rand index', adjustedRandIndex, alikeness(adjustedRandIndex)),
    figureRow('normalised mutual information', normalisedMutualInformation, sharedKnowledge(normalisedMutualInformation)),
    figureRow("Cramér's V", cramersV, linkStrength(cramersV, classes)),
  )
  return { header: ['measure', 'value', 'reading'], rows }
}

function shareRow(measure: string, part: number, whole: number, words: string): Row {
  return whole === 0 ? [measure, null, 'nothing to share out'] : [measure, part / whole, `${percent(part, whole)} ${words}`]
}

function figureRow(measure: string, figure: number, words: string): Row {
  return [measure, figureCell(figure), words]
}

function pairing({ from, to }: Flows, { how, partners }: Matching): string {
  if (how === 'name') return 'segments of the same name are the same'
  const pairs = partners.flatMap((partner, row) => (partner < 0 ? [] : [`${from[row]!} → ${to[partner]!}`]))
  return pairs.length === 0 ? 'no two segments share an account' : `matched by most accounts: ${pairs.join('; ')}`
}
