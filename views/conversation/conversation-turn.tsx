import type { TextKey, Translator } from '../messages/translator.ts'
import { HitCard } from '../search/hit-card.tsx'
import { AnswerSources } from './answer-sources.tsx'
import { AnswerTable } from './answer-table.tsx'
import type { TurnView } from './conversation-view.ts'

/** Links that change the conversation without loading the page anew. */
export const htmxTurn = { 'hx-target': '#conversation', 'hx-swap': 'innerHTML' }

const carriedKeys: Record<string, TextKey> = {
  intent: 'carriedIntent',
  countries: 'carriedCountries',
  period: 'carriedPeriod',
  programme: 'carriedProgramme',
  subject: 'carriedSubject',
  answer: 'carriedAnswer',
}

function Chip({ t, label, address }: { t: Translator; label: string; address: string | null }) {
  if (address === null) return <span class="chip still">{label}</span>
  return (
    <a class="chip" href={address} hx-get={address} {...htmxTurn} aria-label={t.text('leaveOut', { label })}>
      {label} <span aria-hidden="true">×</span>
    </a>
  )
}

function periodLabel(t: Translator, { from, to }: { from: string | null; to: string | null }): string {
  if (from && to) return t.period(from, to)
  if (from) return t.text('periodFrom', { from: t.date(from) })
  return t.text('periodTo', { to: t.date(to ?? '') })
}

/** What was understood of a question, and taken over from earlier ones; each part can be left out. */
function Understood({ t, turn }: { t: Translator; turn: TurnView }) {
  const { countries, period, carriedOver } = turn
  if (countries.length === 0 && !period && !carriedOver) return null
  const carried = carriedOver?.names.flatMap((name) => (carriedKeys[name] ? [t.text(carriedKeys[name])] : []))
  return (
    <ul class="understood" aria-label={t.text('understood')}>
      {countries.map((chip) => (
        <li>
          <Chip t={t} {...chip} />
        </li>
      ))}
      {period && (
        <li>
          <Chip t={t} label={periodLabel(t, period)} address={period.address} />
        </li>
      )}
      {carriedOver && carried && carried.length > 0 && (
        <li>
          <Chip
            t={t}
            label={t.text('carriedOver', { list: carried.join(', ') })}
            address={carriedOver.address}
          />
        </li>
      )}
    </ul>
  )
}

interface FollowUpsProps {
  t: Translator
  links: TurnView['followUps']
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
      <h2 class="question">{response.question}</h2>
      <Understood t={t} turn={turn} />
      <div class="answer" lang={response.language} {...(last ? { 'aria-live': 'polite' } : {})}>
        {answer.text.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <AnswerTable t={t} turn={turn} />
      <AnswerSources t={t} turn={turn} />
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
