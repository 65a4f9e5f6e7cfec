import { type Refusal, RefusalText } from './manage/refusal-message.tsx'
import type { TextKey, Translator } from './messages/translator.ts'

/** What went wrong, in words for a reader. */
export interface ErrorView {
  title: TextKey
  message: TextKey | null
  /** The parameters of the address that can't be read, each with what to do about it. */
  faults: { parameter: string; advice: TextKey }[]
  /** What was asked for and is not done. */
  refusal?: Refusal
  /** Where to go on, if not to the first page. */
  back?: { address: string; label: TextKey }
  /** Something of nearly the name that was asked for. */
  nearest?: { address: string; label: string }
}

/** The text of an error, in a page of its own or in place of results. */
export function ErrorMessage({ t, error }: { t: Translator; error: ErrorView }) {
  return (
    <div class={`error-message${error.title === 'errorServerTitle' ? ' failed' : ''}`} role="alert">
      <h2>{t.text(error.title)}</h2>
      {error.message !== null && <p>{t.text(error.message)}</p>}
      {error.refusal && <RefusalText t={t} refusal={error.refusal} />}
      {error.faults.length > 0 && (
        <ul>
          {error.faults.map(({ parameter, advice }) => (
            <li>
              <code>{parameter}</code>
              {t.text('colon')}
              {t.text(advice)}
            </li>
          ))}
        </ul>
      )}
      {error.nearest && (
        <p>
          {t.text('errorNearest')} <a href={error.nearest.address}>{error.nearest.label}</a>
        </p>
      )}
      <p>
        <a href={error.back?.address ?? '/'}>{t.text(error.back?.label ?? 'backToSearch')}</a>
      </p>
    </div>
  )
}
