/** What a rule of the manifest checker reports. */

export interface Finding {
  /** The rule that is broken, such as "order". */
  readonly rule: string
  /** Where: an element's path, or a resource's id. */
  readonly place: string
  readonly text: string
}
