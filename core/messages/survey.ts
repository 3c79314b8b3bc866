/** What is said of the answers of a survey and of the score made from them. */
import type { Message } from './message.ts'

export const SURVEY_MESSAGES = {
  SURVEY_NO_ANSWERS: {
    text: 'no cell of answers can be read as an answer, the first is {actual}',
    todo: 'point it at answers such as 4 or Agree, or list your own words in the option words, from least to most',
  },
  SURVEY_SCALE: {
    text: 'answers go from {least} to {most}, but the scale is taken to be {low} to {high}',
    todo: 'name the scale in the options, such as scale=5 or scale=0, 10; answers outside it are then left out',
  },
  SURVEY_SCALE_FORM: {
    text: 'option scale must be the highest answer, or the lowest and the highest, got {actual}',
    todo: 'write it as scale=5 or scale=0, 10',
  },
  SURVEY_WORDS: {
    text: 'option words lists {words} answers, but the scale from {low} to {high} has {actual}',
    todo: 'list each answer once from least to most, or leave scale out',
  },
  SURVEY_REVERSE: {
    text: 'option reverse names {actual}, which is no item{nearest}',
    todo: 'write headers of answers, or their numbers from 1 to {items}',
  },
  SURVEY_ANSWER: {
    text: '{param}: {actual} at {where} is no answer from {low} to {high} and was left out',
    todo: 'correct the cell, the option scale or the option words',
  },
  SURVEY_ALPHA: {
    text: "Cronbach's alpha is {alpha}, below 0.70: the items hardly measure one thing",
    todo: 'ask for show=items to see which item does not belong',
  },
  SURVEY_AGAINST: {
    text: '{item} runs against the other items (correlation {correlation})',
    todo: 'name it in the option reverse if it is worded the other way round',
  },
} as const satisfies Record<string, Message>
