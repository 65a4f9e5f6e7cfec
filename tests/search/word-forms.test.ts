import { expect, it } from 'vitest'
import { foundParagraphs } from '../fixtures/documents.ts'

it.each([
  ['take notes', '1. The clerk took some notes there.\n\n2. The clerk lost the boxes.\n'],
  ['woman', '1. Two women run the mill of the town.\n\n2. The mill is on the river.\n'],
  ['thought', '1. The members think that it is right.\n\n2. The members walk home.\n'],
  ['vouloir', '1. Les membres voudraient plus de temps.\n\n2. Les membres marchent.\n'],
  ['autoriser', '1. Les lois autorisent la pêche ici.\n\n2. Les lois sont écrites.\n'],
  ['œil', '1. Les yeux du lynx sont jaunes.\n\n2. La patte du lynx est grise.\n'],
  ['querer', '1. El vecino quiso comprar la casa.\n\n2. El vecino está en la casa.\n'],
  ['oie', '1. The geese flew over the mill.\n\n2. They left the mill.\n'],
  ['juez', '1. Los jueces salieron del molino.\n\n2. Les juges sortirent du moulin.\n'],
  ['voz', '1. Las voces del coro se oyen bien.\n\n2. El coro está en la plaza.\n'],
])('finds the irregular forms of one word: %s', async (q, text) => {
  expect((await foundParagraphs(text, q))[0]).toBe('1')
})

it('puts the form that is asked for first', async () => {
  const text = '1. The clerk takes the notes.\n\n2. The clerk took the notes.\n'
  expect(await foundParagraphs(text, 'took')).toEqual(['2', '1'])
})

it.each([
  ['trade mark', '1. The trademark was filed.\n\n2. The mark of the weir is red.\n\n3. They left.\n'],
  ['trademark', '1. The trade mark was filed.\n\n2. They mark the trade of the town.\n\n3. They left.\n'],
  ['footpath', '1. The foot path is closed.\n\n2. A path at the foot of the hill.\n'],
  ['foot path', '1. The footpath is closed.\n\n2. The road is open.\n'],
  ['foot-path', '1. The footpath is closed.\n\n2. The road is open.\n'],
  ['foot-\npath', '1. The footpath is closed.\n\n2. The road is open.\n'],
  ['portefeuille', '1. Le porte feuille est perdu.\n\n2. Le clerc est ici.\n'],
  ['mediodía', '1. Salieron al medio día.\n\n2. Salieron en enero.\n'],
])('finds a word that is joined on one side only: %j', async (q, text) => {
  expect((await foundParagraphs(text, q))[0]).toBe('1')
})

it('takes the parts of a word for it only where they follow each other', async () => {
  expect(await foundParagraphs('1. A path at the foot of the hill.\n\n2. They left.\n', 'footpath')).toEqual(
    [],
  )
})

it.each([
  ['Koehler', '1. Mr Köhler opened the meeting.\n\n2. They left.\n'],
  ['Köhler', '1. Mr Koehler opened the meeting.\n\n2. They left.\n'],
])('finds a name with its umlaut written either way: %s', async (q, text) => {
  expect(await foundParagraphs(text, q)).toEqual(['1'])
})

it.each([
  ['thief', '1. The thieves fled.\n\n2. Le voleur a fui.\n'],
  ['œil', '1. Les yeux du chat brillent la nuit.\n\n2. The eye is an organ.\n'],
  ['dormir', '1. Duermo poco por la noche de verano.\n\n2. Sleep is needed.\n'],
  ['classroom', '1. The board hung in the class room of the school.\n\n2. El aula es grande.\n'],
])('puts another form of the word before what may be its translation: %s', async (q, text) => {
  expect(await foundParagraphs(text, q)).toEqual(['1', '2'])
})
