/** Company names: syllables joined into words that mean nothing, so that no real company is meant. */
import { pick, shuffled } from './draws.ts'
import type { Random } from './random.ts'

const FIRST =
  'Abr Alv Bram Brin Calv Corv Dal Dorv Elm Esk Fal Fenn Garr Gwin Hal Hesk Ibr Jarv Kel Korv Lan Lomb Marv Mend Nar Norv Olv Orm Pell Querv Ral Rosk Sab Selv Tarv Tolm Ulv Vand Wenn Yarv Zan Zelm'
const SECOND =
  'adine alto ambria anth arro atica avora edon elion endra enor erith eston iado ibrae idian inor istra ivane odine olar omere ondria orant oven ovia ulan umbra undel yra'

/** Endless in practice: 1,260 different words before the first is used again. */
export function companyNamer(random: Random): (lastWords: readonly string[]) => string {
  const words = shuffled(
    random,
    FIRST.split(' ').flatMap((first) => SECOND.split(' ').map((second) => first + second)),
  )
  let used = 0
  return (lastWords) => `${words[used++ % words.length]} ${pick(random, lastWords)}`
}
