/**
 * What Univer shows while a formula is typed: each function's sentence and its parameters, read from the registry.
 */
import { BooleanNumber, type Injector } from '@univerjs/core'
import { FunctionType, type IFunctionInfo, type IFunctionParam } from '@univerjs/engine-formula'
import { IDescriptionService } from '@univerjs/sheets-formula'
import { type FunctionSpec, type Param, REGISTRY } from '../../core/registry/index.ts'

/** After the first workbook is created: Univer starts the service only then. */
export function registerDescriptions(injector: Injector): void {
  injector.get(IDescriptionService).registerDescriptions(REGISTRY.map(functionInfo))
}

export function functionInfo(spec: FunctionSpec): IFunctionInfo {
  return {
    functionName: spec.name,
    aliasFunctionName: '',
    functionType: FunctionType.User,
    description: `${spec.summary} ${spec.returns.doc}`,
    abstract: spec.summary,
    functionParameter: Object.entries(spec.params).map(([name, param]) => parameterInfo(name, param)),
  }
}

function parameterInfo(name: string, param: Param): IFunctionParam {
  const choices = param.choices === undefined ? '' : ` One of ${param.choices.join(', ')}.`
  const fallback = !param.optional ? '' : param.fallback === undefined ? ' (optional)' : ` (optional; default ${param.fallback})`
  return {
    name,
    detail: `${param.doc}${choices}${fallback}`,
    example: exampleOf(param),
    require: param.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: BooleanNumber.FALSE,
  }
}

/** What stands for the argument in the help's example formula. */
function exampleOf({ shape, choices, kind }: Param): string {
  if (choices !== undefined) return `"${choices[0]}"`
  if (shape === 'grid') return 'A1:D9'
  if (shape === 'vector') return 'A2:A9'
  return kind === 'text' ? '"text"' : 'A1'
}
