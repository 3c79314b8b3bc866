/** The worksheet functions there are. Adding one is a file beside this and a line here. */
export { RFM_SCORE } from './rfm-score.ts'
export { SEGMENT } from './segment.ts'
export { VALUE_TIER } from './value-tier.ts'
