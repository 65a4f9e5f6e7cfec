import { expect, it } from 'vitest'
import { documentDateSchema, firstDayOf } from '../../src/model/document-date.ts'
import { translatorFor } from '../../views/messages/translator.ts'

it.each(['2022-05-31', '2022-05', '2022'])('a document is of a day, a month or a year: %s', (date) =>
  expect(documentDateSchema.parse(date)).toBe(date),
)

it.each(['2022-02-30', '2022-13', '22', '2022-5', '2022-05-31T00:00:00Z', 'May 2022'])(
  'is of no other date: %s',
  (date) => expect(documentDateSchema.safeParse(date).success).toBe(false),
)

it('is written as its language has it', () => {
  const [en, fr, es] = [translatorFor('en'), translatorFor('fr'), translatorFor('es')]
  expect([en.documentDate('2022-05-31'), en.documentDate('2022-05'), en.documentDate('2022')]).toEqual([
    '31 May 2022',
    'May 2022',
    '2022',
  ])
  expect([fr.documentDate('2022-05-01'), fr.documentDate('2022-05')]).toEqual(['1er mai 2022', 'mai 2022'])
  expect(es.documentDate('2022-05')).toBe('mayo de 2022')
})

it('begins with its first day', () =>
  expect(['2022-05-31', '2022-05', '2022'].map(firstDayOf)).toEqual([
    '2022-05-31',
    '2022-05-01',
    '2022-01-01',
  ]))
