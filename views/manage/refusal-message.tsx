import type { Remark } from '../../src/model/remark.ts'
import type { TextKey, Translator } from '../messages/translator.ts'

/** Why something is not done, and to which file. */
export interface Refusal {
  remark: Remark
  /** The name of the file as the reader knows it, or null. */
  file: string | null
}

/** The reason with what to do about it, after the name of the file. */
export function RefusalText({ t, refusal }: { t: Translator; refusal: Refusal }) {
  return (
    <p>
      {refusal.file !== null && (
        <>
          <code>{refusal.file}</code>
          {t.text('colon')}
        </>
      )}
      {t.remark(refusal.remark)}
    </p>
  )
}

/** What was asked for and is not done, above the form that may ask again. */
export function RefusalMessage(props: { t: Translator; heading: TextKey; refusal: Refusal }) {
  const { t, heading, refusal } = props
  return (
    <div class="error-message" role="alert">
      <h2>{t.text(heading)}</h2>
      <RefusalText t={t} refusal={refusal} />
    </div>
  )
}
