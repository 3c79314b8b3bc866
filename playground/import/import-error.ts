/** A file that can't be opened, in words for the person who chose it: what was wrong; what to do. */
export class ImportError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ImportError'
  }
}
