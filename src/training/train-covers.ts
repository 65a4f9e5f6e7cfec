import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import { type Candidate, chooseIdentity, coverModelTable } from '../segment/identity/cover-model.ts'
import { readCoverExamples } from './cover-examples.ts'
import { type CoverLesson, learnCovers, lessonOf } from './learn-covers.ts'

const facts = ['title', 'organization'] as const
/** What is said of a document that has none is invented; nothing said of one that has some is missed. */
const outcomes = ['right', 'wrong', 'missed', 'invented'] as const
type Outcome = (typeof outcomes)[number]

function outcomeOf(lesson: CoverLesson, fact: (typeof facts)[number], chosen: Candidate | null): Outcome {
  const { candidates, right } = lesson[fact]
  const hasNone = right.at(-1) === true
  if (chosen === null) return hasNone ? 'right' : 'missed'
  if (right[candidates.indexOf(chosen)]) return 'right'
  return hasNone ? 'invented' : 'wrong'
}

/** For each fact, how many documents of each set are told rightly by what was learned of the other sets. */
function report(lessons: readonly CoverLesson[]): void {
  const told: { set: string; fact: string; outcome: Outcome }[] = []
  const sets = [...new Set(lessons.map(({ example }) => example.set))]
  for (const set of sets) {
    const model = learnCovers(lessons.filter(({ example }) => example.set !== set))
    for (const lesson of lessons.filter(({ example }) => example.set === set)) {
      const chosen = chooseIdentity(lesson.title.candidates, lesson.organization.candidates, model)
      for (const fact of facts) told.push({ set, fact, outcome: outcomeOf(lesson, fact, chosen[fact]) })
    }
  }
  for (const fact of facts) {
    const found = lessons.filter((lesson) => lesson[fact].right.includes(true)).length
    process.stdout.write(`${fact}: among the candidates in ${found} of ${lessons.length} documents\n`)
    for (const set of [...sets, null]) {
      const rows = told.filter((row) => row.fact === fact && (set === null || row.set === set))
      const counts = outcomes.map((one) => `${one} ${rows.filter(({ outcome }) => outcome === one).length}`)
      process.stdout.write(`  ${set ?? 'all'}: ${counts.join(', ')}\n`)
    }
  }
}

const folders = process.argv.slice(2).filter((word) => word !== '--judge')
const lessons = (await readCoverExamples(folders)).map(lessonOf)
if (process.argv.includes('--judge')) report(lessons)
writeFileSync(join(tablesDir, coverModelTable), `${JSON.stringify(learnCovers(lessons), null, 1)}\n`)
