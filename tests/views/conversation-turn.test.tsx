import { describe, expect, it } from 'vitest'
import type { Answer, AskResponse } from '../../src/model/answer.ts'
import type { Passage } from '../../src/model/passage.ts'
import { ConversationTurn } from '../../views/conversation/conversation-turn.tsx'
import type { TurnView } from '../../views/conversation/conversation-view.ts'
import { translatorFor } from '../../views/messages/translator.ts'

const text = 'Se formaron cuarenta agentes en Lima.'
const passage: Passage = {
  id: 'informe:p2',
  documentId: 'informe',
  kind: 'paragraph',
  number: '2',
  section: [],
  language: 'es',
  text,
}
const plain: Answer = {
  kind: 'passage',
  text: 'El documento dice:',
  headline: null,
  value: null,
  confidence: 0.97,
  items: [],
  columns: [],
  rows: [],
  citations: [{ passageId: passage.id, quote: text, start: 0, end: text.length }],
}

interface Given {
  answer?: Partial<Answer>
  response?: Partial<AskResponse>
  turn?: Partial<TurnView>
  ui?: 'en' | 'fr'
}

/** A turn as it is shown, with its attributes and without the spaces between its parts. */
function shown({ answer, response, turn, ui = 'en' }: Given): string {
  const view: TurnView = {
    response: {
      question: '¿Cuántos agentes se formaron?',
      language: 'es',
      answer: { ...plain, ...answer },
      interpretation: {
        intent: 'text',
        countries: [],
        from: null,
        to: null,
        programme: null,
        carriedOver: [],
        query: null,
        conditions: [],
      },
      hits: [],
      followUps: [],
      truncated: false,
      tookMs: 1,
      ...response,
    },
    passages: new Map([[passage.id, passage]]),
    documents: new Map([
      [
        'informe',
        {
          label: 'Informe de la Secretaría',
          author: 'OMPI',
          authorLang: null,
          mark: null,
          symbol: 'IP/C/W/9',
          year: '2021',
          language: 'es' as const,
          quotation: () => '«…» (OMPI, Informe de la Secretaría)',
        },
      ],
    ]),
    countryName: ({ name }) => name,
    editAddress: '/?text=a',
    removeAddress: '/',
    tellsDocuments: false,
    number: 1,
    feedback: null,
    csvAddress: '/conversation.csv',
    conditions: [],
    countries: [],
    period: null,
    carriedOver: null,
    answeredSet: null,
    followUps: [],
    ...turn,
  }
  const t = translatorFor(ui)
  return String(<ConversationTurn t={t} turn={view} last={true} />)
}

describe('a Spanish conversation in the English and French interface', () => {
  it.each(['en', 'fr'] as const)('is marked as Spanish: %s', (ui) => {
    const html = shown({ ui })
    expect(html).toContain(
      '<h2 class="question" id="question-1" tabindex="-1" lang="es">¿Cuántos agentes se formaron?</h2>',
    )
    expect(html).toContain('<div class="answer" lang="es"><p>El documento dice:</p></div>')
    expect(html).toMatch(/<blockquote lang="es"><q>Se formaron/)
  })
})

it('says of each quotation whose it is, of when and where it stands, and how to open, cite and copy it', () => {
  const html = shown({})
  const line = /<p class="at source-line">(.*?)<\/p>/.exec(html)?.[1] ?? ''
  expect(
    line
      .replace(/<[^>]*>/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  ).toBe('OMPI IP/C/W/9 2021 para. 2 Open Cite Copy')
  expect(line).toMatch(/href="\/documents\/informe\/cite\?part=p2&amp;mark=p2/)
  expect(line).toContain('data-text="«…» (OMPI, Informe de la Secretaría)"')
  expect(line).toMatch(/<button[^>]* data-copy="text"/)
})

it('marks the value in the words that give it, and says the answer once', () => {
  const html = shown({ answer: { kind: 'value', value: 'cuarenta', headline: 'cuarenta', text: 'Largo.' } })
  expect(html).toContain('Se formaron <mark>cuarenta</mark> agentes')
  expect(html).toContain('<p>cuarenta</p>')
  expect(html).not.toContain('Largo.')
})

describe('the closest passages', () => {
  const closest = shown({ answer: { kind: 'closest', confidence: 0.3 } })

  it('are quoted with their place, and without the number of a source', () => {
    expect(closest).toContain('kind-closest')
    expect(closest).toContain(`<q>${text}</q>`)
    expect(closest).toContain('href="/documents/informe?mark=p2%3A0-37%3A')
    expect(closest).not.toMatch(/citation-rank|<h3>Sources/)
    expect(shown({})).toMatch(/citation-rank.*|<h3>Sources/)
  })

  it('claim nothing, so that nothing is said of their certainty', () => {
    expect(closest).not.toContain('Not quite certain')
  })
})

it('tells the reader to look where an answer is not certain, and only there', () => {
  expect(shown({ answer: { confidence: 0.6 } })).toContain('Not quite certain')
  expect(shown({ answer: { confidence: 0.95 } })).not.toContain('Not quite certain')
  expect(shown({ answer: { kind: 'none', confidence: 0 } })).not.toContain('Not quite certain')
})

it('shows a computed table, each row with its sources, long lists of them folded', () => {
  const record = (n: number): [string, Passage] => [
    `informe:r${n}`,
    { ...passage, id: `informe:r${n}`, kind: 'record', number: String(n) },
  ]
  const html = shown({
    answer: {
      kind: 'table',
      columns: ['País', 'Talleres'],
      rows: [
        { cells: ['Perú', '1'], passageIds: ['informe:r1'] },
        { cells: ['Chile', '4'], passageIds: [1, 2, 3, 4].map((n) => `informe:r${n}`) },
      ],
      citations: [],
    },
    turn: { passages: new Map([1, 2, 3, 4].map(record)) },
  })
  expect(html).toContain('<th scope="col" role="columnheader" lang="es">Talleres</th>')
  expect(html.match(/<tr /g)).toHaveLength(3)
  expect(html).toMatch(
    /<td [^>]*lang="es"[^>]*data-label="País">Perú<\/td><td [^>]*>1<\/td><td [^>]*><a href="\/documents\/informe#r1"[^>]*>/,
  )
  expect(html).toMatch(/<summary>4 sources<\/summary>(<a[^>]*>.*?<\/a>(; )?){4}/)
})

it('shows what was asked of the records as chips, each of which can be taken out', () => {
  const conditions = [
    { label: 'talleres', address: '/?q=a&without=kind' },
    { label: '2019', address: null },
  ]
  const html = shown({ turn: { conditions } })
  expect(html).toMatch(/<a class="chip" href="\/\?q=a&amp;without=kind"[^>]*aria-label="Leave out: talleres"/)
  expect(html).toContain('<span class="chip still"><span lang="es">2019</span></span>')
})

it('explains how a question was read and its answer chosen, markup of sources escaped', () => {
  const html = shown({
    response: {
      explanation: {
        reading: { words: ['agentes', '<b>'], countries: [] },
        candidates: [
          {
            passageId: passage.id,
            start: 0,
            end: 10,
            text: 'Se <formaron>',
            score: 2.5,
            confidence: 0.875,
            features: { weak: 0.01, rank: -1.25 },
          },
        ],
      },
    },
  })
  expect(html).toContain('<summary>How this was read and chosen</summary>')
  expect(html).toContain('<dd>agentes, &lt;b&gt;</dd>')
  expect(html).toContain('<blockquote lang="es">Se &lt;formaron&gt;</blockquote>')
  expect(html).toContain('score 2.5, likelihood 88 % · quoted')
  expect(html.indexOf('<code>rank</code> -1.25')).toBeLessThan(html.indexOf('<code>weak</code> +0.01'))
  expect(html).not.toContain('Countries')
  expect(shown({})).not.toContain('How this was read')
})
