/**
 * What ends a command for a reason that the person at it can mend: they read the message alone, and the exit code is 1.
 * Anything else that is thrown is a mistake of ours and shows where it happened.
 */

export class Refusal extends Error {}

export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
