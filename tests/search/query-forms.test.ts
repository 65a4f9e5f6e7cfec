import { expect, it } from 'vitest'
import { corpusOf } from '../fixtures/documents.ts'

const cover = (title: string) => `IP/C/W/910\n\n${title}\n\n`
/** The numbers of the passages that a query finds in one document, best first. */
async function numbersFor(text: string, q: string): Promise<(string | null)[]> {
  const { search } = await corpusOf({ 'report.txt': cover('REPORT OF THE OFFICE') + text })
  return (await search({ q })).hits.map(({ number }) => number)
}

it.each([
  ['figures written to letters', '1. They seized 640ml flasks.\n\n2. They left.\n', '640', ['1']],
  [
    'figures written to letters, apart in the query',
    '1. Rule 14ter was read.\n\n2. They left.\n',
    '14 ter',
    ['1'],
  ],
  ['no figure within another', '1. They seized 640ml flasks.\n\n2. They came at 16h45.\n', '64', []],
  ['a grouped figure as a whole', '1. 3 400 agents came.\n\n2. 3 boats left.\n', '3,400', ['1']],
  ['a capital that names', '1. Annex D lists mills.\n\n2. Annex F lists weirs.\n', 'Annex F', ['2', '1']],
  ['function words alone', '1. The son of the miller left.\n\n2. Le son du moulin.\n', 'du', ['2']],
])('finds %s', async (_, text, q, numbers) => {
  expect(await numbersFor(text, q)).toEqual(numbers)
})

it.each(['8 March 2021', '08/03/2021', '2021-03-08', '8 mars 2021', '8 de marzo de 2021'])(
  'finds a day in any form and language: %s',
  async (q) => {
    const text = '1. Form 8 of March was version 2021.\n\n2. The weir was opened on 8 March 2021.\n'
    expect((await numbersFor(text, q))[0]).toBe('2')
  },
)

it('finds a month in its short form, before its year alone', async () => {
  const text = '1. Le rapport de 2021 a été lu.\n\n2. Le moulin a ouvert en févr. 2021.\n'
  expect((await numbersFor(text, 'February 2021'))[0]).toBe('2')
})

it.each([
  ['mill NOT weir', ['1']],
  ['mill SAUF weir', ['1']],
  ['mill SALVO weir', ['1']],
  ['(mill AND harbour)', ['1', '2']],
  ['NOT weir mill', ['1']],
])('reads operators in capitals: %s', async (q, numbers) => {
  const text = '1. The mill stands by the harbour.\n\n2. The mill stands by the weir.\n\n3. They left.\n'
  expect(await numbersFor(text, q)).toEqual(numbers)
})
