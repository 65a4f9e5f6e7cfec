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

4. Judges, but not prosecutors, attended the seminar in Jinja.

5. Togo and Benin have ratified the treaty; Niger has not done so.

6. The hospital in Kano tests blood and water. It does not test milk yet.

7. The school not only trained nurses but also lent them books.

8. A course for clerks took place in May 2019. The council recommends buying the barn.
`,
    questions: [
      ['Did the laboratory test samples of medicines?', 1, 'yes'],
      ['Did the laboratory test 40 samples in Accra?', 1, 'yes'],
      ['Did the laboratory test samples in Kumasi?', 1, null],
      ['Did the laboratory test 55 samples in Accra?', 1, null],
      ['Has the office published the guide for judges?', 2, 'no'],
      ['Did the ministry print a leaflet for teachers?', 2, 'yes'],
      ['Will the museum open a branch in Lagos?', 3, null],
      ['Did prosecutors attend the seminar in Jinja?', 4, 'no'],
      ['Did judges attend the seminar in Jinja?', 4, 'yes'],
      ['Has Niger ratified the treaty?', 5, 'no'],
      ['Has Togo ratified the treaty?', 5, 'yes'],
      ['Does the hospital in Kano test milk?', 6, 'no'],
      ['Does the hospital in Kano test water?', 6, 'yes'],
      ['Did the school train nurses?', 7, 'yes'],
      ['Did a course for clerks take place in May 2019?', 8, 'yes'],
      ['Did the council buy the barn?', 8, null],
    ],
  },
  fr: {
    text: `# Notes

1. Le laboratoire a analysé 40 échantillons de médicaments à Accra en 2018.

2. L'office n'a pas publié le guide des juges, mais le ministère a imprimé une brochure pour les enseignants.

3. Le musée pourrait ouvrir une antenne à Lagos l'an prochain.

4. Les juges, mais non les procureurs, ont suivi le séminaire de Jinja.

5. Le Togo et le Bénin ont ratifié le traité; le Niger ne l'a pas fait.

6. L'hôpital de Kano analyse le sang et l'eau. Il n'analyse pas encore le lait.
`,
    questions: [
      ['Le laboratoire a-t-il analysé des échantillons de médicaments ?', 1, 'yes'],
      ['Le laboratoire a-t-il analysé 40 échantillons à Accra ?', 1, 'yes'],
      ['Le laboratoire a-t-il analysé des échantillons à Kumasi ?', 1, null],
      ['Le laboratoire a-t-il analysé 55 échantillons à Accra ?', 1, null],
      ["L'office a-t-il publié le guide des juges ?", 2, 'no'],
      ['Le ministère a-t-il imprimé une brochure pour les enseignants ?', 2, 'yes'],
      ['Le musée ouvrira-t-il une antenne à Lagos ?', 3, null],
      ['Les procureurs ont-ils suivi le séminaire de Jinja ?', 4, 'no'],
      ['Les juges ont-ils suivi le séminaire de Jinja ?', 4, 'yes'],
      ['Le Niger a-t-il ratifié le traité ?', 5, 'no'],
      ['Le Togo a-t-il ratifié le traité ?', 5, 'yes'],
      ["L'hôpital de Kano analyse-t-il le lait ?", 6, 'no'],
    ],
  },
  es: {
    text: `# Notas

1. El laboratorio analizó 40 muestras de medicamentos en Accra en 2018.

2. La oficina no publicó la guía para jueces, pero el ministerio imprimió un folleto para maestros.

3. El museo podría abrir una sede en Lagos el próximo año.

4. Los jueces asistieron al seminario de Jinja; los fiscales, en cambio, no fueron invitados.

5. El hospital de Kano analiza sangre y agua. Todavía no analiza leche.
`,
    questions: [
      ['¿Analizó el laboratorio muestras de medicamentos?', 1, 'yes'],
      ['¿Analizó el laboratorio 40 muestras en Accra?', 1, 'yes'],
      ['¿Analizó el laboratorio muestras en Kumasi?', 1, null],
      ['¿Analizó el laboratorio 55 muestras en Accra?', 1, null],
      ['¿Publicó la oficina la guía para jueces?', 2, 'no'],
      ['¿Imprimió el ministerio un folleto para maestros?', 2, 'yes'],
      ['¿Abrirá el museo una sede en Lagos?', 3, null],
      ['¿Fueron invitados los fiscales al seminario de Jinja?', 4, 'no'],
      ['¿Asistieron los jueces al seminario de Jinja?', 4, 'yes'],
      ['¿Analiza el hospital de Kano leche?', 5, 'no'],
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
    const sentences = passage.sentences.map((_, at) => ranked(passage, at, 1 / (1 + at)))
    expect(decideYesNo(input, { passage, sentences })).toBe(decided)
  })
})
