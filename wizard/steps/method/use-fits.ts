/** How well each method suits the accounts, worked out one after the other while the page stays awake; the best fit first. */
import { useEffect, useState } from 'preact/hooks'
import { METHODS } from '../../methods/index.ts'
import type { Fit, Method, Surroundings } from '../../methods/method.ts'
import type { Accounts } from '../../state/accounts.ts'
import { pause } from '../../state/pause.ts'

export interface MethodFit {
  readonly method: Method
  readonly fit: Fit
}

/** `null` while they are worked out. */
export function useFits(accounts: Accounts, around: Surroundings): readonly MethodFit[] | null {
  const [fits, setFits] = useState<readonly MethodFit[] | null>(null)
  useEffect(() => {
    let isGone = false
    void (async () => {
      const found: MethodFit[] = []
      for (const method of METHODS) {
        await pause()
        if (isGone) return
        found.push({ method, fit: method.fit(accounts, around) })
      }
      setFits(found.sort((left, right) => scoreOf(right.fit) - scoreOf(left.fit)))
    })()
    return () => {
      isGone = true
    }
  }, [accounts, around])
  return fits
}

function scoreOf(fit: Fit): number {
  return fit.fits ? fit.score : -1
}
