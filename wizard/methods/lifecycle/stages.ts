/**
 * What the names of lifecycle stages mean, from the first contact to the last. Decides which phase a stage belongs to, by
 * the words of HubSpot, Salesforce and success teams.
 */

/** In their order. The first whose words occur decides, so what ends a story stands above what begins one. */
const PHASES: readonly (readonly [name: string, order: number, words: RegExp])[] = [
  ['Churned', 6, /\bchurn|\blost\b|\bformer\b|\bcancell?ed\b|\binactive\b|\bended\b|\bclosed lost\b|\blapsed\b|\bex[- ]customer/],
  ['At risk', 5, /\bat[- ]risk\b|\bdormant\b|\bdeclin|\bwin[- ]?back\b|\bred\b|\bunhealthy\b|\bpaused?\b/],
  ['Expanding', 4, /\bexpan|\bupsell|\bcross[- ]?sell|\bgrow|\badvoca|\bevangelist|\bchampion|\bpromoter/],
  ['Onboarding', 2, /\bonboard|\bimplement|\badopt|\bnew customer\b|\bkick[- ]?off\b|\bsetup\b|\bactivat(ing|ion)\b/],
  [
    'Prospects',
    0,
    /\bleads?\b|\bsubscriber|\bmql\b|\bsql\b|\bsal\b|\bprospect|\bqualif|\bsuspect|\btarget\b|\bnew\b|\bunqualified\b|\bcontacted\b|\bawareness\b|\bnurtur/,
  ],
  [
    'Evaluating',
    1,
    /\bopportunit|\btrial|\bdemo\b|\bpilot|\bpoc\b|\bproposal|\bnegotiat|\bconsider|\bevaluat|\bquote|\bcommit|\bdiscovery\b|\bpipeline\b/,
  ],
  [
    'Active',
    3,
    /\bcustomers?\b|\bactive\b|\blive\b|\bclosed won\b|\bwon\b|\bretain|\bretention\b|\brenew|\bmature\b|\bpaying\b|\bclient\b|\bhealthy\b|\bgreen\b/,
  ],
]

export interface Phase {
  readonly name: string
  readonly order: number
}

/** `null` for a stage of one's own making. */
export function phaseOf(stage: string): Phase | null {
  const text = stage
    .trim()
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])(lead)$/, '$1 $2')
  const [found] = PHASES.filter(([, , words]) => words.test(text))
  return found === undefined ? null : { name: found[0], order: found[1] }
}
