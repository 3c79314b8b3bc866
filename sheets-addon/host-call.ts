/** The sidebar's one way in. Anyone can type it into a cell too, so `serve` refuses whatever the sidebar would not send. */
import { serve } from '../core/remote.ts'
import { sheetsHost } from './sheets-host.ts'

export function hostCall(request: unknown): string {
  return serve(sheetsHost, request)
}
