import type { TextKey, Translator } from '../messages/translator.ts'

const examples: TextKey[] = ['operatorPhrase', 'operatorMinus', 'operatorField']

/** What else can be typed, and other ways to search. */
export function SearchWays({ t, askAddress }: { t: Translator; askAddress: string | null }) {
  return (
    <>
      <span class="hints">
        {t.text('operatorsAlso')}{' '}
        {examples.map((key) => (
          <>
            <kbd>{t.text(key)}</kbd>{' '}
          </>
        ))}
      </span>
      <a href="/help">{t.text('operatorsAll')}</a>
      <a href="/search/advanced">{t.text('advancedLink')}</a>
      {askAddress !== null && <a href={askAddress}>{t.text('askInstead')}</a>}
    </>
  )
}
