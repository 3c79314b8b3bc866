/** The registry: every worksheet function, in the order in which help lists them. */
import * as functions from '../functions/index.ts'
import type { FunctionSpec } from './define.ts'

export { call, callWithWarnings, type HostRules } from './call.ts'
export { type FunctionSpec, isTableFunction, type Param } from './define.ts'

export const REGISTRY: readonly FunctionSpec[] = Object.values(functions)
