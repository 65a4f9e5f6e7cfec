import { expect, it } from 'vitest'
import { corpusOf } from '../fixtures/documents.ts'

/** The numbers of the paragraphs that a query finds, best first. */
async function found(text: string, q: string): Promise<(string | null)[]> {
  const { search } = await corpusOf({ 'report.txt': `IP/C/W/911\n\nREPORT OF THE OFFICE\n\n${text}` })
  return (await search({ q })).hits.map(({ number }) => number)
}

it.each([
  ['take notes', '1. The clerk took some notes there.\n\n2. The clerk lost the boxes.\n'],
  ['woman', '1. Two women run the mill of the town.\n\n2. The mill is on the river.\n'],
  ['thought', '1. The members think that it is right.\n\n2. The members walk home.\n'],
  ['vouloir', '1. Les membres voudraient plus de temps.\n\n2. Les membres marchent.\n'],
  ['autoriser', '1. Les lois autorisent la pêche ici.\n\n2. Les lois sont écrites.\n'],
  ['œil', '1. Les yeux du lynx sont jaunes.\n\n2. La patte du lynx est grise.\n'],
  ['querer', '1. El vecino quiso comprar la casa.\n\n2. El vecino está en la casa.\n'],
  ['voz', '1. Las voces del coro se oyen bien.\n\n2. El coro está en la plaza.\n'],
])('finds the irregular forms of one word: %s', async (q, text) => {
  expect((await found(text, q))[0]).toBe('1')
})

it('puts the form that is asked for first', async () => {
  const text = '1. The clerk takes the notes.\n\n2. The clerk took the notes.\n'
  expect(await found(text, 'took')).toEqual(['2', '1'])
})
