import { type CorrectableFact, correctableFacts } from '../../src/model/corrections.ts'
import { passageLanguages } from '../../src/model/language.ts'
import { type DocumentSummary, documentKinds } from '../../src/model/source-document.ts'
import { documentAddress } from '../documents/document-facts.tsx'
import { Select } from '../form-fields.tsx'
import { Layout } from '../layout.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { langOf } from '../search/hit-card.tsx'
import { type Refusal, RefusalMessage } from './refusal-message.tsx'
import { TokenField } from './token-field.tsx'

const labels: Record<CorrectableFact, TextKey> = {
  title: 'factTitle',
  subtitle: 'factSubtitle',
  symbol: 'factSymbol',
  date: 'factDate',
  organization: 'factOrganization',
  member: 'factMember',
  kind: 'factKind',
  council: 'factCouncil',
  parentSymbol: 'factParentSymbol',
  language: 'factLanguage',
}

interface FactProps {
  t: Translator
  document: DocumentSummary
  name: CorrectableFact
  /** What was sent last, where it was refused. */
  given: string | undefined
}

/** What may be chosen for a fact, with how it is called; null where it is written. */
function choicesOf(t: Translator, name: CorrectableFact): [string, string][] | null {
  if (name === 'language') return passageLanguages.map((code) => [code, t.languageName(code)])
  if (name !== 'kind') return null
  return [
    ['', t.text('factNone')],
    ...documentKinds.map((kind): [string, string] => [kind, t.kindOfDocument(kind)]),
  ]
}

function FactField({ t, document, name, given }: FactProps) {
  const value = given ?? document[name] ?? ''
  const choices = choicesOf(t, name)
  const shared = { id: `fact-${name}`, name }
  return (
    <>
      <label for={shared.id}>
        {t.text(labels[name])}
        {document.corrected.includes(name) && ` (${t.text('factCorrected')})`}
      </label>
      {choices !== null ? (
        <Select {...shared} options={choices} value={value} />
      ) : (
        <input
          {...shared}
          type="text"
          {...(name === 'date' && {
            pattern: '\\d{4}(-\\d\\d){0,2}',
            placeholder: '2022-05-31',
            inputmode: 'numeric',
          })}
          value={value}
          required={name === 'title'}
          maxlength={500}
          lang={name === 'date' ? undefined : langOf(document.language)}
        />
      )}
    </>
  )
}

interface CorrectionPageProps {
  context: PageContext
  document: DocumentSummary
  /** Whether the settings let anybody correct. */
  isOpen: boolean
  refusal: Refusal | null
  /** What was sent and refused. */
  given: Record<string, string>
}

/** Where an editor says who a document is, in place of what was read. */
export function CorrectionPage({ context, document, isOpen, refusal, given }: CorrectionPageProps) {
  const { t } = context
  const back = documentAddress(document.id)
  return (
    <Layout context={context} title={t.text('correctTitle')} current="documents">
      <h1>{t.text('correctTitle')}</h1>
      {refusal !== null && <RefusalMessage t={t} heading="correctRefused" refusal={refusal} />}
      <p>{t.text(isOpen ? 'correctNote' : 'correctClosed', { file: `${document.file}.meta.json` })}</p>
      {isOpen && (
        <form class="upload" action={`${back}/correct`} method="post">
          {correctableFacts.map((name) => (
            <FactField {...{ t, document, name }} given={given[name]} />
          ))}
          <TokenField t={t} />
          <div class="form-actions">
            <button type="submit" name="act" value="save">
              {t.text('correctButton')}
            </button>
            {document.corrected.length > 0 && (
              <button type="submit" name="act" value="undo" formnovalidate>
                {t.text('correctUndo')}
              </button>
            )}
            <a href={back}>{t.text('correctCancel')}</a>
          </div>
        </form>
      )}
      {!isOpen && <a href={back}>{t.text('segmentationBack')}</a>}
    </Layout>
  )
}
