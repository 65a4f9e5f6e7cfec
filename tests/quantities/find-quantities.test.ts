import { describe, expect, it } from 'vitest'
import type { PassageLanguage } from '../../src/model/language.ts'
import { findQuantities } from '../../src/quantities/find-quantities.ts'
import type { QuantityKind } from '../../src/quantities/quantity.ts'

type Row = [text: string, kind: QuantityKind, value: number | null, unit: string | null, noun: string | null]

const rowsOf = (text: string, language: PassageLanguage) =>
  findQuantities(text, language).map(
    ({ start, end, kind, value, unit, noun }): Row => [
      text.slice(start, end),
      kind,
      value === null ? null : Math.round(value * 100) / 100,
      unit,
      noun && text.slice(noun.start, noun.end),
    ],
  )

describe('findQuantities', () => {
  it.each<[PassageLanguage, string, Row[]]>([
    [
      'en',
      'One hundred and twenty officers were trained in Accra.',
      [['One hundred and twenty', 'number', 120, null, 'officers']],
    ],
    ['fr', '3. Deux cents agents ont été formés à Lomé.', [['Deux cents', 'number', 200, null, 'agents']]],
    [
      'es',
      '3. Treinta y cinco funcionarios asistieron.',
      [['Treinta y cinco', 'number', 35, null, 'funcionarios asistieron']],
    ],
    [
      'en',
      '4. About two dozen magistrates attended.',
      [['About two dozen', 'number', 24, null, 'magistrates attended']],
    ],
    [
      'fr',
      'Environ deux douzaines de magistrats y ont assisté.',
      [['Environ deux douzaines', 'number', 24, null, 'magistrats']],
    ],
    [
      'es',
      'Asistieron unas dos docenas de magistrados.',
      [['unas dos docenas', 'number', 24, null, 'magistrados']],
    ],
    [
      'en',
      'The seminar cost US$ 12,000 and was paid by the Secretariat.',
      [['US$ 12,000', 'money', 12000, 'USD', null]],
    ],
    ['fr', 'Le séminaire a coûté 12 000 dollars US.', [['12 000 dollars US', 'money', 12000, 'USD', null]]],
    ['es', 'El seminario costó 12.000 dólares.', [['12.000 dólares', 'money', 12000, 'USD', null]]],
    [
      'en',
      'It cost 12 000 US dollars, €3.2 billion, $5m and GBP 20,000.',
      [
        ['12 000 US dollars', 'money', 12000, 'USD', null],
        ['€3.2 billion', 'money', 3200000000, 'EUR', null],
        ['$5m', 'money', 5000000, 'USD', null],
        ['GBP 20,000', 'money', 20000, 'GBP', null],
      ],
    ],
    [
      'fr',
      'Il a coûté 1,5 M€, puis 5 000 FCFA, puis 3,5 millions d’euros.',
      [
        ['1,5 M€', 'money', 1500000, 'EUR', null],
        ['5 000 FCFA', 'money', 5000, 'XOF', null],
        ['3,5 millions d’euros', 'money', 3500000, 'EUR', null],
      ],
    ],
    [
      'es',
      'Costó 3 mil millones de dólares y 30 euros.',
      [
        ['3 mil millones de dólares', 'money', 3000000000, 'USD', null],
        ['30 euros', 'money', 30, 'EUR', null],
      ],
    ],
    [
      'en',
      '30 % and thirty per cent of the seizures',
      [
        ['30 %', 'percentage', 30, '%', null],
        ['thirty per cent', 'percentage', 30, '%', 'seizures'],
      ],
    ],
    [
      'fr',
      '30 % puis trente pour cent des saisies',
      [
        ['30 %', 'percentage', 30, '%', null],
        ['trente pour cent', 'percentage', 30, '%', 'saisies'],
      ],
    ],
    [
      'es',
      'el 30 por ciento de las incautaciones',
      [['30 por ciento', 'percentage', 30, '%', 'incautaciones']],
    ],
    [
      'en',
      'from 10 to 15 judges, between 40 and 50 clerks, two or three guards',
      [
        ['from 10 to 15', 'number', 10, null, 'judges'],
        ['between 40 and 50', 'number', 40, null, 'clerks'],
        ['two or three', 'number', 2, null, 'guards'],
      ],
    ],
    [
      'fr',
      'de 10 à 15 juges, entre 40 et 50 greffiers',
      [
        ['de 10 à 15', 'number', 10, null, 'juges'],
        ['entre 40 et 50', 'number', 40, null, 'greffiers'],
      ],
    ],
    [
      'es',
      'de 10 a 15 jueces, entre 40 y 50 secretarios',
      [
        ['de 10 a 15', 'number', 10, null, 'jueces'],
        ['entre 40 y 50', 'number', 40, null, 'secretarios'],
      ],
    ],
    [
      'en',
      'some 400 of the delegates, more than 10,000 websites, up to 30 boats',
      [
        ['some 400', 'number', 400, null, 'delegates'],
        ['more than 10,000', 'number', 10000, null, 'websites'],
        ['up to 30', 'number', 30, null, 'boats'],
      ],
    ],
    [
      'fr',
      'quelque 400 délégués, plus de 10 000 sites, au moins 30 bateaux',
      [
        ['quelque 400', 'number', 400, null, 'délégués'],
        ['plus de 10 000', 'number', 10000, null, 'sites'],
        ['au moins 30', 'number', 30, null, 'bateaux'],
      ],
    ],
    [
      'es',
      'unos 400 delegados, más de 10.000 sitios, al menos 30 barcos',
      [
        ['unos 400', 'number', 400, null, 'delegados'],
        ['más de 10.000', 'number', 10000, null, 'sitios'],
        ['al menos 30', 'number', 30, null, 'barcos'],
      ],
    ],
    [
      'en',
      '1,234.5 tonnes, 10 km², 5 kg and 25 °C',
      [
        ['1,234.5 tonnes', 'measure', 1234.5, 'tonne', null],
        ['10 km²', 'measure', 10, 'square-kilometre', null],
        ['5 kg', 'measure', 5, 'kilogram', null],
        ['25 °C', 'measure', 25, 'celsius', null],
      ],
    ],
    [
      'fr',
      '1 234,5 tonnes, 3 hectares, 5 litres',
      [
        ['1 234,5 tonnes', 'measure', 1234.5, 'tonne', null],
        ['3 hectares', 'measure', 3, 'hectare', null],
        ['5 litres', 'measure', 5, 'litre', null],
      ],
    ],
    [
      'es',
      '1.234,5 toneladas, 3 hectáreas, 5 litros',
      [
        ['1.234,5 toneladas', 'measure', 1234.5, 'tonne', null],
        ['3 hectáreas', 'measure', 3, 'hectare', null],
        ['5 litros', 'measure', 5, 'litre', null],
      ],
    ],
    [
      'en',
      'a three-day workshop, 2 years and 3 months, five working days, 2½ hours',
      [
        ['three-day', 'duration', 3, 'day', 'workshop'],
        ['2 years and 3 months', 'duration', 2, 'year', null],
        ['five working days', 'duration', 5, 'day', null],
        ['2½ hours', 'duration', 2.5, 'hour', null],
      ],
    ],
    [
      'fr',
      'trois jours, 2 ans et 3 mois, cinq jours ouvrables',
      [
        ['trois jours', 'duration', 3, 'day', null],
        ['2 ans et 3 mois', 'duration', 2, 'year', null],
        ['cinq jours', 'duration', 5, 'day', 'ouvrables'],
      ],
    ],
    [
      'es',
      'tres días, 2 años y 3 meses, cinco días hábiles',
      [
        ['tres días', 'duration', 3, 'day', null],
        ['2 años y 3 meses', 'duration', 2, 'year', null],
        ['cinco días', 'duration', 5, 'day', 'hábiles'],
      ],
    ],
    [
      'en',
      'half of the members, two thirds of them, 3/4 of the fees',
      [
        ['half', 'fraction', 0.5, null, 'members'],
        ['two thirds', 'fraction', 0.67, null, null],
        ['3/4', 'fraction', 0.75, null, 'fees'],
      ],
    ],
    [
      'fr',
      'la moitié des membres, deux tiers d’entre eux',
      [
        ['moitié', 'fraction', 0.5, null, 'membres'],
        ['deux tiers', 'fraction', 0.67, null, null],
      ],
    ],
    [
      'es',
      'la mitad de los miembros, dos tercios de ellos',
      [
        ['mitad', 'fraction', 0.5, null, 'miembros'],
        ['dos tercios', 'fraction', 0.67, null, null],
      ],
    ],
    [
      'en',
      'It met twice and voted three times.',
      [
        ['twice', 'times', 2, null, null],
        ['three times', 'times', 3, null, null],
      ],
    ],
    ['fr', 'Il s’est réuni trois fois.', [['trois fois', 'times', 3, null, null]]],
    ['es', 'Se reunió dos veces.', [['dos veces', 'times', 2, null, null]]],
    [
      'fr',
      'nonante-neuf gendarmes, septante-deux policiers, quatre-vingt-dix-sept douaniers',
      [
        ['nonante-neuf', 'number', 99, null, 'gendarmes'],
        ['septante-deux', 'number', 72, null, 'policiers'],
        ['quatre-vingt-dix-sept', 'number', 97, null, 'douaniers'],
      ],
    ],
    [
      'en',
      'hundreds of people and a hundred officers',
      [
        ['hundreds', 'number', null, null, 'people'],
        ['a hundred', 'number', 100, null, 'officers'],
      ],
    ],
    [
      'fr',
      'des milliers de personnes, une trentaine d’agents',
      [
        ['milliers', 'number', null, null, 'personnes'],
        ['une trentaine', 'number', 30, null, 'agents'],
      ],
    ],
    [
      'es',
      'miles de personas, un centenar de agentes, media docena de jueces',
      [
        ['miles', 'number', null, null, 'personas'],
        ['un centenar', 'number', 100, null, 'agentes'],
        ['media docena', 'number', 6, null, 'jueces'],
      ],
    ],
    [
      'en',
      '2.5 million people and 50,000 won',
      [
        ['2.5 million', 'number', 2500000, null, 'people'],
        ['50,000 won', 'money', 50000, 'KRW', null],
      ],
    ],
    ['en', 'one judge', [['one', 'number', 1, null, 'judge']]],
    ['und', '16 participants', [['16', 'number', 16, null, 'participants']]],
  ])('reads in %s: %s', (language, text, rows) => {
    expect(rowsOf(text, language)).toEqual(rows)
  })

  it.each<[PassageLanguage, string]>([
    ['en', 'See IP/C/W/52 of 3 May 2020, Article 5, Table 3, p. 12 and Articles 31 and 32.'],
    ['fr', 'Voir IP/C/W/52 du 3 mai 2020, l’article 5, le tableau 3, p. 12 et les articles 31 et 32.'],
    ['es', 'Véase IP/C/W/52 de 3 de mayo de 2020, artículo 5, cuadro 3, p. 12 y artículos 31 y 32.'],
    ['en', '(1) the law, (2) the court; (3) the office'],
    ['en', '3. The office'],
    ['en', '3.2 The Council agreed'],
    ['en', 'in 2019 won the dispute'],
    ['fr', 'de 2018 à 2019, puis en avril 2020'],
    ['es', 'entre 2018 y 2019, y en abril de 2020'],
    ['en', 'call +41 22 739 1950 at 12:30 or 10.30 a.m., 24/7'],
    ['en', 'ISBN 978-3-16-148410-0, version 2.1.4, COVID-19, G20, A4'],
    ['en', 'no one; one of them; one another'],
    ['fr', 'un atelier et une visite'],
    ['es', 'un taller y una visita'],
    ['en', 'the first and the third workshop, the second half'],
    ['en', 'at COP 21 in Paris and in Agenda 21'],
    ['en', 'Write to officer12@customs24.org or www.site24.org/page/12.'],
  ])('finds none in %s: %s', (language, text) => {
    expect(rowsOf(text, language)).toEqual([])
  })

  it.each<[PassageLanguage, string, QuantityKind]>([
    ['en', 'TOP 10 exporters', 'number'],
    ['en', 'ALL 12 countries', 'number'],
    ['fr', '12 livres et un cahier', 'number'],
    ['es', '12 soles y una luna', 'number'],
    ['en', '10 won prizes', 'number'],
  ])('takes no word for a currency in %s: %s', (language, text, kind) => {
    expect(rowsOf(text, language)[0]?.[1]).toBe(kind)
  })

  it('gives both ends of a range', () => {
    const [range] = findQuantities('between 10 and 15 judges', 'en')
    expect(range).toMatchObject({ value: 10, to: 15 })
  })
})
