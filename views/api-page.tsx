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

interface ApiPageProps {
  context: PageContext
  operations: DescribedOperation[]
  /** What kinds of problems are called, with their status. */
  codes: [status: string, code: string][]
}

/** What programs can ask, each with its parameters and an example to follow. */
export function ApiPage({ context, operations, codes }: ApiPageProps) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('apiTitle')} current={null} scripts={[]}>
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
      <section class="operation">
        <h2>{t.text('apiProblems')}</h2>
        <p>{t.text('apiProblemsNote')}</p>
        <dl class="parameters">
          {codes.map(([status, code]) => (
            <>
              <dt>{status}</dt>
              <dd>
                <code>{code}</code>
              </dd>
            </>
          ))}
        </dl>
      </section>
    </Layout>
  )
}
