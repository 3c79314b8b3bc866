/** Carries a request from the sidebar to `hostCall` on the server, and turns a failed trip into words a user can act on. */
import { failureText } from './failure-text.ts'

export function send(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler(resolve)
      .withFailureHandler(({ message }) => reject(new Error(failureText(message))))
      .hostCall(request)
  })
}
