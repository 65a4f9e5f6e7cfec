import { expect, it } from 'vitest'
import { foundParagraphs } from '../fixtures/documents.ts'

it.each([
  ["Europe de l'est", "1. L'Europe est un continent.\n\n2. Les pays d'Europe de l'est sont venus.\n"],
  ["mine d'or", '1. La mine est fermée, or elle rapportait.\n\n2. La mine d’or est ouverte.\n'],
  ['or', '1. La mine est fermée, or elle rapportait.\n\n2. La mine d’or est ouverte.\n'],
  ['été', '1. Le moulin a été vendu.\n\n2. Le moulin tourne en été.\n'],
  ['niveau du son', '1. Le niveau de son compte baisse.\n\n2. Le niveau du son baisse.\n'],
  ['who guidelines', '1. The guide who came left guidelines.\n\n2. The new WHO guidelines came.\n'],
  ['us mills', '1. The mills gave us flour.\n\n2. The older US mills gave flour.\n'],
  ['closed in May', '1. The mill may be closed later on.\n\n2. The mill was closed in May.\n'],
  ['el este', '1. Este molino está cerrado.\n\n2. El molino del este está cerrado.\n'],
  ['carta y sobre', '1. La carta habla sobre el molino.\n\n2. La carta y el sobre del molino.\n'],
])('finds a function word where it is a noun or a name: %s', async (q, text) => {
  expect((await foundParagraphs(text, q))[0]).toBe('2')
})

it('leaves function words out where they are nothing else', async () => {
  expect(await foundParagraphs('1. The mill may close.\n\n2. They may leave.\n', 'mill may')).toEqual(['1'])
})
