/** Which stages end a lifecycle without success, where nobody has said it: those whose name says so. */

const LOST = /\b(?:lost|churned|disqualified|unqualified|rejected|declined|cancelled|canceled|withdrawn|abandoned|dead|junk|no decision)\b/i

export function saysLost(stage: string): boolean {
  return LOST.test(stage)
}
