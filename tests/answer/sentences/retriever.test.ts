import { expect, it } from 'vitest'
import { createRetriever } from '../../../src/answer/sentences/retriever.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const bakery = (town: string, reason: string) => `# Yearly report of the bakery of ${town}

1. The shop was open on 310 days.

2. Orders of large cakes were declined since ${reason}.

3. Flour came from the mill beside the river.
`
const { corpus } = await corpusOf({
  'amber.txt': bakery('Amber', 'the baker was ill'),
  'brindel.txt': bakery('Brindel', 'the street was under repair'),
  'zolda.txt': bakery('Zolda', 'the oven had broken'),
})
const found = async (question: string, documents: string[] = []) => {
  const { found } = await createRetriever(corpus)(question, 'en', documents)
  return found.hits.map(({ passage }) => passage.id)
}

it.each([
  ['Why were orders of large cakes declined in Zolda?', 'zolda:p2'],
  ['Why did the bakery of Brindel decline orders of large cakes?', 'brindel:p2'],
])('finds what the document says that is called what the question names: %s', async (question, passage) => {
  expect((await found(question))[0]).toBe(passage)
})

it('keeps to a document that is asked', async () => {
  const ids = await found('Why were orders of large cakes declined in Zolda?', ['amber'])
  expect(ids[0]).toBe('amber:p2')
  expect(ids.every((id) => id.startsWith('amber'))).toBe(true)
})
