import type { Corpus } from '../../corpus/corpus.ts'
import { assertComplete } from '../../errors.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { contentKinds } from '../../model/passage.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import { isHeld } from './confidence-features.ts'
import type { TextEvidence } from './find-text-evidence.ts'

/** A document that says a name once, somewhere else, may tell the contrary of it there. */
const minPassages = 2

/**
 * Whether a name of the question stands neither where the passage of a quotation says what it is about nor in several others
 * of its document: one that a document names again and again is what it is about.
 */
export async function lacksName(
  { input: { question }, quotation }: TextEvidence,
  corpus: Corpus,
  language: ContentLanguage,
): Promise<boolean> {
  const { passage, strengths, context, opening } = quotation.passage
  const missing = question.terms.filter(
    ({ kind, whole }, i) =>
      kind === 'name' && !whole && ![strengths, context, opening].some((held) => isHeld(held, i)),
  )
  for (const { text } of missing) {
    const request = searchRequestSchema.parse({
      q: `"${text}"`,
      limit: 1,
      document: [passage.documentId],
      kind: [...contentKinds],
    })
    const found = await corpus.retrieve(request, language)
    assertComplete(found)
    if (found.total < minPassages) return true
  }
  return false
}
