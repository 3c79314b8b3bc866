/** The arguments of a command. Decides that whatever it does not know is refused, with the way to call it. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Refusal } from './refusal.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values']

export function readArguments<const O extends Options>(args: readonly string[], options: O, usage: string): Values<O> {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    // Node adds sentences on how to write dashes, which the usage shows.
    throw new Refusal(`${(error as Error).message.split(/\.\s/)[0]}; use ${usage}`)
  }
}
