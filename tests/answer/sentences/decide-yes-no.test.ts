import { beforeAll, describe, expect, it } from 'vitest'
import { decideYesNo } from '../../../src/answer/sentences/decide-yes-no.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import type { ContentLanguage } from '../../../src/model/language.ts'
import { corpusOf } from '../../fixtures/documents.ts'
import { ranked, readBeside, textOf } from './ranked-sentence.ts'

/** What three notes say alike, a paragraph each, and what they bear out of questions about it. */
const notes: Record<ContentLanguage, { text: string; questions: [string, number, 'yes' | 'no' | null][] }> = {
  en: {
    text: `# Notes

1. The laboratory tested 40 samples of medicines in Accra in 2018.

2. The office has not published the guide for judges, but the ministry printed a leaflet for teachers.

3. The museum may open a branch in Lagos next year.
`,
    questions: [
      ['Did the laboratory test samples of medicines?', 1, 'yes'],
      ['Did the laboratory test 40 samples in Accra?', 1, 'yes'],
      ['Did the laboratory test samples in Kumasi?', 1, null],
      ['Did the laboratory test 55 samples in Accra?', 1, null],
      ['Has the office published the guide for judges?', 2, 'no'],
      ['Did the ministry print a leaflet for teachers?', 2, 'yes'],
      ['Will the museum open a branch in Lagos?', 3, null],
    ],
  },
  fr: {
    text: `# Notes

1. Le laboratoire a analysé 40 échantillons de médicaments à Accra en 2018.

2. L'office n'a pas publié le guide des juges, mais le ministère a imprimé une brochure pour les enseignants.

3. Le musée pourrait ouvrir une antenne à Lagos l'an prochain.
`,
    questions: [
      ['Le laboratoire a-t-il analysé des échantillons de médicaments ?', 1, 'yes'],
      ['Le laboratoire a-t-il analysé 40 échantillons à Accra ?', 1, 'yes'],
      ['Le laboratoire a-t-il analysé des échantillons à Kumasi ?', 1, null],
      ['Le laboratoire a-t-il analysé 55 échantillons à Accra ?', 1, null],
      ["L'office a-t-il publié le guide des juges ?", 2, 'no'],
      ['Le ministère a-t-il imprimé une brochure pour les enseignants ?', 2, 'yes'],
      ['Le musée ouvrira-t-il une antenne à Lagos ?', 3, null],
    ],
  },
  es: {
    text: `# Notas

1. El laboratorio analizó 40 muestras de medicamentos en Accra en 2018.

2. La oficina no publicó la guía para jueces, pero el ministerio imprimió un folleto para maestros.

3. El museo podría abrir una sede en Lagos el próximo año.
`,
    questions: [
      ['¿Analizó el laboratorio muestras de medicamentos?', 1, 'yes'],
      ['¿Analizó el laboratorio 40 muestras en Accra?', 1, 'yes'],
      ['¿Analizó el laboratorio muestras en Kumasi?', 1, null],
      ['¿Analizó el laboratorio 55 muestras en Accra?', 1, null],
      ['¿Publicó la oficina la guía para jueces?', 2, 'no'],
      ['¿Imprimió el ministerio un folleto para maestros?', 2, 'yes'],
      ['¿Abrirá el museo una sede en Lagos?', 3, null],
    ],
  },
}

describe.each(['en', 'fr', 'es'] as const)('in %s', (language) => {
  const { text, questions } = notes[language]
  let corpus: Corpus
  beforeAll(async () => {
    corpus = (await corpusOf({ 'notes.txt': text })).corpus
  })

  it.each(questions)('%s (paragraph %i): %s', (question, paragraph, decided) => {
    const { input, passages } = readBeside(corpus, question, language, [`notes:p${paragraph}`])
    const [passage] = passages
    if (!passage) throw new Error('No passage')
    expect(textOf({ passage, at: 0 })).toMatch(/\.$/)
    expect(decideYesNo(input, ranked(passage, 0, 1))).toBe(decided)
  })
})
