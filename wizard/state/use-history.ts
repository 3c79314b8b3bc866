/** Taking back edits of the rule table, one at a time; what is typed into one cell without a break is one edit. */
import { useRef, useState } from 'preact/hooks'
import type { ModelTable } from './draft.ts'

export interface History {
  /** To be called before each edit; `what` is the same for letters typed into the same cell. */
  readonly keep: (model: ModelTable, what: string) => void
  /** The table before the last edit, which is forgotten; `null` where there is none. */
  readonly takeBack: () => ModelTable | null
  readonly canTakeBack: boolean
}

const MOST_KEPT = 100

export function useHistory(): History {
  const models = useRef<ModelTable[]>([])
  const last = useRef('')
  const [count, setCount] = useState(0)
  return {
    canTakeBack: count > 0,
    keep: (model, what) => {
      if (what !== '' && what === last.current) return
      last.current = what
      models.current = [...models.current, model].slice(-MOST_KEPT)
      setCount(models.current.length)
    },
    takeBack: () => {
      const model = models.current.pop() ?? null
      last.current = ''
      setCount(models.current.length)
      return model
    },
  }
}
