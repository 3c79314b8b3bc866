/** How well each number of clusters that was tried lies apart, as a table. */
import type { Table } from '../registry/define.ts'
import type { Tried } from './choose-clusters.ts'
import { structureWords } from './structure-words.ts'

export function triedTable(tried: readonly Tried[], chosen: number): Table {
  return {
    header: ['k', 'verdict', 'silhouette', 'explained', 'smallest'],
    rows: tried.map(({ clusters, silhouette, explained, smallest }) => [
      clusters,
      `${structureWords(silhouette)}${clusters === chosen ? ', taken' : ''}`,
      silhouette,
      explained,
      smallest,
    ]),
  }
}
