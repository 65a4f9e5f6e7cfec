import type { Translator } from './messages/translator.ts'

interface CopyButtonProps {
  t: Translator
  /** What is copied: a text, the last answer with its sources, or the address of the page. */
  copies: { text: string } | 'answer' | 'address'
  /** Of what, for those who hear it among others. */
  name?: string
  label?: string
}

/** A button that copies; it is not shown where there are no scripts. */
export const CopyButton = ({ t, copies, name, label }: CopyButtonProps) => (
  <button
    type="button"
    class="link"
    data-copy={typeof copies === 'string' ? copies : 'text'}
    data-text={typeof copies === 'string' ? undefined : copies.text}
    data-done={t.text('copied')}
    aria-label={name && `${label ?? t.text('copy')}: ${name}`}
  >
    {label ?? t.text('copy')}
  </button>
)
