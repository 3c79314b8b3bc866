/** As much of google.script.run as the sidebar uses: one function, its answer and its failure. */
declare const google: {
  readonly script: {
    readonly run: {
      withSuccessHandler(handler: (reply: string) => void): {
        withFailureHandler(handler: (error: { readonly message: string }) => void): {
          hostCall(request: string): void
        }
      }
    }
  }
}
