/** Every text of the page around the grid; what opening a file says is in import/import-texts.ts. */
export const pageTexts = {
  title: 'Strata playground',
  open: 'Open a file',
  reset: 'Reset sample',
  resetDone: 'The sample workbook is back as it was',
  cancel: 'Cancel',
  dismiss: 'Close',
  drop: 'Drop a CSV, TSV or XLSX file to open it in a new sheet',
  privacy: 'Everything stays in this page: nothing is sent anywhere',
} as const
