/**
 * What the ends of a comparison are called where an account has no segment there. In brackets, because New and Lost are
 * segments of the usual RFM grid.
 */
export const NEW = '(New)'
export const LOST = '(Lost)'
export const TOTAL = 'Total'
