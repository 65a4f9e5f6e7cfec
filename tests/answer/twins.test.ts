import { expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { corpusOf } from '../fixtures/documents.ts'

const annex = (country: string, dates: string) =>
  [
    'Name of programme or project\tNational Seminar',
    `Date and end date\t${dates}`,
    `Beneficiary country or countries\t${country}`,
    'Technical cooperation provider(s)\tPatent Office of Arcadia',
  ].join('\n')

const annexes = `${annex('Ghana', '4 March 2020 - 6 March 2020')}\n\n${annex('Peru', '7 July 2020 - 9 July 2020')}`

const english = `**REPORT OF THE PATENT OFFICE**

1. In 2020 the Patent Office of Arcadia trained 340 examiners from 12 countries in classification and search.

2. A library of 5,200 drawings was opened to 17 partner offices on 3 May 2020 and consulted 980 times.

3. Missions lasted 6 days on average and cost 75,000 crowns in 2020, of which 40,000 were paid by partners.

4. The next report covers 2021 and will be sent before 30 June 2022.

ANNEX

${annexes}
`
const french = `**RAPPORT DE L'OFFICE DES BREVETS**

1. En 2020, l'Office des brevets d'Arcadie a formé 340 examinateurs de 12 pays au classement et à la recherche.

2. Une bibliothèque de 5 200 dessins a été ouverte à 17 offices partenaires le 3 mai 2020 et consultée 980 fois.

3. Les missions ont duré 6 jours en moyenne et coûté 75 000 couronnes en 2020, dont 40 000 payées par les partenaires.

4. Le prochain rapport porte sur 2021 et sera envoyé avant le 30 juin 2022.

ANNEXE

${annexes}
`

it('counts activities of twin documents once, cites once, and names the twin', async () => {
  const { corpus } = await corpusOf({ 'report-en.txt': english, 'rapport-fr.txt': french })
  expect(corpus.twin('report-en:p2')?.id).toBe('rapport-fr:p2')
  const counted = await answerQuestion(['How many activities are there?'], corpus)
  expect(counted.answer).toMatchObject({ kind: 'count', value: 2 })
  const { answer } = await answerQuestion(['How many examiners were trained?'], corpus)
  expect(answer.value).toBe('340')
  expect(new Set(answer.citations.map(({ passageId }) => passageId)).size).toBe(1)
  expect(answer.text).toMatch(/report-en:p1|rapport-fr:p1/)
})
