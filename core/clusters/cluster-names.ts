/** What a cluster is called in every table, so that the rules of SEGMENT and the clusters themselves compare as texts. */

/** `cluster` counts from 0. */
export function clusterName(cluster: number): string {
  return `Cluster ${cluster + 1}`
}
