/** All ways to segment, in the order in which they are shown where none fits better than another. */
import { BEHAVIOURAL } from './behavioural/index.ts'
import { DEMOGRAPHIC } from './demographic/index.ts'
import { FIRMOGRAPHIC } from './firmographic/index.ts'
import { GEOGRAPHIC } from './geographic/index.ts'
import { LAYERED } from './layered/index.ts'
import { LIFECYCLE } from './lifecycle/index.ts'
import type { Method } from './method.ts'
import { NEEDS } from './needs/index.ts'
import { PRODUCT } from './product/index.ts'
import { PSYCHOGRAPHIC } from './psychographic/index.ts'
import { RFM } from './rfm/index.ts'
import { SECTOR } from './sector/index.ts'
import { TECHNOGRAPHIC } from './technographic/index.ts'
import { VALUE } from './value/index.ts'

export const METHODS: readonly Method[] = [
  FIRMOGRAPHIC,
  VALUE,
  LIFECYCLE,
  BEHAVIOURAL,
  RFM,
  GEOGRAPHIC,
  SECTOR,
  PRODUCT,
  TECHNOGRAPHIC,
  NEEDS,
  PSYCHOGRAPHIC,
  DEMOGRAPHIC,
  LAYERED,
]
