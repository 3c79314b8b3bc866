/** The day on which the sample's story stops: nothing in it is later, and every relative date counts back from it. */
import { serialOf } from '../../core/dates.ts'

export const AS_OF = serialOf(2026, 10, 31)
