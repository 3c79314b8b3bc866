/** A few words where something else was expected: what is the matter, the host's own reason, what to do. */
interface Props {
  readonly heading: string
  readonly body: string
  /** Of something that failed. */
  readonly reason?: string
}

export function Notice({ heading, body, reason }: Props) {
  return (
    <section class={reason === undefined ? 'notice' : 'notice failed'}>
      <h2>{heading}</h2>
      {reason !== undefined && <p class="reason">{reason}</p>}
      <p>{body}</p>
    </section>
  )
}
