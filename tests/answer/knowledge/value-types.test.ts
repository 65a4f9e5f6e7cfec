import { describe, expect, it } from 'vitest'
import { findValues, type ValueKind } from '../../../src/answer/knowledge/value-types.ts'
import type { PassageLanguage } from '../../../src/model/language.ts'

const rowsOf = (text: string, language: PassageLanguage) =>
  findValues(text, language).map((value): [ValueKind, string] => [value.type, value.text])

describe('findValues', () => {
  it.each<[PassageLanguage, string, [ValueKind, string][]]>([
    [
      'en',
      'The director, Ana Cruz, opened the workshop in Lima, Peru, on 4 March 2019.',
      [
        ['person', 'Ana Cruz'],
        ['place', 'Lima'],
        ['country', 'Peru'],
        ['date', '4 March 2019'],
      ],
    ],
    [
      'fr',
      'Selon M. Dupont, directeur de la douane, 12 000 produits ont été saisis à Besançon en 2018.',
      [
        ['person', 'M. Dupont'],
        ['number', '12 000'],
        ['place', 'Besançon'],
        ['year', '2018'],
      ],
    ],
    [
      'es',
      'La directora María Sánchez trabaja en la Oficina Nacional de Derechos de Autor en Managua desde 2015.',
      [
        ['person', 'María Sánchez'],
        ['organization', 'Oficina Nacional de Derechos de Autor'],
        ['place', 'Managua'],
        ['date', '2015'],
      ],
    ],
    [
      'en',
      'Mr John Smith of the World Customs Organization met Ludwig van Beethoven.',
      [
        ['person', 'Mr John Smith'],
        ['organization', 'World Customs Organization'],
        ['name', 'Ludwig van Beethoven'],
      ],
    ],
    [
      'fr',
      'Le séminaire, organisé par l’Office de la propriété industrielle, a coûté 5 000 FCFA.',
      [
        ['organization', 'Office de la propriété industrielle'],
        ['money', '5 000 FCFA'],
      ],
    ],
    [
      'en',
      'The manual "A Guide to Enforcement" is in English and French (www.wco.org, a@b.org, tel. +41 22 739 1950).',
      [
        ['title', 'A Guide to Enforcement'],
        ['language', 'English'],
        ['language', 'French'],
        ['url', 'www.wco.org'],
        ['email', 'a@b.org'],
        ['phone', '+41 22 739 1950'],
      ],
    ],
    [
      'en',
      'The Ministry of Trade and Industry and the NFL took part.',
      [
        ['organization', 'Ministry of Trade and Industry'],
        ['acronym', 'NFL'],
      ],
    ],
    [
      'en',
      'The course in Intellectual Property was held in Panama.',
      [
        ['name', 'Intellectual Property'],
        ['country', 'Panama'],
      ],
    ],
    ['en', 'Officers were trained.', []],
    ['fr', 'Des agents ont été formés.', []],
    ['es', 'Los funcionarios recibieron formación.', []],
    ['en', 'TRAINING OF JUDGES IN GHANA', []],
  ])('finds in %s: %s', (language, text, rows) => {
    expect(rowsOf(text, language)).toEqual(rows)
  })

  it('gives values that are the same the same form', () => {
    const form = (text: string, language: PassageLanguage) => findValues(text, language)[0]?.normalized
    expect(form('One hundred and twenty officers', 'en')).toBe(form('120 agents', 'fr'))
    expect(form('on 5 May 2020', 'en')).toBe(form('el 5 de mayo de 2020', 'es'))
    expect(form('US$ 12,000', 'en')).toBe(form('12 000 dollars US', 'fr'))
  })
})
