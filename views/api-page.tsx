import { Layout } from './layout.tsx'
import type { PageContext } from './page-context.ts'

/** One thing that the API does. */
export interface DescribedOperation {
  method: string
  path: string
  summary: string
  /** An address that does it; null where there is none to follow. */
  example: string | null
  parameters: { name: string; description: string | null; required: boolean; type: string }[]
}

/** What programs can ask, each with its parameters and an example to follow. */
export function ApiPage({ context, operations }: { context: PageContext; operations: DescribedOperation[] }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('apiTitle')} current={null}>
      <h1>{t.text('apiTitle')}</h1>
      <p>
        {t.text('apiNote')} <a href="/openapi.json">OpenAPI 3.1</a> · <a href="/llms.txt">llms.txt</a>
      </p>
      {operations.map(({ method, path, summary, example, parameters }) => (
        <section class="operation" lang="en">
          <h2>
            <code>
              {method.toUpperCase()} {path}
            </code>
          </h2>
          <p>
            {summary}.{' '}
            {example && (
              <a href={example} lang={t.language}>
                {t.text('apiExample')}
              </a>
            )}
          </p>
          {parameters.length > 0 && (
            <dl class="parameters">
              {parameters.map(({ name, description, required, type }) => (
                <>
                  <dt>
                    <code>{name}</code>
                    {required && '*'}
                  </dt>
                  <dd>
                    {type}
                    {description && `. ${description}`}
                  </dd>
                </>
              ))}
            </dl>
          )}
        </section>
      ))}
    </Layout>
  )
}
