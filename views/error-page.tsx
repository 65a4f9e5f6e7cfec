import { maxTypedChars } from '../src/model/search-request.ts'
import { ErrorMessage, type ErrorView } from './error-message.tsx'
import { Layout } from './layout.tsx'
import type { Translator } from './messages/translator.ts'
import type { PageContext } from './page-context.ts'

/** The way on from a page that is none. */
function SearchBox({ t }: { t: Translator }) {
  return (
    <search>
      <form class="search-box" action="/search" method="get">
        <label for="q">{t.text('searchLabel')}</label>
        <div class="search-field">
          <input id="q" name="q" type="search" maxlength={maxTypedChars} autocomplete="off" required />
          <button type="submit">{t.text('searchButton')}</button>
        </div>
      </form>
    </search>
  )
}

/** A page that says why there is no other, with a box, so that it is no dead end. */
export function ErrorPage({ context, error }: { context: PageContext; error: ErrorView }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text(error.title)} current={null} scripts={['search.js']}>
      <h1 class="visually-hidden">{t.text(error.title)}</h1>
      <ErrorMessage t={t} error={error} />
      <SearchBox t={t} />
    </Layout>
  )
}
