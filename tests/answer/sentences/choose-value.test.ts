import { describe, expect, it } from 'vitest'
import { expectedTypes } from '../../../src/answer/question/expected-types.ts'
import { chooseValue } from '../../../src/answer/sentences/choose-value.ts'
import { readValueQuestion } from '../../../src/answer/sentences/value-question.ts'
import type { ContentLanguage } from '../../../src/model/language.ts'

const chosenIn = (sentence: string, question: string, language: ContentLanguage) => {
  const asked = readValueQuestion(question, language, expectedTypes(question, language))
  return chooseValue(sentence, language, asked)?.value.text ?? null
}

type Row = [sentence: string, question: string, value: string | null]
const english: Row[] = [
  [
    'In 2016, 210 inspectors passed the test, and in 2017, 340 inspectors did so.',
    'How many inspectors passed the test in 2017?',
    '340',
  ],
  [
    'In 2016, 210 inspectors passed the test, and in 2017, 340 inspectors did so.',
    'How many inspectors passed the test in 2016?',
    '210',
  ],
  [
    'The course in Fiji drew 18 clerks, whereas the course in Samoa drew 27 clerks.',
    'How many clerks did the course in Samoa draw?',
    '27',
  ],
  [
    'The course in Fiji drew 18 clerks, whereas the course in Samoa drew 27 clerks.',
    'How many clerks attended the course in Fiji?',
    '18',
  ],
  [
    'The registry recorded 450 design filings and 1,200 patent filings last year.',
    'How many patent filings did the registry record?',
    '1,200',
  ],
  [
    'The registry recorded 450 design filings and 1,200 patent filings last year.',
    'How many design filings were recorded?',
    '450',
  ],
  [
    'The portal, which opened on 4 April 2017, was shut down on 9 May 2019.',
    'When was the portal shut down?',
    '9 May 2019',
  ],
  [
    'The portal, which opened on 4 April 2017, was shut down on 9 May 2019.',
    'When did the portal open?',
    '4 April 2017',
  ],
  [
    'The visit to Malta took two days and the visit to Cyprus took six days.',
    'How long did the visit to Cyprus take?',
    'six days',
  ],
  [
    'The hearing of 3 June 2020 was postponed to 8 October 2020.',
    'When was the hearing postponed to?',
    '8 October 2020',
  ],
  [
    'One hundred and sixty-five guards were posted at the border.',
    'How many guards were posted at the border?',
    'One hundred and sixty-five',
  ],
  [
    'Nearly three dozen curators took part in the study tour.',
    'How many curators took part in the study tour?',
    'Nearly three dozen',
  ],
  [
    'The translation cost EUR 7,500 and the printing cost EUR 2,300.',
    'How much did the printing cost?',
    'EUR 2,300',
  ],
  [
    'The translation cost EUR 7,500 and the printing cost EUR 2,300.',
    'How much did the translation cost?',
    'EUR 7,500',
  ],
  [
    'Norway gave US$ 40,000 and Sweden gave US$ 55,000 to the fund.',
    'How much did Sweden give?',
    'US$ 55,000',
  ],
  [
    'Norway gave US$ 40,000 and Sweden gave US$ 55,000 to the fund.',
    'How much money did Norway give to the fund?',
    'US$ 40,000',
  ],
  ['In all, 14 seminars trained 380 lawyers from nine cities.', 'How many lawyers were trained?', '380'],
  ['In all, 14 seminars trained 380 lawyers from nine cities.', 'How many seminars were there?', '14'],
  [
    'In all, 14 seminars trained 380 lawyers from nine cities.',
    'How many cities did the lawyers come from?',
    'nine',
  ],
  [
    'Fees fell by 12 per cent for 640 small firms in 2018.',
    'By what percentage did fees fall?',
    '12 per cent',
  ],
  ['Fees fell by 12 per cent for 640 small firms in 2018.', 'How many small firms benefited?', '640'],
  ['Fees fell by 12 per cent for 640 small firms in 2018.', 'When did fees fall?', '2018'],
  ['The bridge is 320 metres long and 18 metres wide.', 'How long is the bridge?', '320 metres'],
  ['The report IP/C/W/77 was read by 21 delegates.', 'How many delegates read the report?', '21'],
  ['The judge, Nora Lund, met the registrar, Emil Berg, in Oslo.', 'Who is the registrar?', 'Emil Berg'],
  [
    'The judge, Nora Lund, met the registrar, Emil Berg, in Oslo.',
    'Where did the judge meet the registrar?',
    'Oslo',
  ],
  ['The conference moved from Geneva to Nairobi in 2021.', 'When did the conference move?', '2021'],
  ['The tour began in Lisbon and ended in Tallinn.', 'Where did the tour end?', 'Tallinn'],
  ['The tour began in Lisbon and ended in Tallinn.', 'Where did the tour begin?', 'Lisbon'],
  [
    'The guide was published in English, Arabic and Swahili.',
    'In which languages was the guide published?',
    'English, Arabic and Swahili',
  ],
]
const french: Row[] = [
  [
    'En 2016, 210 inspecteurs ont réussi l’épreuve, et en 2017, 340 inspecteurs.',
    'Combien d’inspecteurs ont réussi l’épreuve en 2017 ?',
    '340',
  ],
  [
    'Le stage de Tunis a réuni 18 greffiers, tandis que le stage de Rabat en a réuni 27.',
    'Combien de greffiers le stage de Rabat a-t-il réunis ?',
    '27',
  ],
  [
    'Le registre compte 450 demandes de dessins et 1 200 demandes de brevets.',
    'Combien de demandes de brevets le registre compte-t-il ?',
    '1 200',
  ],
  [
    'Le portail, ouvert le 4 avril 2017, a été fermé le 9 mai 2019.',
    'Quand le portail a-t-il été fermé ?',
    '9 mai 2019',
  ],
  [
    'Le portail, ouvert le 4 avril 2017, a été fermé le 9 mai 2019.',
    'Quand le portail a-t-il été ouvert ?',
    '4 avril 2017',
  ],
  [
    'La visite à Malte a duré deux jours et la visite à Chypre six jours.',
    'Combien de temps la visite à Chypre a-t-elle duré ?',
    'six jours',
  ],
  [
    'L’audience du 3 juin 2020 a été renvoyée au 8 octobre 2020.',
    'À quelle date l’audience a-t-elle été renvoyée ?',
    '8 octobre 2020',
  ],
  [
    'Trois cents gardes ont été postés à la frontière.',
    'Combien de gardes ont été postés à la frontière ?',
    'Trois cents',
  ],
  [
    'La traduction a coûté 7 500 euros et l’impression 2 300 euros.',
    'Combien l’impression a-t-elle coûté ?',
    '2 300 euros',
  ],
  [
    'La Norvège a versé 40 000 francs CFA et la Suède 55 000 francs CFA.',
    'Combien la Suède a-t-elle versé ?',
    '55 000 francs CFA',
  ],
  [
    'Au total, 14 séminaires ont formé 380 juristes de neuf villes.',
    'Combien de juristes ont été formés ?',
    '380',
  ],
  [
    'Au total, 14 séminaires ont formé 380 juristes de neuf villes.',
    'Combien de séminaires ont eu lieu ?',
    '14',
  ],
  [
    'Les taxes ont baissé de 12 % pour 640 petites entreprises en 2018.',
    'De quel pourcentage les taxes ont-elles baissé ?',
    '12 %',
  ],
  [
    'Les taxes ont baissé de 12 % pour 640 petites entreprises en 2018.',
    'Combien de petites entreprises sont concernées ?',
    '640',
  ],
  ['La juge, Nora Lund, a rencontré le greffier, Emil Berg, à Oslo.', 'Qui est le greffier ?', 'Emil Berg'],
  [
    'La tournée a commencé à Lisbonne et s’est achevée à Tallinn.',
    'Où la tournée s’est-elle achevée ?',
    'Tallinn',
  ],
  [
    'Le guide est paru en anglais, en arabe et en swahili.',
    'En quelles langues le guide est-il paru ?',
    'anglais, en arabe et en swahili',
  ],
  [
    'Les gardes ont saisi 4 000 boîtes le 5 mai 2022, puis 12 boîtes le 6 mai.',
    'Combien de boîtes ont été saisies le 6 mai 2022 ?',
    '12',
  ],
  [
    'Les gardes ont saisi 4 000 boîtes le 5 mai 2022, puis 12 boîtes le 6 mai.',
    'Combien de boîtes ont été saisies le 5 mai 2022 ?',
    '4 000',
  ],
]
const spanish: Row[] = [
  [
    'En 2016 aprobaron 210 inspectores, y en 2017 aprobaron 340 inspectores.',
    '¿Cuántos inspectores aprobaron en 2017?',
    '340',
  ],
  [
    'El curso de Quito reunió a 18 secretarios, mientras que el curso de Lima reunió a 27.',
    '¿Cuántos secretarios reunió el curso de Lima?',
    '27',
  ],
  [
    'El registro recibió 450 solicitudes de diseños y 1.200 solicitudes de patentes.',
    '¿Cuántas solicitudes de patentes recibió el registro?',
    '1.200',
  ],
  [
    'El portal, abierto el 4 de abril de 2017, fue cerrado el 9 de mayo de 2019.',
    '¿Cuándo fue cerrado el portal?',
    '9 de mayo de 2019',
  ],
  [
    'La visita a Malta duró dos días y la visita a Chipre duró seis días.',
    '¿Cuánto duró la visita a Chipre?',
    'seis días',
  ],
  [
    'La audiencia del 3 de junio de 2020 se aplazó al 8 de octubre de 2020.',
    '¿Cuándo se aplazó la audiencia?',
    '8 de octubre de 2020',
  ],
  [
    'Ciento sesenta y cinco guardias fueron destinados a la frontera.',
    '¿Cuántos guardias fueron destinados a la frontera?',
    'Ciento sesenta y cinco',
  ],
  [
    'La traducción costó 7.500 euros y la impresión costó 2.300 euros.',
    '¿Cuánto costó la impresión?',
    '2.300 euros',
  ],
  [
    'Noruega aportó 40.000 dólares y Suecia aportó 55.000 dólares.',
    '¿Cuánto dinero aportó Suecia?',
    '55.000 dólares',
  ],
  [
    'En total, 14 seminarios formaron a 380 juristas de nueve ciudades.',
    '¿Cuántos juristas se formaron?',
    '380',
  ],
  ['En total, 14 seminarios formaron a 380 juristas de nueve ciudades.', '¿Cuántos seminarios hubo?', '14'],
  [
    'La jueza, Nora Lund, se reunió con el secretario, Emil Berg, en Oslo.',
    '¿Quién es el secretario?',
    'Emil Berg',
  ],
  ['La gira comenzó en Lisboa y terminó en Tallin.', '¿Dónde terminó la gira?', 'Tallin'],
  [
    'Las tasas bajaron un 12 por ciento para 640 empresas en 2018.',
    '¿Cuántas empresas se beneficiaron?',
    '640',
  ],
  [
    'La guía se publicó en inglés, árabe y suajili.',
    '¿En qué idiomas se publicó la guía?',
    'inglés, árabe y suajili',
  ],
]

const laterEnglish: Row[] = [
  [
    'During 2012 the lab tested 90 samples; during 2013 it tested 130 samples.',
    'How many samples did the lab test in 2013?',
    '130',
  ],
  [
    'During 2012 the lab tested 90 samples; during 2013 it tested 130 samples.',
    'How many samples were tested in 2012?',
    '90',
  ],
  [
    'The fence in Oran measures 12 km, but the fence in Sfax measures 7 km.',
    'How long is the fence in Sfax?',
    '7 km',
  ],
  [
    'The licence was issued on 2 February 2011, renewed on 7 July 2014 and revoked on 1 May 2016.',
    'When was the licence revoked?',
    '1 May 2016',
  ],
  [
    'The licence was issued on 2 February 2011, renewed on 7 July 2014 and revoked on 1 May 2016.',
    'When was the licence renewed?',
    '7 July 2014',
  ],
  [
    'The licence was issued on 2 February 2011, renewed on 7 July 2014 and revoked on 1 May 2016.',
    'On what date was the licence issued?',
    '2 February 2011',
  ],
  [
    'Boats carried 300 tonnes of rice and 45 tonnes of salt.',
    'How many tonnes of salt did the boats carry?',
    '45 tonnes',
  ],
  [
    'Boats carried 300 tonnes of rice and 45 tonnes of salt.',
    'How much rice did the boats carry?',
    '300 tonnes',
  ],
  ['Of the 75 applicants, 22 were women and 53 were men.', 'How many applicants were women?', '22'],
  ['Of the 75 applicants, 22 were women and 53 were men.', 'How many men were there?', '53'],
  [
    'Two hundred and five letters were sent and fifty-one were answered.',
    'How many letters were answered?',
    'fifty-one',
  ],
  ['The museum was founded by Ida Holm in Bergen in 1904.', 'Who founded the museum?', 'Ida Holm'],
  ['The museum was founded by Ida Holm in Bergen in 1904.', 'When was the museum founded?', '1904'],
  [
    'The museum was founded by Ida Holm in Bergen in 1904.',
    'In which city was the museum founded?',
    'Bergen',
  ],
  [
    'The rate rose from 5 per cent in 2001 to 9 per cent in 2005.',
    'What percentage was the rate in 2005?',
    '9 per cent',
  ],
  ['The rate rose from 5 per cent in 2001 to 9 per cent in 2005.', 'When was the rate 5 per cent?', '2001'],
]
const laterFrench: Row[] = [
  [
    'En 2012, le laboratoire a testé 90 échantillons ; en 2013, il en a testé 130.',
    'Combien d’échantillons le laboratoire a-t-il testés en 2013 ?',
    '130',
  ],
  [
    'La clôture d’Oran mesure 12 km, mais celle de Sfax mesure 7 km.',
    'Combien mesure la clôture de Sfax ?',
    '7 km',
  ],
  [
    'La licence, délivrée le 2 février 2011, a été renouvelée le 7 juillet 2014 et révoquée le 1er mai 2016.',
    'Quand la licence a-t-elle été révoquée ?',
    '1er mai 2016',
  ],
  [
    'La licence, délivrée le 2 février 2011, a été renouvelée le 7 juillet 2014 et révoquée le 1er mai 2016.',
    'À quelle date la licence a-t-elle été délivrée ?',
    '2 février 2011',
  ],
  [
    'Les bateaux ont transporté 300 tonnes de riz et 45 tonnes de sel.',
    'Combien de tonnes de sel les bateaux ont-ils transportées ?',
    '45 tonnes',
  ],
  [
    'Deux cent cinq lettres ont été envoyées et cinquante et une ont reçu une réponse.',
    'Combien de lettres ont été envoyées ?',
    'Deux cent cinq',
  ],
  ['Le musée a été fondé par Ida Holm à Bergen en 1904.', 'Qui a fondé le musée ?', 'Ida Holm'],
  [
    'Le musée a été fondé par Ida Holm à Bergen en 1904.',
    'Dans quelle ville le musée a-t-il été fondé ?',
    'Bergen',
  ],
  [
    'Le musée a été fondé par Ida Holm à Bergen en 1904.',
    'En quelle année le musée a-t-il été fondé ?',
    '1904',
  ],
  ['Le taux est passé de 5 % en 2001 à 9 % en 2005.', 'Quel était le taux en pourcentage en 2005 ?', '9 %'],
]
const laterSpanish: Row[] = [
  [
    'En 2012 el laboratorio analizó 90 muestras; en 2013 analizó 130 muestras.',
    '¿Cuántas muestras analizó el laboratorio en 2013?',
    '130',
  ],
  [
    'La licencia, expedida el 2 de febrero de 2011, se renovó el 7 de julio de 2014 y se revocó el 1 de mayo de 2016.',
    '¿Cuándo se revocó la licencia?',
    '1 de mayo de 2016',
  ],
  [
    'La licencia, expedida el 2 de febrero de 2011, se renovó el 7 de julio de 2014 y se revocó el 1 de mayo de 2016.',
    '¿Cuándo se renovó la licencia?',
    '7 de julio de 2014',
  ],
  [
    'Los barcos llevaron 300 toneladas de arroz y 45 toneladas de sal.',
    '¿Cuántas toneladas de sal llevaron los barcos?',
    '45 toneladas',
  ],
  [
    'Doscientas cinco cartas fueron enviadas y cincuenta y una fueron contestadas.',
    '¿Cuántas cartas fueron contestadas?',
    'cincuenta y una',
  ],
  ['El museo fue fundado por Ida Holm en Bergen en 1904.', '¿Quién fundó el museo?', 'Ida Holm'],
  ['El museo fue fundado por Ida Holm en Bergen en 1904.', '¿En qué ciudad se fundó el museo?', 'Bergen'],
  ['El museo fue fundado por Ida Holm en Bergen en 1904.', '¿En qué año se fundó el museo?', '1904'],
]

describe.each<[ContentLanguage, Row[]]>([
  ['en', [...english, ...laterEnglish]],
  ['fr', [...french, ...laterFrench]],
  ['es', [...spanish, ...laterSpanish]],
])('chooseValue in %s', (language, rows) => {
  it.each(rows)('%s %s', (sentence, question, value) => {
    expect(chosenIn(sentence, question, language)).toBe(value)
  })
})

describe('chooseValue', () => {
  it.each<[ContentLanguage, string, string]>([
    ['en', 'The registry of IP/C/W/52 was moved.', 'How many registries were moved?'],
    ['en', 'The treasurer’s report was read aloud.', 'Who is the treasurer?'],
    ['fr', 'Le rapport du trésorier a été lu.', 'Quand le rapport a-t-il été lu ?'],
    ['es', 'El informe fue leído en voz alta.', '¿Cuánto costó el informe?'],
  ])('gives none in %s where there is none: %s', (language, sentence, question) => {
    expect(chosenIn(sentence, question, language)).toBeNull()
  })

  it('gives none that the question says itself', () => {
    expect(chosenIn('The fair of 2019 was held.', 'When was the fair of 2019 held?', 'en')).toBeNull()
  })
})
