/** Where accounts are: cities that belong to their country, countries to their region, and who looks after each region. */
import { pick, weighted } from './draws.ts'
import type { Random } from './random.ts'

export interface Place {
  readonly region: string
  readonly country: string
  readonly city: string
}

interface Country {
  readonly weight: number
  readonly region: Region
  readonly country: string
  readonly cities: readonly string[]
}

type Region = keyof typeof OWNERS

/** First names only, all invented. */
const OWNERS = {
  'North America': ['Alma', 'Dario', 'Keziah', 'Tobin'],
  Europe: ['Ilse', 'Mattis', 'Oona'],
  APAC: ['Haru', 'Priya'],
  LATAM: ['Thiago'],
} as const satisfies Record<string, readonly string[]>

const COUNTRIES: readonly Country[] = [
  {
    weight: 44,
    region: 'North America',
    country: 'United States',
    cities: ['New York', 'Chicago', 'Austin', 'Boston', 'Denver', 'Seattle', 'Atlanta', 'San Diego'],
  },
  { weight: 9, region: 'North America', country: 'Canada', cities: ['Toronto', 'Vancouver', 'Montreal'] },
  { weight: 9, region: 'Europe', country: 'United Kingdom', cities: ['London', 'Manchester', 'Edinburgh'] },
  { weight: 7, region: 'Europe', country: 'Germany', cities: ['Berlin', 'Munich', 'Hamburg'] },
  { weight: 4, region: 'Europe', country: 'France', cities: ['Paris', 'Lyon'] },
  { weight: 3, region: 'Europe', country: 'Netherlands', cities: ['Amsterdam', 'Utrecht'] },
  { weight: 2, region: 'Europe', country: 'Spain', cities: ['Madrid', 'Valencia'] },
  { weight: 2, region: 'Europe', country: 'Sweden', cities: ['Stockholm', 'Gothenburg'] },
  { weight: 5, region: 'APAC', country: 'Australia', cities: ['Sydney', 'Melbourne', 'Brisbane'] },
  { weight: 3, region: 'APAC', country: 'India', cities: ['Bengaluru', 'Pune', 'Mumbai'] },
  { weight: 3, region: 'APAC', country: 'Japan', cities: ['Tokyo', 'Osaka'] },
  { weight: 2, region: 'APAC', country: 'Singapore', cities: ['Singapore'] },
  { weight: 4, region: 'LATAM', country: 'Brazil', cities: ['São Paulo', 'Curitiba'] },
  { weight: 2, region: 'LATAM', country: 'Mexico', cities: ['Mexico City', 'Monterrey'] },
  { weight: 1, region: 'LATAM', country: 'Chile', cities: ['Santiago'] },
]

export function drawPlace(random: Random): Place & { readonly owner: string } {
  const { region, country, cities } = weighted(random, COUNTRIES)
  return { region, country, city: pick(random, cities), owner: pick<string>(random, OWNERS[region]) }
}
