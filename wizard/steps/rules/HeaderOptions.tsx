/** The named columns of the accounts, as entries of a list. */
export function HeaderOptions({ headers }: { readonly headers: readonly string[] }) {
  return (
    <>
      {headers
        .filter((header) => header.trim() !== '')
        .map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
    </>
  )
}
