import type { Answer } from '../../src/model/answer.ts'
import type { Translator } from '../messages/translator.ts'
import { HitCard, langOf } from '../search/hit-card.tsx'
import { AnswerExplanation } from './answer-explanation.tsx'
import { AnswerSources } from './answer-sources.tsx'
import { AnswerTable } from './answer-table.tsx'
import type { QuestionLink, TurnView } from './conversation-view.ts'
import { htmxTurn, Understood } from './understood.tsx'

/** From here on an answer is right nine times of ten: below, the reader is told to look. */
const sureFrom = 0.9

const isUnsure = ({ kind, confidence }: Answer) =>
  kind !== 'none' && kind !== 'closest' && confidence < sureFrom

interface FollowUpsProps {
  t: Translator
  links: QuestionLink[]
  language: string
}

/** Questions that surely have answers. */
export function FollowUps({ t, links, language }: FollowUpsProps) {
  if (links.length === 0) return null
  return (
    <nav class="follow-ups" aria-label={t.text('followUps')}>
      <ul>
        {links.map(({ label, address }) => (
          <li>
            <a class="chip" href={address} hx-get={address} {...htmxTurn} lang={language}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function AnswerTools({ t, startAddress }: { t: Translator; startAddress: string }) {
  return (
    <p class="answer-tools">
      <button type="button" class="link" data-copy="answer" data-done={t.text('copied')}>
        {t.text('copyAnswer')}
      </button>
      <button type="button" class="link" data-copy="address" data-done={t.text('copied')}>
        {t.text('copyAddress')}
      </button>
      <a href={startAddress}>{t.text('startAgain')}</a>
    </p>
  )
}

/** One question with its answer; only the last one shows the passages found and what can be asked next. */
export function ConversationTurn({
  t,
  turn,
  last,
  startAddress,
}: {
  t: Translator
  turn: TurnView
  last: boolean
  startAddress: string
}) {
  const { response } = turn
  const { answer, hits } = response
  const several = new Set(hits.map(({ documentId }) => documentId)).size > 1
  return (
    <article
      class={`turn kind-${answer.kind}`}
      id={last ? 'last-turn' : undefined}
      tabindex={last ? -1 : undefined}
    >
      <h2 class="question" lang={langOf(response.language)}>
        {response.question}
      </h2>
      <Understood t={t} turn={turn} />
      <div class="answer" lang={langOf(response.language)}>
        {answer.text.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </div>
      {isUnsure(answer) && <p class="unsure">{t.text('unsure')}</p>}
      <AnswerTable t={t} turn={turn} />
      <AnswerSources t={t} turn={turn} />
      <AnswerExplanation t={t} turn={turn} />
      {last && <AnswerTools t={t} startAddress={startAddress} />}
      <FollowUps t={t} links={turn.followUps} language={response.language} />
      {hits.length > 0 && (
        <details class="found" open>
          <summary>{t.text('passagesFound')}</summary>
          {hits.map((hit) => (
            <HitCard t={t} hit={hit} tellDocument={several} />
          ))}
        </details>
      )}
    </article>
  )
}
