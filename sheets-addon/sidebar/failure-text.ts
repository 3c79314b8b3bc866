/**
 * What a failed google.script.run means to the user. With several Google accounts signed in, Google answers for
 * the wrong one and fails with texts that speak of storage or permission; the cure is the user's to apply.
 */
import { message as messageOf } from '../../core/errors.ts'

export function failureText(message: string): string {
  if (/PERMISSION_DENIED|authorization is required|reading from storage/i.test(message)) {
    return 'Google answered for another of your signed-in accounts. Open this file in a browser profile with one account, or sign in to this account first'
  }
  if (/NetworkError|connection failure/i.test(message)) return 'Google Sheets could not be reached. Check the connection and try again'
  if (/exceeded maximum execution time/i.test(message)) return messageOf('HOST_SLOW', {})
  return message
}
