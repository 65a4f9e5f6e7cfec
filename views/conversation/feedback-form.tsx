import { HiddenFields } from '../form-fields.tsx'
import type { Translator } from '../messages/translator.ts'
import type { TurnView } from './conversation-view.ts'

/** Whether an answer was useful; the question and the vote are kept, and nothing about who gives it. */
export function FeedbackForm({ t, feedback }: { t: Translator; feedback: TurnView['feedback'] }) {
  if (feedback === null) return null
  return (
    <form
      class="feedback"
      action="/feedback"
      method="post"
      hx-post="/feedback"
      hx-swap="outerHTML"
      hx-push-url="false"
    >
      <HiddenFields fields={feedback} />
      <span>{t.text('useful')}</span>{' '}
      <button type="submit" class="link" name="useful" value="true">
        {t.text('usefulYes')}
      </button>
      {' · '}
      <button type="submit" class="link" name="useful" value="false">
        {t.text('usefulNo')}
      </button>
    </form>
  )
}

/** What stands in the place of the form once it was sent. */
export function FeedbackThanks({ t }: { t: Translator }) {
  return (
    <p class="feedback" role="status">
      {t.text('usefulThanks')}
    </p>
  )
}
