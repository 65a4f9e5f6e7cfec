import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { detectLanguages, detectWithMargins } from '../../src/detect/detect-passage-language.ts'
import type { IndexedPassage } from '../../src/model/passage.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { omd2019, sourceFile } from '../fixtures/documents.ts'

const paragraph = (text: string): IndexedPassage => ({
  id: 'd:u1',
  documentId: 'd',
  kind: 'paragraph',
  number: null,
  section: [],
  language: 'und',
  text,
})
const french = 'Les fonctionnaires des douanes peuvent acquérir des connaissances pratiques sur les droits.'
const english = 'Participants were trained to improve effective customs controls by applying the techniques.'
const spanish = 'Los funcionarios de aduanas pueden adquirir conocimientos prácticos sobre los derechos.'

describe('detectLanguages', () => {
  it('is right on all 21 passages of the reference document', async () => {
    const { passages } = segmentDocument(sourceFile(await readFile(omd2019, 'utf8')))
    const languages = detectLanguages(passages)
    expect(languages).toEqual(passages.map(({ kind }) => (kind === 'record' ? 'en' : 'fr')))
  })

  it('tells running text in the three languages', () => {
    expect(detectLanguages([french, english, spanish].map(paragraph))).toEqual(['fr', 'en', 'es'])
  })

  it('decides a passage that tells nothing by its neighbours, where they agree', () => {
    expect(detectLanguages([french, 'CENcomm 2019', french].map(paragraph))).toEqual(['fr', 'fr', 'fr'])
    expect(detectLanguages([english, 'CENcomm 2019', english].map(paragraph))).toEqual(['en', 'en', 'en'])
    expect(detectLanguages([french, 'CENcomm 2019', english].map(paragraph))).toEqual(['fr', 'und', 'en'])
    expect(detectLanguages([paragraph('CENcomm 2019')])).toEqual(['und'])
  })

  it("decides a record that tells nothing by its labels' language", () => {
    const record = (labels: string, name: string) =>
      segmentDocument(
        sourceFile(
          `${labels}\t${name}\n${labels.startsWith('Nom') ? 'Pays bénéficiaire(s)' : 'Beneficiary country'}\tGhana\n`,
        ),
      ).passages
    expect(detectLanguages(record('Nom du programme ou projet', 'CENcomm'))).toEqual(['fr'])
    expect(detectLanguages(record('Name of programme or project', 'CENcomm'))).toEqual(['en'])
  })

  it.each([
    ['en', 'Technical assistance Legislative advice Automation 2018 Georgia'],
    ['en', 'Study visit of officials'],
    ['en', '[Annex follows]'],
    ['fr', 'Atelier régional OAPI, Douala'],
    ['fr', 'Sminaire rgional, Yaound'],
    ['fr', 'Fonds fiduciaire Japon/OMPI: Séminaire sous-régional, Yaoundé, 3-5 juin 2014'],
    ['fr', 'Mission d’experts en contrefaÃ§on'],
    ['es', 'Seminario nacional sobre patentes'],
    ['es', 'Formacin de examinadores'],
  ])('tells %s by few words: %s', (language, text) => {
    expect(detectLanguages([paragraph(text)])).toEqual([language])
  })

  it.each([
    ['fr', "La mise en œuvre de l'accord a commencé."],
    ['fr', 'Version allemande disponible.'],
    ['fr', 'La collecte du miel prit fin.'],
    ['en', 'Bees left hives.'],
    ['es', 'Ella quiso dormir temprano.'],
    ['es', 'Mañana lloverá otra vez.'],
  ])('tells %s by a sentence of everyday words, whatever stands beside it: %s', (language, text) => {
    const beside = language === 'en' ? french : english
    expect(detectLanguages([beside, text, beside].map(paragraph))[1]).toBe(language)
  })

  it.each([
    'El pont de la vila és tancat.',
    'Der Termin wurde verschoben.',
    'Le api sono state portate in collina.',
  ])('takes no few words of a language without an analyser for one with: %s', (text) => {
    expect(detectLanguages([paragraph(text)])).toEqual(['und'])
  })

  it('takes what tells nothing for the language of nearly all of the document', () => {
    const passages = [french, french, french, french, 'CENcomm 2019', english].map(paragraph)
    expect(detectLanguages(passages)[4]).toBe('fr')
  })

  it('takes what the source states, except where the words clearly say otherwise', () => {
    const stated = (text: string, statedLanguage: string) =>
      detectWithMargins([{ ...paragraph(text), statedLanguage }])[0]
    expect(stated('Radio interview, podcast, video, poster.', 'en')?.language).toBe('en')
    expect(stated('Radio, interview, podcast, vidéo, poster.', 'fr')?.language).toBe('fr')
    expect(stated(french, 'en')?.language).toBe('fr')
    expect(stated('Os custos foram partilhados.', 'pt')).toMatchObject({
      language: 'und',
      otherLanguage: 'pt',
    })
  })

  it.each([
    [
      'de',
      'Die Beamten der Zollverwaltung wurden in der Anwendung der Verfahren gegen gefälschte Waren geschult.',
    ],
    [
      'pt',
      'O Instituto organizou três seminários sobre marcas e patentes para os funcionários das alfândegas de Angola.',
    ],
    [
      'it',
      'I funzionari delle dogane hanno partecipato a un seminario sulla protezione delle indicazioni geografiche.',
    ],
    ['ar', 'تم تدريب موظفي الجمارك'],
    ['zh', '海关官员接受了培训'],
  ])('names %s, which has no analyser', (language, text) => {
    expect(detectWithMargins([paragraph(text)])[0]).toMatchObject({
      language: 'und',
      otherLanguage: language,
    })
  })
})
