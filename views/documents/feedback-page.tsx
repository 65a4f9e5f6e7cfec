import type { Vote } from '../../src/model/feedback.ts'
import { Layout } from '../layout.tsx'
import { TokenField } from '../manage/token-field.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'

/** The way to the votes, for whoever has the token. */
export function FeedbackDoor({ t }: { t: Translator }) {
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback">{t.text('feedbackTitle')}</h2>
      <form class="upload" action="/quality/feedback" method="post">
        <TokenField t={t} />
        <button type="submit" class="quiet">
          {t.text('feedbackShow')}
        </button>
      </form>
    </section>
  )
}

/** What readers said of answers. */
export function FeedbackPage({ context, votes }: { context: PageContext; votes: Vote[] }) {
  const { t } = context
  const columns = ['feedbackDay', 'feedbackVote', 'feedbackQuestion', 'feedbackAnswer'] as const
  return (
    <Layout context={context} title={t.text('feedbackTitle')} current="documents" scripts={['tables.js']}>
      <h1>{t.text('feedbackTitle')}</h1>
      <p>{t.text(votes.length === 0 ? 'feedbackNone' : 'feedbackNote')}</p>
      {votes.length > 0 && (
        <div class="scroll">
          <table data-sortable>
            <thead>
              <tr>
                {columns.map((key) => (
                  <th scope="col">{t.text(key)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {votes.map(({ day, useful, questions, answer, kind }) => (
                <tr>
                  <td data-value={day}>{t.date(day)}</td>
                  <td>{t.text(useful ? 'usefulYes' : 'usefulNo')}</td>
                  <td lang="">
                    <a href={`/?${new URLSearchParams(questions.map((q): [string, string] => ['q', q]))}`}>
                      {questions.join(' › ')}
                    </a>
                  </td>
                  <td lang="">
                    {answer} <code>{kind}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Layout>
  )
}
