/** One message: what was wrong and where; what to do. Values in braces are filled in. No full stop. */
export interface Message {
  readonly text: string
  readonly todo: string
}
