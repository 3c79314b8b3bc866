/** Work that a panel's button starts: one at a time, its failure shown in words, its end announced. */
import { useState } from 'preact/hooks'

export interface Work {
  readonly isBusy: boolean
  readonly failure: string | null
  readonly run: (what: () => Promise<void>) => Promise<void>
}

export function useWork(): Work {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const run = async (what: () => Promise<void>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    try {
      await what()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, failure, run }
}
