import { expect, it } from 'vitest'
import { expectedTypes } from '../../../src/answer/question/expected-types.ts'
import type { ContentLanguage } from '../../../src/model/language.ts'

/** The same question in English, French and Spanish, with the types and the noun expected. */
const twins: [types: string, questions: [ContentLanguage, string, head: string | null][]][] = [
  [
    'date,year',
    [
      ['en', 'When was the meeting of the group?', 'meeting'],
      ['fr', 'Quand le groupe se réunit-il ?', 'groupe'],
      ['es', '¿Cuándo se reunió el grupo?', 'reunió'],
    ],
  ],
  // The number is no more than what the noun that is asked for has to do with.
  [
    'place',
    [
      ['en', 'Which city accounts for the number of seizures?', 'city'],
      ['fr', "Quelle ville explique l'accroissement du nombre de saisies ?", 'ville'],
      ['es', '¿Qué ciudad explica el aumento del número de incautaciones?', 'ciudad'],
    ],
  ],
  [
    'year,date',
    [
      ['en', 'In what year did the programme end?', 'year'],
      ['fr', 'En quelle année le programme a-t-il pris fin ?', 'année'],
      ['es', '¿En qué año terminó el programa?', 'año'],
    ],
  ],
  [
    'duration',
    [
      ['en', 'How many weeks did the mission last?', 'weeks'],
      ['fr', 'Combien de semaines la mission a-t-elle duré ?', 'semaines'],
      ['es', '¿Cuántas semanas duró la misión?', 'semanas'],
    ],
  ],
  [
    'number',
    [
      ['en', 'How many customs officers were trained?', 'officers'],
      ['fr', "Combien d'agents des douanes ont été formés ?", 'agents'],
      ['es', '¿Cuántos funcionarios de aduanas se formaron?', 'funcionarios'],
    ],
  ],
  [
    'percentage',
    [
      ['en', 'What share of the parcels was opened?', 'share'],
      ['fr', 'Quelle est la proportion de colis ouverts ?', 'proportion'],
      ['es', '¿Cuál es la proporción de paquetes abiertos?', 'proporción'],
    ],
  ],
  [
    'money',
    [
      ['en', 'What was the cost of the study?', 'cost'],
      ['fr', "Quel a été le coût de l'étude ?", 'coût'],
      ['es', '¿Cuál fue el costo del estudio?', 'costo'],
    ],
  ],
  [
    'measure',
    [
      ['en', 'How high is the mountain?', null],
      ['fr', 'Combien pèse le colis ?', null],
      ['es', '¿Cuánto mide la torre?', null],
    ],
  ],
  [
    'place',
    [
      ['en', 'Which port city received the mission?', 'city'],
      ['fr', 'Quelle ville portuaire a reçu la mission ?', 'ville'],
      ['es', '¿Qué ciudad portuaria recibió la misión?', 'ciudad'],
    ],
  ],
  [
    'country',
    [
      ['en', 'In which countries was it held?', 'countries'],
      ['fr', 'Dans quels pays a-t-elle été menée ?', 'pays'],
      ['es', '¿En qué países se llevó a cabo?', 'países'],
    ],
  ],
  [
    'person,name',
    [
      ['en', 'What is the name of the director?', 'director'],
      ['fr', 'Quel est le nom de la directrice ?', 'directrice'],
      ['es', '¿Cuál es el nombre de la directora?', 'directora'],
    ],
  ],
  [
    'organization',
    [
      ['en', 'Which agency paid for it?', 'agency'],
      ['fr', "Quelle agence l'a payée ?", 'agence'],
      ['es', '¿Qué agencia lo pagó?', 'agencia'],
    ],
  ],
  [
    'email',
    [
      ['en', 'What is the e-mail address of the office?', 'e-mail address'],
      ['fr', "Quelle est l'adresse électronique du bureau ?", 'adresse électronique'],
      ['es', '¿Cuál es el correo electrónico de la oficina?', 'correo electrónico'],
    ],
  ],
  [
    '',
    [
      ['en', 'Was it held in Accra?', null],
      ['fr', 'Pourquoi a-t-il été annulé ?', null],
      ['es', '¿Por qué se canceló?', null],
    ],
  ],
]

it.each(twins.flatMap(([types, questions]) => questions.map((asked) => [types, ...asked] as const)))(
  '%s: (%s) %s',
  (types, language, question, head) => {
    const expected = expectedTypes(question, language)
    expect(expected.types.join(',')).toBe(types)
    expect(expected.head?.text ?? null).toBe(head)
  },
)

it.each<[string, string]>([
  // A name in the question is not asked for, and a verb behind "what" is no noun.
  ['Who attended the course?', 'person,organization,name'],
  ['What did the members discuss?', ''],
  // Whom a question names is known: no other name answers it.
  ['Who is Susan Foreman?', ''],
  ['Who is the Minister of Health?', 'person,name'],
  ['The seat of the office was moved to which city?', 'place'],
])('%s gives %s', (question, types) => {
  expect(expectedTypes(question, 'en').types.join(',')).toBe(types)
})

it.each<[ContentLanguage, string, string]>([
  ['en', 'Which museum was closed?', 'organization'],
  ['fr', 'Quel musée a prêté le tambour ?', 'organization'],
  ['es', '¿Qué farmacias vendían el producto?', 'organization'],
  ['en', 'Which method was used?', ''],
  ['fr', 'Quelle méthode a été suivie ?', ''],
])(
  'nouns that no table has ask for a name where their like have names: %s %s',
  (language, question, types) => {
    expect(expectedTypes(question, language).types.join(',')).toBe(types)
  },
)
