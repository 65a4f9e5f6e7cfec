import { maxQuestionChars, maxQuestions } from '../../src/model/answer.ts'
import { HiddenFields } from '../form-fields.tsx'
import type { Translator } from '../messages/translator.ts'
import { RequestFailure } from '../request-failure.tsx'
import { suggesting } from '../search/suggesting.ts'
import type { ConversationView } from './conversation-view.ts'

/** From here on it is said how many questions are left. */
const warnFrom = maxQuestions - 2

/** How far a conversation is: nothing before it begins, a warning in time before its end. */
function Progress({ t, view }: { t: Translator; view: ConversationView }) {
  const count = view.questions.length
  if (count === 0) return null
  const left = maxQuestions - count
  return (
    <div id="left">
      {count < warnFrom && <p>{t.text('questionsAsked', { count, most: maxQuestions })}</p>}
      {count >= warnFrom && left > 0 && <p>{t.count('questionsLeft', left)}</p>}
      {left <= 0 && (
        <div class="notice">
          <p class="label">{t.text('conversationFull', { most: maxQuestions })}</p>
          <p>
            {t.text('conversationGoesOn')} <a href={view.lastOnlyAddress}>{t.text('goOnWithLast')}</a>
          </p>
        </div>
      )}
    </div>
  )
}

/** The box for the next question, with what is said of its request. */
export function AskBox({ t, view }: { t: Translator; view: ConversationView }) {
  return (
    <search>
      <form
        id="ask"
        class="search-box ask-box"
        action="/"
        method="get"
        hx-disable="find button[type=submit]"
        hx-get="/"
        hx-target="#conversation"
        hx-swap="innerHTML"
        data-most={maxQuestionChars}
        data-too-long={t.text('questionTooLong')}
        data-shorten={t.text('questionShorten')}
      >
        <HiddenFields fields={view.questions.map((question) => ['q', question])} />
        <HiddenFields fields={view.documents.map(({ id }) => ['document', id])} />
        <label for="q">{t.text(view.turns.length > 0 ? 'askNextLabel' : 'askLabel')}</label>
        <div class="search-field">
          <input
            id="q"
            name="q"
            type="search"
            value={view.text}
            autocomplete="off"
            enterkeyhint="send"
            {...suggesting(t, 'ask')}
            aria-describedby={view.questions.length > 0 ? 'left' : undefined}
            required
          />
          <button type="submit" data-busy={t.text('searching')}>
            {t.text('askButton')}
          </button>
        </div>
        <p id="waiting" class="small" role="status" data-slow={t.text('slow')} hidden>
          <span></span>{' '}
          <button type="button" class="link" data-stop>
            {t.text('stop')}
          </button>
        </p>
        <p id="length" class="small" role="status"></p>
        <RequestFailure t={t} />
        <Progress t={t} view={view} />
      </form>
    </search>
  )
}
