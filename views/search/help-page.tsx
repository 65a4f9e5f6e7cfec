import { Layout } from '../layout.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'

/** Something that can be typed, with what it means and how much it finds. */
export interface HelpExample {
  q: string
  meaning: string
  count: number
  address: string
}

function Examples({ t, examples }: { t: Translator; examples: HelpExample[] }) {
  return (
    <div class="scroll">
      <table class="examples">
        <thead>
          <tr>
            <th scope="col">{t.text('helpQuery')}</th>
            <th scope="col">{t.text('helpMeaning')}</th>
            <th scope="col">{t.text('helpFound')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ q, meaning, count, address }) => (
            <tr>
              <td>
                <a href={address}>
                  <kbd>{q}</kbd>
                </a>
              </td>
              <td>{meaning}</td>
              <td>{t.count('resultsFound', count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const keys: [string[], TextKey][] = [
  [['/', 'Ctrl+K', '⌘K'], 'keyBox'],
  [['?'], 'keyHelp'],
  [['↓', '↑'], 'keyMove'],
  [['Enter'], 'keyTake'],
  [['Esc'], 'keyClose'],
]

/** Keys, and a switch that the script shows where it can be kept. */
function Keys({ t }: { t: Translator }) {
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t.text('helpKeys')}</h2>
      <ul class="keys">
        {keys.map(([names, meaning]) => (
          <li>
            {names.map((name, i) => (
              <>
                {i > 0 && ` ${t.text('helpOr')} `}
                <kbd>{name}</kbd>
              </>
            ))}
            {t.text('colon')}
            {t.text(meaning)}
          </li>
        ))}
      </ul>
      <p hidden>
        <label class="choice">
          <input id="shortcuts" type="checkbox" autocomplete="off" /> {t.text('keysOn')}
        </label>{' '}
        <span class="count">{t.text('keysNote')}</span>
      </p>
    </section>
  )
}

const sections: [TextKey, TextKey][] = [
  ['helpAcross', 'helpAcrossText'],
  ['helpQuestions', 'helpQuestionsText'],
  ['helpKeeping', 'helpKeepingText'],
]

/** `/help`: what can be typed, with examples that find something in these documents. */
export function HelpPage({ context, examples }: { context: PageContext; examples: HelpExample[] }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('helpTitle')} current="search" scripts={['search.js']}>
      <article class="help">
        <h1>{t.text('helpTitle')}</h1>
        <p class="lead">{t.text('helpLead')}</p>
        <p class="page-links">
          <a href="/search">{t.text('searchTitle')}</a>
          <a href="/search/advanced">{t.text('advancedLink')}</a>
        </p>
        <section aria-labelledby="typing">
          <h2 id="typing">{t.text('helpTyping')}</h2>
          <Examples t={t} examples={examples} />
        </section>
        {sections.map(([heading, text]) => (
          <section>
            <h2>{t.text(heading)}</h2>
            <p>{t.text(text)}</p>
          </section>
        ))}
        <Keys t={t} />
      </article>
    </Layout>
  )
}
