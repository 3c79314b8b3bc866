/** Which questions of a survey make up the points, which of them are asked the other way round, and how far they belong together. */
import { useMemo } from 'preact/hooks'
import { InputError } from '../../../core/errors.ts'
import { alphaWords } from '../../../core/survey/alpha-words.ts'
import { readAnswers } from '../../../core/survey/read-answers.ts'
import { scoreSurvey } from '../../../core/survey/score.ts'
import type { AddedColumn } from '../../state/draft.ts'
import type { TableSource } from '../../state/use-table.ts'
import { TEXTS } from '../../texts.ts'

type Survey = Extract<AddedColumn, { readonly kind: 'survey' }>

interface Props {
  readonly survey: Survey
  readonly replace: (next: AddedColumn) => void
  readonly source: TableSource
}

export function SurveyChoice({ survey, replace, source: { accounts, data } }: Props) {
  const texts = TEXTS.data.add
  const { questions, reversed } = survey
  const known = accounts === null ? [] : accounts.headers.filter((_, column) => accounts.roles[column] === 'answer')
  const belonging = useMemo(() => (data === null ? null : belongingOf(data.ref.headers, data.rows, survey)), [data, survey])
  const toggled = (list: readonly string[], question: string): readonly string[] =>
    list.includes(question) ? list.filter((other) => other !== question) : [...list, question]
  return (
    <table class="survey">
      <caption class="muted">{belonging ?? texts.noAnswers}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.question}</th>
          <th scope="col">{texts.counts}</th>
          <th scope="col">{texts.reversed}</th>
        </tr>
      </thead>
      <tbody>
        {known.map((question) => (
          <tr key={question}>
            <th scope="row">{question}</th>
            <td>
              <input
                type="checkbox"
                aria-label={texts.countsLabel(question)}
                checked={questions.includes(question)}
                onChange={() => replace({ ...survey, questions: known.filter((one) => toggled(questions, question).includes(one)) })}
              />
            </td>
            <td>
              <input
                type="checkbox"
                aria-label={texts.reversedLabel(question)}
                checked={reversed.includes(question)}
                onChange={() => replace({ ...survey, reversed: toggled(reversed, question) })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Cronbach's alpha in words; `null` where the answers can't be read. */
function belongingOf(headers: readonly string[], rows: TableRows, { questions, reversed }: Survey): string | null {
  const columns = headers.flatMap((header, column) => (questions.includes(header) ? [column] : []))
  if (columns.length === 0) return null
  const grid = rows.map((row) => columns.map((column) => row[column] ?? null))
  try {
    const block = { param: 'answers', grid, rows: grid.length, width: columns.length }
    const settings = { reversed: columns.map((column) => reversed.includes(headers[column]!)), scale: null, words: null }
    const { reliability } = scoreSurvey(
      readAnswers(block, settings, () => undefined),
      { points: 'mean', answeredShare: 0.5 },
    )
    return TEXTS.data.add.alpha(reliability.alpha, alphaWords(reliability, columns.length))
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

type TableRows = NonNullable<TableSource['data']>['rows']
