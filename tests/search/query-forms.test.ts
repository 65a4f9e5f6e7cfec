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

it.each(['IPCW702Add7', 'ipcw702add7', 'IP-C-W-702-Add.7', 'ip c w 702 add 7'])(
  'finds a document by its symbol, whatever parts its parts: %s',
  async (q) => {
    const { search } = await corpusOf({
      'a.txt': 'IP/C/M/31\n\nMINUTES\n\n1. Document IP/C/W/702/Add.7 was read with IP/C/W/702.\n',
      'b.txt': 'IP/C/W/702/Add.7\n\nREPORT\n\n1. The weir was opened.\n',
    })
    expect((await search({ q })).hits.map(({ documentId }) => documentId)).toEqual(['b', 'a'])
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
  ['mill AND (weir OR tower)', ['2']],
  ['mill (weir OR tower)', ['2']],
  ['(mill OR left) NOT (weir OR harbour)', ['3']],
  ['mill NEAR/3 harbour', []],
  ['mill CERCA/5 harbour', ['1']],
  ['harb*', ['1']],
  ['*eir', ['2']],
  ['+weir mill', ['2']],
  ['-(mill weir) -left', ['1']],
  ['-"the weir" mill', ['1']],
  ['-"The mill stands by the harbour." -"They left."', []],
])('reads operators in capitals: %s', async (q, numbers) => {
  const text = '1. The mill stands by the harbour.\n\n2. The mill stands by the weir.\n\n3. They left.\n'
  expect(await numbersFor(text, q)).toEqual(numbers)
})

const provisions = `1. Une séance sur l'art. 46:3 a été tenue.

2. The decision under Article 46.3 was recalled.

3. El apartado 3 del artículo 46 y los arts. 51 y 52. Paragraphs 1 to 3 of Article 60.

4. Some 46 officers saw 3 boats; Article 3 of Annex D.
`

it.each([
  '46(3)',
  '46:3',
  '46.3',
  'Article 46, paragraph 3',
  "paragraphe 3 de l'article 46",
  'artículo 46.3',
])('finds a provision in any notation and language: %s', async (q) => {
  const numbers = await numbersFor(provisions, q)
  expect(numbers.slice(0, 3).sort()).toEqual(['1', '2', '3'])
})

it.each([
  ['article 46', ['1', '2', '3']],
  ['art. 52', ['3']],
  ['article 60.2', ['3']],
  ['annexe D', ['4']],
])('finds the parts of a provision, the items of a list and annexes: %s', async (q, first) => {
  const numbers = await numbersFor(provisions, q)
  expect(numbers.slice(0, first.length).sort()).toEqual(first)
})

const reports = {
  'mill-report-2018.txt':
    'IP/C/W/920\n\nREPORT ON MILLS\n\n1. The seminar in Kenya trained millers, see weir-2017.pdf.\n\n2. The course in Ghana was held in 2018.\n',
  'presses.txt':
    'IP/C/W/921/Add.1\n\nRAPPORT SUR LES PRESSES\n\n1. Le séminaire au Ghana a réuni les meuniers.\n\n2. Écrire à presses@oapi.int ou voir https://www.oapi.int/presses/.\n',
}

/** What a query finds in two reports: their files by a letter, with numbers of paragraphs; documents as such as `d`. */
async function foundInReports(q: string) {
  const { search } = await corpusOf(reports)
  const { hits, remarks } = await search({ q })
  const found = hits.map(({ documentId, number }) => `${documentId[0]}${number ?? 'd'}`)
  return { found, remarks: remarks.map(({ code }) => code) }
}

it.each([
  ['pays:Ghana', ['m2', 'p1']],
  ['país:Ghana -seminar', ['m2', 'p1']],
  ['country:(Ghana OR Kenya) language:en', ['m1', 'm2']],
  ['symbol:IP/C/W/921', ['pd', 'p1', 'p2']],
  ['titre:presses idioma:francés kind:paragraph', ['p1', 'p2']],
  ['doc:mill-report-2018 course', ['m2']],
  ['year:2018', ['m2']],
  ['weir-2017.pdf', ['m1']],
  ['presses@oapi.int', ['p2']],
  ['oapi.int/presses', ['p2']],
])('keeps to fields in three languages, and to names: %s', async (q, expected) => {
  expect((await foundInReports(q)).found.sort()).toEqual([...expected].sort())
})

it('puts a document first whose file is asked for', async () => {
  expect((await foundInReports('mill-report-2018.txt')).found[0]).toBe('md')
})

it.each([
  ['"the seminar trained', ['unbalanced-mark'], 'm1'],
  ['(seminar Kenya', ['unbalanced-mark'], 'm1'],
  ['Kenya AND', ['lone-operator'], 'm1'],
  ['author:Kenya', ['unknown-field'], 'm1'],
  ['country:Narnia course', ['unknown-value'], 'm2'],
  ['Organization (WIPO) 46 a) Kenya', [], 'm1'],
])('searches for what it cannot parse, and says so: %s', async (q, codes, first) => {
  const { found, remarks } = await foundInReports(q)
  // Which words stand nowhere or say too little is told besides.
  expect(remarks.filter((code) => !code.startsWith('words-'))).toEqual(codes)
  expect(found[0]).toBe(first)
})

it.each([
  '"l\u00b4atelier"',
  '"l’atelier"',
  '"afﬁche"',
  '"affiche d’atelier"',
  '"sous marin"',
  '"sousmarin"',
])('finds a phrase however its letters are joined: %s', async (q) => {
  expect(
    await numbersFor('1. Une af\u00adfiche d\u2019atelier sous-marin a ouvert.\n\n2. Rien.\n', q),
  ).toEqual(['1'])
})

it.each(['?', '...', '""', '()', '*'])('takes %s for an empty query', async (q) => {
  const text = '1. The mill stands.\n\n2. They left.\n'
  expect(await numbersFor(text, q)).toEqual(['1', '2'])
})

it('puts the exact wording of a phrase first', async () => {
  const text = '1. Usine.\n\n2. Le tour de l’usine a été fait par les juges en hiver, et celui des moulins.\n'
  expect(await numbersFor(text, '"l\'usine"')).toEqual(['2', '1'])
})

it('counts other forms for nothing between passages that have all words as they are typed', async () => {
  const text =
    '1. The miller or the millers of the town shall mend the weir or the weirs of the river, and other millers other weirs.\n\n2. The miller of the town shall mend the weir of the river.\n'
  expect(await numbersFor(text, 'miller weir')).toEqual(['2', '1'])
  expect(await numbersFor(text, 'millers weirs')).toEqual(['1', '2'])
})

it('corrects words between operators where they stand', async () => {
  const { search } = await corpusOf({ 'report.txt': `${cover('REPORT')}1. The seminar trained millers.\n` })
  expect((await search({ q: '"the seminar" AND (milelrs OR weavers)' })).suggestion).toBe(
    '"the seminar" AND (millers OR weavers)',
  )
})
