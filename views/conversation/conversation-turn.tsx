import { CopyButton } from '../copy-button.tsx'
import type { Translator } from '../messages/translator.ts'
import { HitCard, langOf } from '../search/hit-card.tsx'
import { AnswerExplanation } from './answer-explanation.tsx'
import { AnswerNotes } from './answer-notes.tsx'
import { AnswerSources } from './answer-sources.tsx'
import { AnswerTable, answerRows, showsRows } from './answer-table.tsx'
import type { TurnView } from './conversation-view.ts'
import { FeedbackForm } from './feedback-form.tsx'
import { htmxTurn } from './question-links.tsx'
import { Understood } from './understood.tsx'

/** Whether anything is said that could be quoted: neither refusals nor what only comes close. */
const isAnswered = ({ response: { answer } }: TurnView) => answer.kind !== 'none' && answer.kind !== 'closest'

/** The question as it was asked, with the ways to ask it otherwise and to take it back. */
function Question({ t, turn }: { t: Translator; turn: TurnView }) {
  const { question, language } = turn.response
  return (
    <div class="asked">
      <h2 class="question" id={`question-${turn.number}`} tabindex={-1} lang={langOf(language)}>
        {question}
      </h2>
      <p class="question-tools">
        {([turn.editAddress, turn.removeAddress] as const).map((address, i) => {
          const label = t.text(i === 0 ? 'editQuestion' : 'removeQuestion')
          return (
            <a href={address} {...htmxTurn(address)} aria-label={`${label}: ${question}`}>
              {label}
            </a>
          )
        })}
      </p>
    </div>
  )
}

/** The answer in short where rows or quotations say the rest, else whole. */
function Told({ turn }: { turn: TurnView }) {
  const { answer, language } = turn.response
  const short = answer.headline !== null && (answer.items.length === 0 || showsRows(turn))
  const told = (short ? answer.headline : answer.text) ?? ''
  // What is no answer says so in a sentence of its own; the reasons stand below.
  const lines = told.split(isAnswered(turn) ? '\n' : /\n|(?<=\p{L}\.) (?=[\p{Lu}\p{N}])/u)
  return (
    <div class={`answer${short ? ' headline' : ''}`} lang={langOf(language)}>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}

/** What can be done with an answer. A single quotation is copied with its source where it stands. */
function AnswerTools({ t, turn, last }: { t: Translator; turn: TurnView; last: boolean }) {
  const hasRows = answerRows(t, turn) !== null
  const { answeredSet } = turn
  const copied = last && isAnswered(turn) && turn.response.answer.citations.length !== 1
  if (!hasRows && answeredSet === null && !copied) return null
  return (
    <p class="row small answer-tools">
      {hasRows && (
        <a href={turn.csvAddress} download>
          CSV
        </a>
      )}
      {answeredSet && <a href={answeredSet.activitiesAddress}>{t.count('seeOnMap', answeredSet.count)}</a>}
      {answeredSet?.searchAddress && <a href={answeredSet.searchAddress}>{t.text('sameSearch')}</a>}
      {copied && <CopyButton t={t} copies="answer" label={t.text('copyAnswer')} />}
    </p>
  )
}

/** What was found besides, folded: what is no answer doesn't look like one. */
function Found({ t, turn }: { t: Translator; turn: TurnView }) {
  const { hits } = turn.response
  if (hits.length === 0) return null
  const several = new Set(hits.map(({ documentId }) => documentId)).size > 1
  return (
    <details class="found">
      <summary>{t.count('passagesFound', hits.length)}</summary>
      {hits.map((hit) => (
        <HitCard t={t} hit={hit} tellDocument={several} />
      ))}
    </details>
  )
}

interface ConversationTurnProps {
  t: Translator
  turn: TurnView
  last: boolean
}

/** One question with its answer. */
export function ConversationTurn({ t, turn, last }: ConversationTurnProps) {
  const { kind } = turn.response.answer
  return (
    <article
      class={`turn kind-${kind}`}
      id={last ? 'last-turn' : undefined}
      aria-labelledby={`question-${turn.number}`}
    >
      <Question t={t} turn={turn} />
      {last && (
        <a class="skip-on" href="#q">
          {t.text('skipToNext')}
        </a>
      )}
      <Understood t={t} turn={turn} />
      <div class="grid noted">
        <div>
          <Told turn={turn} />
          <AnswerTable t={t} turn={turn} />
          <AnswerSources t={t} turn={turn} />
          <AnswerTools t={t} turn={turn} last={last} />
          <Found t={t} turn={turn} />
        </div>
        <aside class="notes" aria-label={t.text('answerNotes', { number: turn.number })}>
          <AnswerNotes t={t} turn={turn} />
          <FeedbackForm t={t} feedback={turn.feedback} />
          <AnswerExplanation t={t} turn={turn} />
        </aside>
      </div>
    </article>
  )
}
