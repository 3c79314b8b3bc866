/**
 * 150 headers as they stand in exports of Salesforce and HubSpot and in spreadsheets that people keep by hand, table by
 * table, each with a few of its cells and what the column is about. Written from knowledge of those products before
 * the guesser; only a wrong expectation may be corrected, never a header taken out because it is hard.
 */
import type { Cell } from '../../core/cells.ts'
import type { Role } from '../../wizard/roles/role.ts'

export interface HeadedTable {
  readonly source: string
  readonly columns: readonly (readonly [header: string, role: Role, cells: readonly Cell[]])[]
}

/** Cells that say little by themselves, so that most of the work is the header's. */
const SF_ID = ['0015g00000AbCdE', '0015g00000AbCdF', '0015g00000AbCdG', '0015g00000AbCdH', '0015g00000AbCdI', '0015g00000AbCdJ']
const REFERENCE = ['0055g00000Xy1Aa', '0055g00000Xy1Aa', '0055g00000Xy1Bb', '0055g00000Xy1Bb', '0055g00000Xy1Bb', null]
const NUMBER_ID = [9012345678, 9012345679, 9012345680, 9012345681, 9012345682, 9012345683]
const NAMES = ['Acme Works', 'Birch Health', 'Corvid Labs', 'Delta Freight', 'Elm Mutual', 'Fjord Energy']
const PEOPLE = ['Alma Reyes', 'Dario Conti', 'Alma Reyes', 'Keziah Obi', 'Dario Conti', 'Alma Reyes']
const DAYS = [45901, 46012, 45877, null, 46100, 45999]
const AHEAD = [46400, 46512, 46477, null, 46390, 46599]
const ISO = ['2025-09-01', '2025-11-14', '2025-12-24', '2026-01-05', '2026-02-20', '2026-03-03']
const MONEY = [120000, 54000, 8600, 310500.5, null, 42000]
const TURNOVER = [12000000, 5400000, 860000, 31050000, null, 4200000]
const COUNTS = [120, 54, 8, 3100, null, 42]
const FEW = [3, 0, 12, 7, 25, 1]
const SHARES = [0.4, 0.75, 0.9, 0.1, 0.25, 0.6]
const SECTORS = ['Software', 'Retail', 'Software', 'Healthcare', 'Retail', 'Energy']
const COUNTRIES = ['United States', 'Germany', 'United States', 'Canada', 'France', 'United States']
const CODES = ['US', 'DE', 'US', 'CA', 'FR', 'US']
const REGIONS = ['EMEA', 'North America', 'EMEA', 'APAC', 'North America', 'EMEA']
const STATES = ['CA', 'TX', 'NY', 'CA', 'WA', 'TX']
const CITIES = ['Berlin', 'Austin', 'Toronto', 'Paris', 'Austin', 'Lyon']
const STREETS = ['12 Main St', '4 Rue Haute', '99 High Road', '1 King St', '7 Elm Ave', '3 Oak Ln']
const POSTCODES = ['10115', '78701', 'M5V 2T6', '75001', '78704', '69002']
const PHONES = ['+1 415 555 0100', '+49 30 5550100', '+1 212 555 0199', null, '+33 1 55501000', '+1 206 555 0111']
const EMAILS = ['a@acme.example', 'b@birch.example', 'c@corvid.example', null, 'e@elm.example', 'f@fjord.example']
const SITES = ['acme.example', 'birch.example', 'corvid.example', null, 'elm.example', 'fjord.example']
const STAGES = ['Lead', 'Customer', 'Customer', 'Opportunity', 'Churned', 'Customer']
const DEAL_STAGES = ['Proposal', 'Closed Won', 'Negotiation', 'Closed Lost', 'Qualification', 'Closed Won']
const FLAGS = [true, false, true, false, false, true]
const TOOLS = ['Salesforce; Slack', 'HubSpot', 'Salesforce; Snowflake; Slack', null, 'HubSpot; Stripe', 'Slack; Stripe']
const TEXTS = ['Met at the fair in May', 'Wants a call back', 'Asked for a quote', null, 'Prefers e-mail', 'See the notes of June']
const PLANS = ['Pro', 'Starter', 'Pro', 'Enterprise', 'Starter', 'Pro']
const PRODUCTS = ['Core', 'Core', 'Insights', 'Automate', 'Core', 'Insights']
const NEEDS = ['Reduce cost', 'Compliance', 'Speed', 'Reduce cost', 'Speed', null]
const LIKERT = [4, 5, 2, 3, 1, 4]
const TITLES = ['VP Sales', 'Head of IT', 'CFO', 'Office Manager', 'CEO', 'Analyst']
const SOURCES = ['Web', 'Referral', 'Event', 'Web', 'Web', 'Partner']

export const TABLES: readonly HeadedTable[] = [
  {
    source: 'Salesforce, Account by API names',
    columns: [
      ['Id', 'id', SF_ID],
      ['Name', 'name', NAMES],
      ['Type', 'other', ['Customer', 'Partner', 'Customer', 'Prospect', 'Customer', 'Other']],
      ['ParentId', 'parent', REFERENCE],
      ['BillingStreet', 'other', STREETS],
      ['BillingCity', 'city', CITIES],
      ['BillingState', 'region', STATES],
      ['BillingPostalCode', 'postcode', POSTCODES],
      ['BillingCountry', 'country', COUNTRIES],
      ['Phone', 'contact', PHONES],
      ['Website', 'contact', SITES],
      ['Industry', 'sector', SECTORS],
      ['AnnualRevenue', 'revenue', TURNOVER],
      ['NumberOfEmployees', 'employees', COUNTS],
      ['Description', 'other', TEXTS],
      ['OwnerId', 'owner', REFERENCE],
      ['CreatedDate', 'created', DAYS],
      ['CreatedById', 'other', REFERENCE],
      ['LastModifiedDate', 'other', DAYS],
      ['LastActivityDate', 'activity', DAYS],
      ['AccountSource', 'other', SOURCES],
      ['Tech_Stack__c', 'technology', TOOLS],
      ['ARR__c', 'value', MONEY],
      ['Renewal_Date__c', 'renewal', AHEAD],
      ['Health_Score__c', 'score', [82, 40, 65, 71, 12, 90]],
      ['Customer_Segment__c', 'segment', ['SMB', 'Enterprise', 'SMB', 'Mid', 'SMB', 'Mid']],
    ],
  },
  {
    source: 'Salesforce, account report by labels',
    columns: [
      ['Account ID', 'id', SF_ID],
      ['Account Name', 'name', NAMES],
      ['Account Owner', 'owner', PEOPLE],
      ['Parent Account', 'parent', ['Acme Group', null, 'Acme Group', null, 'Nord AG', null]],
      ['Billing State/Province', 'region', STATES],
      ['Billing Zip/Postal Code', 'postcode', POSTCODES],
      ['Billing Country', 'country', COUNTRIES],
      ['Employees', 'employees', COUNTS],
      ['Annual Revenue', 'revenue', TURNOVER],
      ['SIC Description', 'sector', SECTORS],
      ['Territory', 'region', REGIONS],
      ['Last Activity', 'activity', DAYS],
      ['Created Date', 'created', DAYS],
      ['Total Contract Value', 'value', MONEY],
      ['Customer Lifecycle Stage', 'stage', STAGES],
      ['Subscription Tier', 'plan', PLANS],
    ],
  },
  {
    source: 'Salesforce, Opportunity',
    columns: [
      ['AccountId', 'id', REFERENCE],
      ['StageName', 'stage', DEAL_STAGES],
      ['Amount', 'amount', MONEY],
      ['CloseDate', 'order date', DAYS],
      ['Probability', 'other', SHARES],
      ['LeadSource', 'other', SOURCES],
      ['IsWon', 'other', FLAGS],
      ['LastStageChangeDate', 'stage date', DAYS],
      ['NextStep', 'other', TEXTS],
      ['ForecastCategory', 'other', ['Pipeline', 'Closed', 'Commit', 'Omitted', 'Pipeline', 'Closed']],
    ],
  },
  {
    source: 'Salesforce, Contact and Lead',
    columns: [
      ['Contact ID', 'id', SF_ID],
      ['FirstName', 'other', ['Alma', 'Dario', 'Keziah', 'Ilse', 'Oona', 'Haru']],
      ['LastName', 'name', ['Reyes', 'Conti', 'Obi', 'Braun', 'Virta', 'Sato']],
      ['Title', 'job title', TITLES],
      ['Department', 'other', ['Sales', 'IT', 'Finance', 'Office', 'Board', 'Finance']],
      ['MailingCity', 'city', CITIES],
      ['MailingCountry', 'country', COUNTRIES],
      ['Email', 'contact', EMAILS],
      ['MobilePhone', 'contact', PHONES],
      ['Birthdate', 'other', [25000, 28012, 30877, null, 22100, 31999]],
    ],
  },
  {
    source: 'HubSpot, companies by internal names',
    columns: [
      ['hs_object_id', 'id', NUMBER_ID],
      ['name', 'name', NAMES],
      ['domain', 'contact', SITES],
      ['hubspot_owner_id', 'owner', [71, 71, 72, 72, 73, null]],
      ['annualrevenue', 'revenue', TURNOVER],
      ['numberofemployees', 'employees', COUNTS],
      ['industry', 'sector', ['COMPUTER_SOFTWARE', 'RETAIL', 'COMPUTER_SOFTWARE', 'OIL_ENERGY', 'RETAIL', null]],
      ['city', 'city', CITIES],
      ['state', 'region', STATES],
      ['zip', 'postcode', POSTCODES],
      ['country', 'country', COUNTRIES],
      ['lifecyclestage', 'stage', ['lead', 'customer', 'customer', 'opportunity', 'other', 'customer']],
      ['createdate', 'created', ISO],
      ['closedate', 'order date', ISO],
      ['notes_last_contacted', 'activity', ISO],
      ['hs_lastmodifieddate', 'other', ISO],
      ['hs_last_sales_activity_timestamp', 'activity', ISO],
      ['num_associated_contacts', 'other', FEW],
      ['num_associated_deals', 'other', FEW],
      ['total_revenue', 'value', MONEY],
      ['web_technologies', 'technology', ['google_analytics;slack', 'hubspot', 'slack;stripe', null, 'hubspot;slack', 'stripe;hubspot']],
      ['hs_parent_company_id', 'parent', REFERENCE],
      ['hs_lead_status', 'other', ['NEW', 'OPEN', 'IN_PROGRESS', 'NEW', 'OPEN', null]],
      ['hs_ideal_customer_profile', 'other', ['tier_1', 'tier_2', 'tier_1', 'tier_3', null, 'tier_2']],
      ['phone', 'contact', PHONES],
      ['hs_num_open_deals', 'other', FEW],
    ],
  },
  {
    source: 'HubSpot, companies and deals by labels',
    columns: [
      ['Record ID', 'id', NUMBER_ID],
      ['Company name', 'name', NAMES],
      ['Company owner', 'owner', PEOPLE],
      ['Number of Employees', 'employees', COUNTS],
      ['Country/Region', 'country', COUNTRIES],
      ['State/Region', 'region', STATES],
      ['Postal Code', 'postcode', POSTCODES],
      ['Lifecycle Stage', 'stage', STAGES],
      ['Last Activity Date', 'activity', DAYS],
      ['Create Date', 'created', DAYS],
      ['Became a Customer Date', 'created', DAYS],
      ['Recent Deal Amount', 'other', MONEY],
      ['Deal Stage', 'stage', DEAL_STAGES],
      ['Annual contract value', 'value', MONEY],
      ['Number of Sessions', 'usage', COUNTS],
      ['HubSpot Score', 'score', [12, 40, 33, 8, 27, 51]],
    ],
  },
  {
    source: 'A customer list kept by hand',
    columns: [
      ['Acct', 'name', NAMES],
      ['Acct #', 'id', [10001, 10002, 10003, 10004, 10005, 10006]],
      ['CSM', 'owner', PEOPLE],
      ['ARR', 'value', MONEY],
      ['# employees', 'employees', COUNTS],
      ['HQ Country', 'country', CODES],
      ['Vertical', 'sector', SECTORS],
      ['Plan', 'plan', PLANS],
      ['Product', 'product', PRODUCTS],
      ['Last login', 'activity', DAYS],
      ['MAU', 'usage', COUNTS],
      ['Renewal', 'renewal', AHEAD],
      ['Customer since', 'created', DAYS],
      ['Pain point', 'need', NEEDS],
      ['NPS', 'score', [9, 10, 3, 7, 8, 6]],
      ['Notes', 'other', TEXTS],
    ],
  },
  {
    source: 'A finance list',
    columns: [
      ['Customer No.', 'id', ['C-001', 'C-002', 'C-003', 'C-004', 'C-005', 'C-006']],
      ['Client', 'name', NAMES],
      ['Annual Contract Value (USD)', 'value', MONEY],
      ['Headcount', 'employees', COUNTS],
      ['Turnover', 'revenue', TURNOVER],
      ['Sub-industry', 'sector', SECTORS],
      ['Post code', 'postcode', POSTCODES],
      ['Contract end', 'renewal', AHEAD],
      ['Stage entered', 'stage date', DAYS],
      ['Tools used', 'technology', TOOLS],
      ['Package', 'plan', PLANS],
      ['Account manager', 'owner', PEOPLE],
    ],
  },
  {
    source: 'Orders',
    columns: [
      ['Order ID', 'other', ['O-1', 'O-2', 'O-3', 'O-4', 'O-5', 'O-6']],
      ['Customer ID', 'id', ['C-001', 'C-002', 'C-001', 'C-002', 'C-002', 'C-001']],
      ['Date', 'order date', DAYS],
      ['Order total', 'amount', MONEY],
      ['SKU', 'other', ['A-1', 'B-2', 'A-1', 'A-1', 'C-3', 'B-2']],
      ['Qty', 'other', FEW],
    ],
  },
  {
    source: 'A survey of customers',
    columns: [
      ['Respondent', 'name', NAMES],
      ['Q1 Price matters most to us', 'answer', LIKERT],
      ['How easy is the product to use?', 'answer', LIKERT],
      ['I would recommend it to a colleague', 'answer', LIKERT],
      ['Age', 'age', [34, 51, 28, 45, 62, 39]],
      ['Gender', 'gender', ['f', 'm', 'f', 'x', 'm', 'f']],
      ['Household income', 'income', [52000, 81000, 43000, null, 120000, 66000]],
      ['Job role', 'job title', TITLES],
      ['Main need', 'need', NEEDS],
      ['Submitted at', 'other', DAYS],
      ['', 'id', ['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6']],
      ['Wohnsitz', 'country', COUNTRIES],
    ],
  },
]
