import type { Answer } from '../../src/model/answer.ts'
import { CopyButton } from '../copy-button.tsx'
import type { Translator } from '../messages/translator.ts'
import { HitCard, langOf } from '../search/hit-card.tsx'
import { AnswerExplanation } from './answer-explanation.tsx'
import { AnswerSources } from './answer-sources.tsx'
import { AnswerTable, showsRows } from './answer-table.tsx'
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
      <CopyButton t={t} copies="answer" label={t.text('copyAnswer')} />
      <CopyButton t={t} copies="address" label={t.text('copyAddress')} />
      <a href={startAddress}>{t.text('startAgain')}</a>
    </p>
  )
}

/** The question as it was asked, with the ways to ask it otherwise and to take it back. */
function Question({ t, turn }: { t: Translator; turn: TurnView }) {
  const { question, language } = turn.response
  return (
    <div class="asked">
      <h2 class="question" lang={langOf(language)}>
        {question}
      </h2>
      <p class="question-tools">
        {([turn.editAddress, turn.removeAddress] as const).map((address, i) => {
          const label = t.text(i === 0 ? 'editQuestion' : 'removeQuestion')
          return (
            <a href={address} hx-get={address} {...htmxTurn} aria-label={`${label}: ${question}`}>
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
  const lines = (short ? answer.headline : answer.text)?.split('\n') ?? []
  return (
    <div class={`answer${short ? ' headline' : ''}`} lang={langOf(language)}>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
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
      <Question t={t} turn={turn} />
      <Understood t={t} turn={turn} />
      <Told turn={turn} />
      {isUnsure(answer) && <p class="unsure">{t.text('unsure')}</p>}
      <AnswerTable t={t} turn={turn} />
      <AnswerSources t={t} turn={turn} />
      <AnswerExplanation t={t} turn={turn} />
      {last && <AnswerTools t={t} startAddress={startAddress} />}
      <FollowUps t={t} links={turn.followUps} language={response.language} />
      {hits.length > 0 && (
        <details class="found" open={answer.kind === 'none'}>
          <summary>{t.count('passagesFound', hits.length)}</summary>
          {hits.map((hit) => (
            <HitCard t={t} hit={hit} tellDocument={several} />
          ))}
        </details>
      )}
    </article>
  )
}
