import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { evaluateQuestionSet } from '../../src/evaluation/evaluate-question-set.ts'
import { readQuestionSets } from '../../src/evaluation/question-sets.ts'

const opened = 'El puerto de Callao fue abierto por ingenieros en 1902. Sus almacenes guardan cacao.'
const data = [
  {
    title: 'Callao',
    paragraphs: [
      {
        context: opened,
        qas: [
          {
            id: 1,
            question: '¿Cuándo fue abierto el puerto de Callao?',
            answers: [{ text: '1902', answer_start: 49 }],
          },
          {
            id: 'two',
            question: '¿Quién compuso la ópera Fidelio?',
            answers: [{ text: 'Beethoven', answer_start: 0 }],
          },
        ],
      },
    ],
  },
]

async function folderWith(name: string, content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-sets-'))
  await writeFile(join(folder, name), JSON.stringify(content))
  return folder
}

it('asks the questions of a set and judges what is said, beside the best BM25 sentence', async () => {
  const [set] = await readQuestionSets(await folderWith('ports-es.json', { data }))
  if (!set) throw new Error('no set')
  expect([set.name, set.language, set.questions.length]).toEqual(['ports-es', 'es', 2])
  const [first, second] = await evaluateQuestionSet(set)
  expect(first).toMatchObject({ bestSentence: true, twoBest: true })
  expect(['right', 'near']).toContain(first?.outcome)
  expect(second).toMatchObject({ outcome: expect.stringMatching(/none|closest/), twoBest: false })
})

it('files that are no question sets, or of no language, are named', async () => {
  await expect(readQuestionSets(await folderWith('ports-es.json', { data: [{}] }))).rejects.toThrow(
    'ports-es.json',
  )
  await expect(readQuestionSets(await folderWith('ports.json', { data }))).rejects.toThrow(
    /ports\.json.*language/,
  )
})
