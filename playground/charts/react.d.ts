/** As much of React as the shell around a chart uses; React itself comes with Univer, its types do not. */
declare module 'react' {
  export function createElement(type: string, props: object): unknown
  export function useEffect(effect: () => () => void, inputs: readonly unknown[]): void
  export function useRef<T>(initial: null): { readonly current: T | null }
}
