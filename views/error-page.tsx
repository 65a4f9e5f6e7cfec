import { ErrorMessage, type ErrorView } from './error-message.tsx'
import { Layout } from './layout.tsx'
import type { PageContext } from './page-context.ts'

/** A page that says why there is no other. */
export function ErrorPage({ context, error }: { context: PageContext; error: ErrorView }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text(error.title)} current={null}>
      <h1 class="visually-hidden">{t.text(error.title)}</h1>
      <ErrorMessage t={t} error={error} />
    </Layout>
  )
}
