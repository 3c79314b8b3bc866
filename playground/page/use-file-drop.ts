/** Files dropped anywhere on the page, the grid included; `true` while one hovers over it. */
import { useEffect, useState } from 'preact/hooks'

export function useFileDrop(open: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    // In the capture phase: Univer has its own idea of what a drop on the grid is.
    const listen = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
      window.addEventListener(type, act, { capture: true, signal: stop.signal })
    listen('dragover', (event) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    })
    listen('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false)
    })
    listen('drop', (event) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      event.stopPropagation()
      open(file)
    })
    return () => stop.abort()
  }, [open])
  return over
}

function holdsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
