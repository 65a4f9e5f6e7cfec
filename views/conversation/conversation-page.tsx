import type { Child } from 'hono/jsx'
import { maxQuestionChars, maxQuestions } from '../../src/model/answer.ts'
import { LanguageLinks } from '../language-links.tsx'
import { Layout, pageTitle } from '../layout.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { RequestFailure } from '../request-failure.tsx'
import { Start, StartHead } from '../start/start.tsx'
import type { StartView } from '../start/start-view.ts'
import { ConversationTurn, FollowUps } from './conversation-turn.tsx'
import type { ConversationView } from './conversation-view.ts'
import { Chip, htmxTurn } from './understood.tsx'

interface ConversationProps {
  context: PageContext
  view: ConversationView
}

function AskBox({ t, view }: { t: Translator; view: ConversationView }) {
  return (
    <search>
      <form
        id="ask"
        class="search-box ask-box"
        action="/"
        method="get"
        hx-get="/"
        hx-disable="find button[type=submit]"
        {...htmxTurn}
      >
        {view.questions.map((question) => (
          <input type="hidden" name="q" value={question} />
        ))}
        {view.documents.map(({ id }) => (
          <input type="hidden" name="document" value={id} />
        ))}
        <label for="q">{t.text(view.turns.length > 0 ? 'askNextLabel' : 'askLabel')}</label>
        <div class="search-field">
          <input
            id="q"
            name="q"
            type="search"
            value={view.text}
            maxlength={maxQuestionChars}
            placeholder={view.turns.length > 0 ? undefined : t.text('askPlaceholder')}
            autocomplete="off"
            enterkeyhint="send"
            aria-keyshortcuts="/"
            required
          />
          <button type="submit">{t.text('askButton')}</button>
        </div>
        <RequestFailure t={t} />
      </form>
    </search>
  )
}

/** The documents that answers are kept to; each can be taken out. */
function AskedDocuments({ t, view }: { t: Translator; view: ConversationView }) {
  if (view.documents.length === 0) return null
  return (
    <div class="asked-documents">
      <span id="asked-documents">{t.text('askedDocuments')}</span>
      <ul class="understood" aria-labelledby="asked-documents">
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

interface ConversationPartProps {
  t: Translator
  view: ConversationView
  /** Before the first question: what the documents hold. */
  start?: StartView | null
}

/** The turns of a conversation with the box for the next question. */
function Conversation({ t, view, start = null }: ConversationPartProps) {
  return (
    <>
      {start ? <StartHead t={t} start={start} /> : <h1 class="visually-hidden">{t.text('askTitle')}</h1>}
      <AskedDocuments t={t} view={view} />
      <EarlierQuestions t={t} links={view.earlier} />
      {view.turns.map((turn, i) => (
        <ConversationTurn
          t={t}
          turn={turn}
          last={i === view.turns.length - 1}
          startAddress={view.startAddress}
        />
      ))}
      <AskBox t={t} view={view} />
      {start ? (
        <Start t={t} start={start} questions={view.examples} />
      ) : (
        <FollowUps t={t} links={view.examples} language={t.language} />
      )}
    </>
  )
}

const titleOf = (t: Translator, view: ConversationView) => view.questions.at(-1) ?? t.text('askTitle')

/** `/`: ask, and go on asking; before the first question, ways into the documents. */
export function ConversationPage({ context, view, start }: ConversationProps & { start: StartView | null }) {
  const { t } = context
  return (
    <Layout context={context} title={titleOf(t, view)} current="ask">
      <p id="status" class="visually-hidden" role="status" data-busy={t.text('searching')}></p>
      <div id="conversation" class="conversation">
        <Conversation t={t} view={view} start={start} />
      </div>
    </Layout>
  )
}

/** The conversation when its question can't be read: what was typed stays in the box. */
export function ConversationErrorPage({ context, view, children }: ConversationProps & { children: Child }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('askTitle')} current="ask">
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
