import type { Passage } from '../../model/passage.ts'
import type { Heading, SourceDocument } from '../../model/source-document.ts'

/** What Markdown would take for its own signs; words inside of words need no mark. */
export const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&')

/** A fact of the head, as YAML takes any text. */
const fact = (name: string, value: string | null) =>
  value === null ? [] : [`${name}: ${JSON.stringify(value)}`]

/** Numbers of paragraphs as the source prints them: behind a backslash they begin no list. */
function passageText({ text, kind, number, record }: Passage): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (record) {
    return lines
      .map((line) => {
        const [label = '', ...value] = line.split('\t')
        return value.length > 0
          ? `- **${escaped(label.trim())}** ${escaped(value.join(' '))}`
          : `  ${escaped(line)}`
      })
      .join('\n')
  }
  const body = lines.map(escaped).join('  \n')
  if (number === null) return body
  return kind === 'footnote' ? `[${number}] ${body}` : `${number}\\. ${body}`
}

/**
 * A document as Markdown, for people who keep texts and programs that read them: its facts as YAML in front, headings,
 * then each passage with the anchor by which it is cited. Words are the source's own.
 */
export function documentMarkdown(document: SourceDocument, address: string): string {
  const { title, subtitle, symbol, date, organization, member, kind, language, headings, content } = document
  const front = [
    ...fact('title', title),
    ...fact('subtitle', subtitle),
    ...fact('symbol', symbol),
    ...fact('date', date),
    ...fact('organization', organization),
    ...fact('member', member),
    ...fact('kind', kind),
    ...fact('language', language),
    ...fact('source', address),
  ]
  const before = (id: string | null) => headings.filter((heading) => heading.before === id).map(headingText)
  const passages = content.flatMap((passage) => {
    const part = passage.id.slice(passage.id.indexOf(':') + 1)
    const record = passage.record && passage.number ? [`<!-- ${passage.number} -->`] : []
    return [...before(passage.id), `<a id="${part}"></a>`, ...record, passageText(passage)]
  })
  return [`---\n${front.join('\n')}\n---`, `# ${escaped(title)}`, ...passages, ...before(null), ''].join(
    '\n\n',
  )
}

const headingText = ({ level, text }: Heading) => `${'#'.repeat(Math.min(6, level + 2))} ${escaped(text)}`
