import { describe, expect, it } from 'vitest'
import { detectLanguages } from '../../src/detect/detect-passage-language.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { misplaced } from '../fixtures/placement.ts'

const report = `IP/C/W/977/Add.4

14 octobre 2019

(19-6722)

Original: français

Conseil des aspects des droits de propriété intellectuelle qui touchent au commerce

ACTIVITÉS DE COOPÉRATION TECHNIQUE DES MUSÉES

1. Le musée a organisé des séminaires pour les examinateurs de brevets et de dessins. Ils ont été très appréciés.

2. L'année dernière, quarante fonctionnaires sont venus à Genève, où ils ont étudié les collections.

3. Coopération technique régionale.

ANNEXE

Nom du programme ou projet: Séminaire régional
Date de début et de fin: 4 décembre 2018
Pays bénéficiaire(s): Sénégal et Bénin
Brève description: Études de cas sur la contrefaçon
`

const damages: Record<string, (text: string) => string> = {
  'as written': (text) => text,
  'without its accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'without the letters that bore accents': (text) => text.replace(/[^\p{ASCII}]/gu, ''),
  'read in the wrong encoding': (text) => Buffer.from(text, 'utf8').toString('latin1'),
  'with accents as marks of their own': (text) => text.normalize('NFD'),
  'with spaces that do not break': (text) => text.replace(/ (?=[a-z])/g, '\u00a0'),
  'with ligatures': (text) => text.replace(/fi/g, 'ﬁ').replace(/ff/g, 'ﬀ'),
  'with words glued together': (text) => text.replace(/ (les|des|la|sur|pour) /g, ' $1'),
}

describe.each(Object.entries(damages))('a French report %s', (_, damage) => {
  const text = damage(report)
  const document = segmentDocument(sourceFile(text))

  it('is French, each passage of it', () => {
    expect(detectLanguages(document.passages)).toEqual(document.passages.map(() => 'fr'))
  })

  it('has the same parts, and its text as it is', () => {
    expect(misplaced(text, document)).toEqual([])
    expect(document.passages.map(({ id }) => id.split(':')[1])).toEqual(['p1', 'p2', 'p3', 'r1'])
    expect(document.symbol).toBe('IP/C/W/977/Add.4')
    expect(document.date).toBe('2019-10-14')
    expect(document.passages[3]?.record).toMatchObject({
      startDate: '2018-12-04',
      countries: [{ code: 'SEN' }, { code: 'BEN' }],
    })
  })
})
