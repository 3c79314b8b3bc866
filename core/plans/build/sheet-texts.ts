/** Every text that plans write into a workbook. */

export const SHEET_TEXTS = {
  sheets: { model: 'Segment model', columns: 'Segments', profile: 'Segment profile', playbook: 'Playbook', snapshots: 'Snapshots' },
  segment: 'Segment',
  model: {
    live: 'Edit the rules below and the segments follow. A blank cell means any value. To use another column of the table, open the sidebar.',
    values: 'Edit the rules below, then open the sidebar and write again: the segments are values, no formulas.',
    inputs: {
      asOf: { label: 'As of', hint: 'Rules such as last 90 days count from this day.' },
      otherwise: { label: 'Otherwise', hint: 'The name of accounts that no rule matches.' },
      version: { label: 'Version', hint: 'Counted up when the sidebar writes the model again.' },
      effective: { label: 'Effective', hint: 'The day this version was written.' },
      review: { label: 'Next review', hint: 'From this day on the sidebar reminds you.' },
    },
  },
  profile: {
    title: (model: string): string => `${model}: profile`,
    live: 'Follows the segments. Index 100 is the mean of all accounts.',
    values: 'As of the day it was written. Index 100 is the mean of all accounts.',
    counts: 'Accounts per segment. For shares of value, the table needs a column of what an account is worth.',
    accounts: 'Accounts',
    chart: 'Share of accounts and of value',
    chartOfCounts: 'Accounts by segment',
  },
  playbook: {
    title: (model: string): string => `${model}: playbook`,
    note: 'A starting point to edit. Writing the model again keeps your texts.',
    header: ['Segment', 'Marketing', 'Sales', 'Customer success', 'Pricing', 'KPI'],
  },
  snapshots: { header: ['id', 'segment', 'value', 'date'] },
  compare: {
    summary: 'In short',
    flows: 'Who goes where',
    matrix: 'Accounts from (rows) to (columns)',
    movers: 'Accounts that move',
    andMore: (count: number): string => `${count.toLocaleString('en-US')} more are left out here.`,
  },
} as const
