/** What drives the value of the accounts, worked out once per accounts after the page is drawn. */
import { useEffect, useState } from 'preact/hooks'
import type { Accounts } from '../../state/accounts.ts'
import { type ValueDrivers, valueDriversOf } from '../../state/value-drivers.ts'

const known = new WeakMap<Accounts, Promise<ValueDrivers | null>>()

export function useValueDrivers(accounts: Accounts): ValueDrivers | null {
  const [drivers, setDrivers] = useState<ValueDrivers | null>(null)
  useEffect(() => {
    let isGone = false
    const found = known.get(accounts) ?? valueDriversOf(accounts)
    known.set(accounts, found)
    void found.then((next) => isGone || setDrivers(next))
    return () => {
      isGone = true
    }
  }, [accounts])
  return drivers
}
