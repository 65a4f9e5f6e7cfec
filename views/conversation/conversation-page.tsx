import type { Child } from 'hono/jsx'
import { maxQuestions } from '../../src/model/answer.ts'
import { CopyButton } from '../copy-button.tsx'
import { LanguageLinks } from '../language-links.tsx'
import { Layout, pageTitle } from '../layout.tsx'
import type { Translator } from '../messages/translator.ts'
import type { AssetName, PageContext } from '../page-context.ts'
import { langOf } from '../search/hit-card.tsx'
import { Start, StartHead } from '../start/start.tsx'
import type { StartView } from '../start/start-view.ts'
import { AskBox } from './ask-box.tsx'
import { ConversationTurn } from './conversation-turn.tsx'
import type { ConversationView, QuestionLink } from './conversation-view.ts'
import { QuestionLinks } from './question-links.tsx'
import { Chip } from './understood.tsx'

const scripts: readonly AssetName[] = ['htmx.js', 'search.js', 'ask.js']

interface ConversationProps {
  context: PageContext
  view: ConversationView
}

/** The documents that answers are kept to; each can be taken out. */
function AskedDocuments({ t, view }: { t: Translator; view: ConversationView }) {
  if (view.documents.length === 0) return null
  return (
    <div class="chips asked-documents">
      <span id="asked-documents">{t.text('askedDocuments')}</span>
      <ul class="chips" aria-labelledby="asked-documents">
        {view.documents.map(({ label, address }) => (
          <li>
            <Chip t={t} label={label} address={address} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Questions that are too far back to be answered again, each leading to where its answer stands. */
function EarlierQuestions({ t, links }: { t: Translator; links: ConversationView['earlier'] }) {
  if (links.length === 0) return null
  return (
    <details class="earlier">
      <summary>{t.text('earlierQuestions', { most: maxQuestions, count: links.length })}</summary>
      <ol>
        {links.map(({ label, address }) => (
          <li>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Questions that surely have answers. */
function FollowUps({ t, links, lang }: { t: Translator; links: QuestionLink[]; lang: string }) {
  if (links.length === 0) return null
  return (
    <nav class="follow-ups" aria-label={t.text('followUps')}>
      <p class="label">{t.text('followUps')}</p>
      <ul>
        <QuestionLinks links={links} lang={lang} />
      </ul>
    </nav>
  )
}

/** The questions so far, which lead to their answers; where the window is wide enough. */
function Questions({ t, view }: { t: Translator; view: ConversationView }) {
  if (view.turns.length < 2) return null
  return (
    <nav class="rail talk" aria-label={t.text('questionsSoFar')}>
      <p class="label">{t.text('questionsSoFar')}</p>
      <ol>
        {view.turns.map(({ number, response: { question, language } }) => (
          <li>
            <a href={`#question-${number}`} lang={langOf(language)}>
              {question}
            </a>
          </li>
        ))}
        <li>
          <a href="#q">{t.text('askNextLabel')}</a>
        </li>
      </ol>
    </nav>
  )
}

/** What can be done with the conversation as a whole. */
function ConversationTools({ t, view }: { t: Translator; view: ConversationView }) {
  if (view.turns.length === 0) return null
  return (
    <p class="row small conversation-tools">
      <a href={view.markdownAddress} download>
        {t.text('exportMarkdown')}
      </a>
      <button type="button" class="link" data-print>
        {t.text('print')}
      </button>
      <CopyButton t={t} copies="address" label={t.text('copyAddress')} />
      <a href={view.startAddress}>{t.text('startAgain')}</a>
    </p>
  )
}

interface ConversationPartProps {
  t: Translator
  view: ConversationView
  /** Before the first question: what the documents hold. */
  start?: StartView | null
}

/** The turns of a conversation with the box for the next question; before the first one, ways into the documents. */
function Conversation({ t, view, start = null }: ConversationPartProps) {
  if (start) {
    return (
      <div class="conversation">
        <StartHead t={t} start={start} />
        <AskedDocuments t={t} view={view} />
        <AskBox t={t} view={view} />
        <Start t={t} start={start} questions={view.examples} />
      </div>
    )
  }
  const last = view.turns.at(-1)
  return (
    <div class="grid rail-page">
      <h1 class="visually-hidden">{t.text('askTitle')}</h1>
      <Questions t={t} view={view} />
      <div class="conversation" data-conversation={view.fullAddress}>
        <AskedDocuments t={t} view={view} />
        <EarlierQuestions t={t} links={view.earlier} />
        {view.turns.map((turn) => (
          <ConversationTurn t={t} turn={turn} last={turn === last} />
        ))}
        {last && <FollowUps t={t} links={last.followUps} lang={langOf(last.response.language)} />}
        <AskBox t={t} view={view} />
        <FollowUps t={t} links={view.examples} lang={t.language} />
        <ConversationTools t={t} view={view} />
        {last && (
          <p class="printed">
            <span data-today></span> {view.fullAddress}
          </p>
        )}
      </div>
    </div>
  )
}

const titleOf = (t: Translator, view: ConversationView) => view.questions.at(-1) ?? t.text('askTitle')

/** `/`: ask, and go on asking; before the first question, ways into the documents. */
export function ConversationPage({ context, view, start }: ConversationProps & { start: StartView | null }) {
  const { t } = context
  return (
    <Layout context={context} title={titleOf(t, view)} current="ask" scripts={scripts}>
      <p id="status" class="visually-hidden" role="status" data-busy={t.text('searching')}></p>
      <div id="conversation">
        <Conversation t={t} view={view} start={start} />
      </div>
    </Layout>
  )
}

/** The conversation when its question can't be read: what was typed stays in the box. */
export function ConversationErrorPage({ context, view, children }: ConversationProps & { children: Child }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('askTitle')} current="ask" scripts={scripts}>
      <h1 class="visually-hidden">{t.text('askTitle')}</h1>
      {children}
      <div id="conversation" class="conversation">
        <AskBox t={t} view={view} />
      </div>
    </Layout>
  )
}

/** What htmx swaps in: the conversation with its new turn, and the language links. */
export function ConversationFragment({ context, view }: ConversationProps) {
  const { t } = context
  return (
    <>
      <title>{pageTitle(t, titleOf(t, view))}</title>
      <Conversation t={t} view={view} />
      <hx-partial hx-target="#languages">
        <LanguageLinks context={context} />
      </hx-partial>
    </>
  )
}
