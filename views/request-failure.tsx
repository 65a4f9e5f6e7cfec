import type { Translator } from './messages/translator.ts'

/** What `assets/requests.js` may say of an answer that did not arrive. */
export const failureTexts = (t: Translator) => ({
  'data-offline': t.text('failureOffline'),
  'data-unreachable': t.text('failureUnreachable'),
  'data-refused': t.text('failureRefused'),
  'data-foreign': t.text('failureForeign'),
})

/** Where it is said that an answer did not arrive; what was typed and shown stays. */
export function RequestFailure({ t }: { t: Translator }) {
  return (
    <div id="failure" class="failure" role="alert" hidden {...failureTexts(t)}>
      <span></span>{' '}
      <button type="button" class="link" data-retry>
        {t.text('tryAgain')}
      </button>{' '}
      <a href="/search" data-search-instead>
        {t.text('searchInstead')}
      </a>
    </div>
  )
}
