/**
 * What a header says its column is about, in the words of Salesforce, HubSpot and spreadsheets kept by hand. The one
 * table of such words: content can contradict a header (guess-roles.ts), but nothing else reads headers for roles.
 */
import type { Role } from './role.ts'

/** What the cells below must look like for a role to be believed; `any` is anything but days. */
export type Demand = 'day' | 'number' | 'words' | 'answer' | 'any'

export interface HeaderRole {
  readonly role: Role
  readonly demand: Demand
}

/** Written as one word by HubSpot and in formulas of old. */
const COMPOUNDS: Readonly<Record<string, string>> = {
  annualrevenue: 'annual revenue',
  numberofemployees: 'number of employees',
  lifecyclestage: 'lifecycle stage',
  dealstage: 'deal stage',
  dealname: 'deal name',
  createdate: 'create date',
  closedate: 'close date',
  lastmodifieddate: 'last modified date',
  jobtitle: 'job title',
  firstname: 'first name',
  lastname: 'last name',
  techstack: 'tech stack',
  zipcode: 'zip code',
  postcode: 'post code',
  acct: 'account',
  acc: 'account',
  no: 'number',
  nr: 'number',
  num: 'number',
}

/** The first whose words occur, and whose demand the column meets, decides; what is special stands above what is general. */
const WORDS: readonly (readonly [Role, Demand, RegExp])[] = [
  ['other', 'any', /\b(created|modified|updated|closed) by\b|\bmodified\b|\brecord type\b|\bmaster record\b|^is \w+$/],
  ['other', 'any', /^number of (associated|open|closed|child|contacts|deals)|^number (associated|open|child)|^(recent|first|last) deal\b/],
  ['other', 'number', /\b(days|weeks|months|hours) (since|until|to)\b/],
  ['other', 'any', /\bnext (step|activity|meeting|call|task)\b/],
  ['parent', 'any', /\bparent\b|\bultimate (owner|company)\b/],
  [
    'owner',
    'any',
    /\bowner\b|\bcsm\b|\baccount (manager|exec|executive)\b|\bsales ?(rep|person)\b|\brep(resentative)?$|\bsuccess manager\b|^(ae|sdr|bdr)$/,
  ],
  ['segment', 'words', /\bsegment(ation)?\b/],
  ['answer', 'answer', /^q ?\d+\b|\?$|^(i|we|our|my) (\w+ ){2,}/],
  [
    'other',
    'any',
    /\b(order|invoice|transaction|receipt|deal|opportunity|ticket|product|campaign|line|contract|phone) (id|number|key|code)s?\b|\bsku\b/,
  ],
  ['stage date', 'day', /\b(stage|phase|status)\b.*\b(date|since|entered|changed?|at|on)\b|\b(entered|date|since)\b.*\b(stage|phase)\b/],
  ['renewal', 'day', /\brenew(al|als|s)?\b|\bexpir(y|es|ation)\b|\b(contract|subscription|term|licen[cs]e) (end|ends|ending)\b/],
  [
    'created',
    'day',
    /\bcreate(d)?\b|\badd(ed)? (time|date|on|at)\b|\bregist(ered|ration)\b|\b(customer|client|member|partner) since\b|\bsign(ed)? ?(up|on|date)?\b|\bjoin(ed)?\b|\bbecame\b|\b(start date|contract start)\b|\bfirst (order|purchase|seen)\b|\bonboard(ed|ing) (date|on|at)\b/,
  ],
  [
    'activity',
    'day',
    /\b(last|latest|recent)\b.*\b(activity|active|login|log in|logged|seen|contact(ed)?|used?|usage|visit(ed)?|touch|session|order(ed)?|purchased?|meeting|call|email|message|reply|event|interaction|engagement)\b|\b(activity|login) (date|timestamp|time|at)\b/,
  ],
  [
    'order date',
    'day',
    /\b(order|purchase|transaction|invoice|payment|close|won|sale|booking) (date|day|time|on|at)\b|\b(purchased|ordered|paid|sold) (on|at)\b|^date$/,
  ],
  ['employees', 'any', /\bemployees?\b(?! (id|name|satisfaction))|\bhead ?count\b|\bftes?\b|\bstaff\b|\bcompany size\b|\bworkforce\b/],
  ['income', 'number', /\bincome\b|\bsalary\b/],
  [
    'value',
    'number',
    /\b[amt]rr\b|\b[at]cv\b|\b(clv|ltv|cltv)\b|\brecurring revenue\b|\bcontract value\b|\blifetime (value|revenue|spend)\b|\b(account|customer) value\b|\btotal (revenue|spend)\b|\b(annual|yearly) spend\b|^spend\b|\bsubscription (value|revenue)\b|^bookings\b|^value$/,
  ],
  ['revenue', 'number', /\b(annual|company|yearly|estimated|global) (revenue|sales|turnover)\b|\bturnover\b|^revenue\b/],
  ['sector', 'any', /\bindustry\b|\bsector\b|\bvertical\b|\bline of business\b|\b(sic|naics)\b/],
  ['country', 'words', /\bcountry\b|\bnation\b/],
  ['postcode', 'any', /\bzip\b|\bpost(al)? codes?\b|\bplz\b/],
  ['region', 'words', /\bregion\b|\bterritory\b|\bstate\b|\bprovince\b|\bcontinent\b|\bgeo(graphy)?\b/],
  ['city', 'words', /\bcity\b|\btown\b/],
  ['technology', 'words', /\btech(nology|nologies)?\b|\btools?\b|\bcrm\b|\bintegrations?\b|\bstack\b|\bsoftware used\b/],
  ['stage', 'words', /\blifecycle\b|\bstage\b|\bphase\b|\b(customer|account) status\b|^status$/],
  ['plan', 'words', /\bplan\b|\bpackage\b|\bedition\b|\btier\b|\bsubscription( type| level)?$/],
  ['product', 'words', /\bproducts?\b|\bmodules?\b|\bsolutions?\b/],
  [
    'usage',
    'number',
    /\busage\b|\buses\b|\bsessions?\b|\blogins?\b|\b[mdw]au\b|\bactive users\b|\bpage ?views\b|\bvisits\b|\bactivities\b|\bapi calls\b/,
  ],
  ['need', 'words', /\bneeds?\b|\bpain\b|\bchallenge\b|\bgoals?\b|\buse case\b|\bobjective\b/],
  ['score', 'number', /\bscore\b|\bnps\b|\bcsat\b|\bhealth\b|\brating\b/],
  ['age', 'number', /^(customer )?age\b(?! of)|\bage (group|years)\b/],
  ['gender', 'words', /\bgender\b|\bsex\b/],
  ['job title', 'words', /\btitle\b|\bjob (role|function|level)\b|\bseniority\b|\boccupation\b|^(position|role)$/],
  [
    'contact',
    'any',
    /\be ?mail\b|\b(tele)?phone\b|\bmobile\b|\bfax\b|\bweb ?site\b|\bdomain\b|\burl\b|\blinkedin\b|\bcontact( name| person)?$/,
  ],
  [
    'amount',
    'number',
    /\b(order|deal|invoice|purchase|transaction|payment|net|gross) (amount|total|value|price|revenue)\b|^amount\b|^total( price| amount)?\b|^sales\b|\bprice$|\b(line|sub|grand) ?total\b/,
  ],
  ['other', 'number', /\b(margin|profit|budget|balance|costs?|fees?|quantity|qty|count|seats?|discount)\b/],
  ['id', 'any', /\bids?\b|\bkey$|\b(account|customer|client|company|member|partner) (number|code)\b/],
  [
    'name',
    'words',
    /\b(account|company|customer|client|organi[sz]ation|business|full|last|deal|opportunity|partner) name$|^name$|^(account|company|customer|client|organi[sz]ation|respondent|business)$/,
  ],
]

/** Every reading of a header, the likeliest first; none where its words say nothing. */
export function headerRoles(header: string): HeaderRole[] {
  const words = headerWords(header)
  return WORDS.flatMap(([role, demand, pattern]) => (pattern.test(words) ? [{ role, demand }] : []))
}

/** "Tech_Stack__c", "TechStack" and "techstack" are "tech stack"; a question keeps its mark. */
function headerWords(header: string): string {
  const spaced = header
    .replace(/__c$/i, '')
    .replace(/#/g, ' number ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  const words = (spaced.match(/\p{L}+|\d+/gu) ?? []).map((word) => COMPOUNDS[word] ?? word)
  const own = words.length > 1 && (words[0] === 'hs' || words[0] === 'hubspot') ? words.slice(1) : words
  return own.join(' ') + (header.trim().endsWith('?') ? '?' : '')
}
