import { expect, it } from 'vitest'
import { corpusOf, foundParagraphs } from '../fixtures/documents.ts'

it.each([
  ["Europe de l'est", "1. L'Europe est un continent.\n\n2. Les pays d'Europe de l'est sont venus.\n"],
  ["mine d'or", '1. La mine est fermée, or elle rapportait.\n\n2. La mine d’or est ouverte.\n'],
  ['or', '1. La mine est fermée, or elle rapportait.\n\n2. La mine d’or est ouverte.\n'],
  ['été', '1. Le moulin a été vendu.\n\n2. Le moulin tourne en été.\n'],
  ['niveau du son', '1. Le niveau de son compte baisse.\n\n2. Le niveau du son baisse.\n'],
  ['who guidelines', '1. The guide who came left guidelines.\n\n2. The new WHO guidelines came.\n'],
  ['WHO COURSES', '1. Those who came gave courses.\n\n2. Courses were paid by the new WHO office.\n'],
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

it.each([
  ['What is it for?', '1. IT staff joined the registry.\n\n2. What is it for?\n'],
  ["C'était toi, n'est-ce pas ?", "1. Les pays de l'Est ont signé.\n\n2. C'était toi, n'est-ce pas ?\n"],
])('finds function words as they are typed before what one of them names: %s', async (q, text) => {
  expect(await foundParagraphs(text, q)).toEqual(['2', '1'])
})

it('takes function words for no concept that shares their stem', async () => {
  const text = '1. El sida es una enfermedad.\n\n2. El molino ha sido siempre una casa.\n'
  expect(await foundParagraphs(text, '¿Qué ha sido siempre el molino?')).toEqual(['2'])
  expect(await foundParagraphs(text, 'sida')).toEqual(['1'])
})

it('takes letters that are words for words, and capitals for names', async () => {
  const text =
    '1. Tomorrow, as planned, I closed the mill.\n\n2. Annex A lists the mills.\n\n3. The painter painted a mill once.\n\n4. Annex I lists the painters.\n'
  expect((await foundParagraphs(text, 'painted a mill'))[0]).toBe('3')
  expect((await foundParagraphs(text, 'annex a'))[0]).toBe('2')
  expect((await foundParagraphs(text, 'Annex I'))[0]).toBe('4')
  expect(await foundParagraphs(text, 'I saw painters')).not.toContain('1')
})

it('marks a name that is a function word elsewhere', async () => {
  const { search } = await corpusOf({
    'rapport.txt': 'IP/C/W/955\n\nRAPPORT\n\n1. Le moulin tourne en été 2020.\n',
  })
  const [hit] = (await search({ q: 'été 2020' })).hits
  const marked = hit?.snippet.highlights.map(({ start, end }) => hit.snippet.text.slice(start, end)) ?? []
  expect(marked.join(' ')).toContain('été')
})
